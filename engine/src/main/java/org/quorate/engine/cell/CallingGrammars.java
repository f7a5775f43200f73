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

  private CallingGrammars() {}

  static List<Grammar> all() {
    return List.of(WHEN);
  }
}
