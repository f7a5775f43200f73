package org.quorate.engine.cell;

import java.util.List;
import org.quorate.engine.cell.Grammar.Example;

/** Grammars of the columns of votes that say which row decides and how a ballot comes about. */
final class CallingGrammars {
  static final Grammar WHEN =
      new Grammar(
          "vote-when",
          "which ballots of its decision a row is for; just one row may be for a ballot, and"
              + " `otherwise` is for what no other row is for. Electors are those in the base;"
              + " contested is a ballot with more options than seats; whom it is about holds the"
              + " role, or one above it, when it opens",
          List.of(
              "vote-when = 'always' | 'otherwise' | condition { 'and' condition }",
              "condition = 'contested' | 'uncontested' | compared number 'electors'",
              "  | ['not'] 'about' ['only'] ['a'] role",
              "compared = 'at least' | 'at most' | 'more than' | 'fewer than'"),
          List.of(
              "适用条件 = '始终' | '其他情况' | 条件 { '且' 条件 }",
              "条件 = '差额' | '等额' | 比较 数 ['名'] '表决人' | 数 ['名'] ('以上' | '以下') '表决人'",
              "  | ('当事人是' | '当事人不是') ['仅'] 角色",
              "比较 = '至少' | '至多' | '超过' | '不足'"),
          List.of(
              new Example("about a lead", "当事人是lead"),
              new Example("otherwise", "其他情况"),
              new Example("contested and at least 10 electors", "差额 且 至少10名表决人"),
              new Example("fewer than 10 electors", "不足10名表决人"),
              new Example("not about only a member", "当事人不是仅member")));

  static final Grammar CALLED_BY =
      new Grammar(
          "called-by",
          "who has to stand behind a ballot, its author among them: one voice a person, of a role"
              + " and those above it, as of the opening; `and` means different people",
          List.of(
              "called-by = all { 'or' all }",
              "all = demand { 'and' demand }",
              "demand = number who | share 'of' who | 'all' who"),
          List.of("召集人 = 全部 { '或' 全部 }", "全部 = 要求 { '且' 要求 }", "要求 = 数 '名' 谁 | 谁 '的' 比例"),
          List.of(
              new Example("3 maintainers or 1 lead", "3名maintainers 或 1名lead"),
              new Example("1 maintainer and 1 lead", "1名maintainer 且 1名lead"),
              new Example("1/10 of members", "十分之一members")));

  static final Grammar STARTS_WHEN =
      new Grammar(
          "starts-when",
          "what must have run before a ballot opens, all of it; a text that never changed has"
              + " been there since its discussion, or else its notice, began; where it changed"
              + " while it was voted on, that stays open unless `revised` tells when it did before",
          List.of(
              "starts-when = clock { 'and' clock }",
              "clock = 'at least' span 'since' ('notice' | 'discussion' | 'last version')"),
          List.of("开始条件 = 时钟 { '且' 时钟 }", "时钟 = '自' ('公告' | '讨论' | '最新版本') '起至少' 时长"),
          List.of(
              new Example("at least 7 days since discussion", "自讨论起至少7天"),
              new Example(
                  "at least 7 days since notice and at least 48 hours since last version",
                  "自公告起至少7天 且 自最新版本起至少48小时")));

  static final Grammar NOT_WHILE =
      new Grammar(
          "not-while",
          "what a ballot must not share an instant with, or a date of a calendar's blackouts",
          List.of(
              "not-while = one { ',' one }",
              "one = 'another ballot' | 'votes/' decision | 'blackout (' calendar ')'"),
          List.of("不得于 = 单项 { '、' 单项 }", "单项 = '其他表决' | 'votes/' 事项 | '静默期（' 历 '）'"),
          List.of(
              new Example("another ballot", "其他表决"),
              new Example("votes/budget, blackout (cn)", "votes/budget、静默期（cn）")));

  private CallingGrammars() {}

  static List<Grammar> all() {
    return List.of(WHEN, CALLED_BY, STARTS_WHEN, NOT_WHILE);
  }
}
