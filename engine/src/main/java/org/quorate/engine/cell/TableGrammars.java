package org.quorate.engine.cell;

import java.util.List;
import org.quorate.engine.cell.Grammar.Example;

/** Grammars of exceptions, modules, people and organisations. */
final class TableGrammars {
  static final Grammar WHO =
      new Grammar(
          "who",
          "one or several, each of whom will do",
          List.of("who = one { 'or' one }", "one = ['only'] role | handle | 'anyone'"),
          List.of("谁 = 单个 { '或' 单个 }", "单个 = ['仅'] 角色 | 账号 | '任何人'"),
          List.of(new Example("lead or @ann", "lead 或 @ann"), new Example("anyone", "任何人")));

  static final Grammar DEMAND =
      new Grammar(
          "demand",
          "who together may invoke an exception; a role without a number asks for one",
          List.of("demand = as in approvals, without 'and' and 'or' | who"),
          List.of("要求 = 同所需批准，不含 '且' 与 '或' | 谁"),
          List.of(
              new Example("2 committers", "2名committers"),
              new Example("maintainers", "maintainers")));

  static final Grammar WAIVES =
      new Grammar(
          "waives",
          "the columns that an exception sets aside",
          List.of("waives = 'everything' | column { ',' column }"),
          List.of("豁免 = '全部' | 列 { '、' 列 }"),
          List.of(
              new Example("Stay open", "等待期"),
              new Example("approvals, checks", "所需批准、检查"),
              new Example(
                  "different organisations, sign-off, objections, vetoed by, hold by",
                  "不同组织、签署、异议、可否决者、可搁置者"),
              new Example("everything", "全部")));

  static final Grammar DURATION =
      new Grammar(
          "duration",
          "an exact length of time",
          List.of("duration = number ('minutes' | 'hours' | 'days' | 'weeks')"),
          List.of("时长 = 数 ('分钟' | '小时' | '天' | '周')"),
          List.of(new Example("14 days", "14天"), new Example("48 hours", "48小时")));

  static final Grammar AFTERWARDS =
      new Grammar(
          "afterwards",
          "the duty that follows an exception, and by when",
          List.of("afterwards = text | 'within' duration ':' text | text 'within' duration"),
          List.of("事后 = 文字 | 时长 '内：' 文字 | 文字 '（在' 时长 '内）'"),
          List.of(
              new Example("within 7 days: a full review", "7天内：a full review"),
              new Example("a full review", "a full review")));

  static final Grammar HANDLES =
      new Grammar(
          "handles",
          "handles of people",
          List.of("handles = handle { ',' handle }", "handle = ['@'] name | e-mail"),
          List.of("账号 = ['@'] 名称 | 邮箱 { '、' … }"),
          List.of(
              new Example("@ann", "@ann"),
              new Example("@ann, bob@example.org", "@ann、bob@example.org")));

  static final Grammar HANDLE =
      new Grammar(
          "handle",
          "the handle of one person",
          List.of("handle = ['@'] name | e-mail"),
          List.of("账号 = ['@'] 名称 | 邮箱"),
          List.of(new Example("@ann", "@ann"), new Example("bob@example.org", "bob@example.org")));

  static final Grammar DATE =
      new Grammar(
          "date",
          "a date from 1970 to 2999",
          List.of("date = YYYY '-' MM '-' DD"),
          List.of("日期 = YYYY '-' MM '-' DD | YYYY '年' M '月' D '日'"),
          List.of(new Example("2024-05-01", "2024年5月1日")));

  static final Grammar STATUS =
      new Grammar(
          "status",
          "whether a role is exercised",
          List.of("status = 'active' | 'emeritus' | 'on leave' | 'suspended'"),
          List.of("状态 = '在任' | '荣誉' | '休假' | '暂停'"),
          List.of(
              new Example("active", "在任"),
              new Example("emeritus", "荣誉"),
              new Example("on leave", "休假"),
              new Example("suspended", "暂停")));

  static final Grammar RELATION =
      new Grammar(
          "relation",
          "how a person belongs to an organisation",
          List.of("relation = 'employed' | 'funded' | 'reports to'"),
          List.of("关系 = '受雇' | '受资助' | '汇报'"),
          List.of(
              new Example("employed", "受雇"),
              new Example("funded", "受资助"),
              new Example("reports to", "汇报")));

  static final Grammar PART_OF =
      new Grammar(
          "part-of",
          "organisations that hold this one; half or more makes its people theirs",
          List.of("part-of = name ['(' share ')'] { ',' … }"),
          List.of("隶属 = 名称 ['（' 比例 '）'] { '、' … }"),
          List.of(
              new Example("Example Group", "Example Group"),
              new Example("A (60%), B (40%)", "A（60%）、B（40%）")));

  static final Grammar DOMAINS =
      new Grammar(
          "domains",
          "mail domains",
          List.of("domains = domain { ',' domain }"),
          List.of("域名 = 域名 { '、' 域名 }"),
          List.of(new Example("example.org, example.com", "example.org、example.com")));

  static final Grammar YES_NO =
      new Grammar(
          "yes-no",
          "yes or no",
          List.of("yes-no = 'yes' | 'no'"),
          List.of("是否 = '是' | '否'"),
          List.of(new Example("yes", "是"), new Example("no", "否")));

  static final Grammar GLOBS =
      new Grammar(
          "globs",
          "patterns of paths: `*` within a segment, `**` across segments",
          List.of("globs = glob { ',' glob }", "glob = a code span, or a word without Markdown"),
          List.of("路径 = 路径 { '、' 路径 }"),
          List.of(new Example("`src/**`, `docs/*.md`", "`src/**`、`docs/*.md`")));

  static final Grammar OWNERS =
      new Grammar(
          "owners",
          "who owns or reviews a module; each of them",
          List.of("owners = (role | handle) { ',' … }"),
          List.of("负责人 = (角色 | 账号) { '、' … }"),
          List.of(
              new Example("@ann, @bob", "@ann、@bob"), new Example("maintainers", "maintainers")));

  private TableGrammars() {}

  static List<Grammar> all() {
    return List.of(
        WHO,
        DEMAND,
        WAIVES,
        DURATION,
        AFTERWARDS,
        HANDLE,
        HANDLES,
        DATE,
        STATUS,
        RELATION,
        PART_OF,
        DOMAINS,
        YES_NO,
        GLOBS,
        OWNERS);
  }
}
