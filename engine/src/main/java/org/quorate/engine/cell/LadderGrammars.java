package org.quorate.engine.cell;

import java.util.List;
import org.quorate.engine.cell.Grammar.Example;

/** Grammars of the columns of roles. */
final class LadderGrammars {
  static final Grammar EACH =
      new Grammar(
          "each",
          "for what one person holds the role",
          List.of("each = 'project' | 'module' | 'repository'"),
          List.of("范围 = '项目' | '模块' | '仓库'"),
          List.of(
              new Example("project", "项目"),
              new Example("module", "模块"),
              new Example("repository", "仓库")));

  static final Grammar SPONSORS =
      new Grammar(
          "sponsors",
          "how many people, never the nominee, sponsor the last nomination; for a role of a module"
              + " holders of that module or of the whole project; the last word of each counts",
          List.of("sponsors = number who", "who = one { 'or' one }"),
          List.of("推荐人 = 数 ['名'] 谁", "谁 = 单个 { '或' 单个 }"),
          List.of(
              new Example("2 reviewers", "2名reviewers"),
              new Example("1 approver or lead", "1名approver 或 lead")));

  static final Grammar SPONSOR_ORGANISATIONS =
      new Grammar(
          "sponsor-organisations",
          "from how many organisations the sponsors come; the nominee's counts as any, not, or as"
              + " one of them",
          List.of(
              "organisations = number ['different'] [',' nominee]",
              "nominee = 'not the nominee's' | 'nominee included'"),
          List.of("组织 = 数 ['家'] ['不同组织'] ['，' 被提名人]", "被提名人 = '不含被提名人所在组织' | '含被提名人所在组织'"),
          List.of(
              new Example("2", "2家"),
              new Example("2 different", "2家不同组织"),
              new Example("1 not the nominee's", "1家，不含被提名人所在组织"),
              new Example("3 different, nominee included", "3家不同组织，含被提名人所在组织")));

  static final Grammar EVIDENCE =
      new Grammar(
          "evidence",
          "what the nominee has to show, each of it; something counts from the instant at which it"
              + " was done, and no more at the instant at which its window ends",
          List.of(
              "evidence = item { ';' item }",
              "item = number counter { '+' counter } [window] | period 'as' role",
              "  | text 'attested by' who [window] | number 'of last' number 'meetings'",
              "counter = 'merged contributions' | 'reviews' | 'primary reviews' | 'issues'",
              "  | 'newcomers' | 'months active' | 'modules touched'",
              "window = 'in' period | 'in calendar year' | 'in last' number 'cycles' | 'in last cycle'",
              "period = number ('days' | 'weeks' | 'months' | 'years')"),
          List.of(
              "证据 = 单项 { '；' 单项 }",
              "单项 = [窗口] 数 ['次'] 计数 { '+' 计数 } | '担任' 角色 ['满'] 期间",
              "  | [窗口] 文字 '由' 谁 '证明' | '最近' 数 '次会议中' 数 '次'",
              "计数 = '合并的贡献' | '评审' | '主评审' | '议题' | '新人' | '活跃月数' | '涉及模块数'",
              "窗口 = 期间 '内' | '本年内' | '最近' 数 '个周期内' | '上一周期内'",
              "期间 = 数 ('天' | '周' | '个月' | '年')"),
          List.of(
              new Example("20 merged contributions + reviews in 12 months", "12个月内20次合并的贡献 + 评审"),
              new Example("3 months as member", "担任member满3个月"),
              new Example("5 primary reviews; 6 months active in calendar year", "5次主评审；本年内6活跃月数"),
              new Example(
                  "`security training` attested by lead in 2 years",
                  "2年内`security training`由lead证明"),
              new Example("30 issues in 90 days", "90天内30议题"),
              new Example("20 reviews in last 2 cycles", "最近2个周期内20次评审"),
              new Example("1 merged contribution in last cycle", "上一周期内1次合并的贡献"),
              new Example("3 of last 5 meetings", "最近5次会议中3次"),
              new Example("2 newcomers; 3 modules touched", "2名新人；3涉及模块数")));

  static final Grammar DECIDED_BY =
      new Grammar(
          "decided-by",
          "what decides when all else is there, all of it; `nobody` leaves it to the facts; of each"
              + " person the last word on the last nomination or notice counts, and only ballots that"
              + " opened since and are about nobody else; a ballot behind `then` counts if what stands"
              + " before it was so when it opened; a notice is of no use once its holder was active"
              + " again",
          List.of(
              "decided-by = part { 'and' part | 'then' ballot }",
              "part = 'nobody' | 'sponsors' | number who | 'silence of' who 'for' span | ballot",
              "span = as in clocks, since the nomination was announced",
              "ballot = as in ballots"),
          List.of(
              "决定者 = 单项 { '且' 单项 | '然后' 表决 }",
              "单项 = '无人' | '推荐人' | 数 ['名'] 谁 | 谁 '默示同意' 时长 | 表决",
              "表决 = 同后续"),
          List.of(
              new Example("nobody", "无人"),
              new Example("sponsors", "推荐人"),
              new Example("1 admin", "1名admin"),
              new Example("votes/promotion", "votes/promotion"),
              new Example("sponsors then votes/promotion", "推荐人然后votes/promotion"),
              new Example("silence of approvers for 7 days", "approvers 默示同意7天"),
              new Example(
                  "sponsors and silence of lead or @ann for 5 working days (cn)",
                  "推荐人 且 lead 或 @ann 默示同意5个工作日（cn）")));

  static final Grammar SPAN =
      new Grammar(
          "span",
          "a length of time since the last refusal, since a notice, or since the time to answer it",
          List.of(
              "span = number ('hours' | 'days' | 'weeks' | 'calendar days' | 'working days')"
                  + " ['(' calendar ')']"),
          List.of("时长 = 数 ('小时' | '天' | '周' | '个自然日' | '个工作日') ['（' 历 '）']"),
          List.of(new Example("90 days", "90天"), new Example("20 working days", "20个工作日")));

  static final Grammar IDLE =
      new Grammar(
          "idle",
          "how little a holder did, all of it; `no` is fewer than 1",
          List.of(
              "idle = few { 'and' few }",
              "few = ('no' | 'fewer than' number) counter { '+' counter } [window]",
              "  | ('none' | 'fewer than' number) 'of last' number 'meetings'",
              "counter, window = as in evidence"),
          List.of(
              "怠惰 = 单项 { '且' 单项 }",
              "单项 = [窗口] ('没有' | '不足' 数 ['次']) 计数 { '+' 计数 }",
              "  | '最近' 数 '次会议中' ('没有' | '不足' 数 ['次'])",
              "计数、窗口 = 同证据"),
          List.of(
              new Example("no merged contributions + reviews in 12 months", "12个月内没有合并的贡献 + 评审"),
              new Example("fewer than 1 merged contribution in last 2 cycles", "最近2个周期内不足1次合并的贡献"),
              new Example("fewer than 2 of last 5 meetings", "最近5次会议中不足2次"),
              new Example("none of last 3 meetings", "最近3次会议中没有"),
              new Example(
                  "fewer than 2 reviews in 90 days and no issues in calendar year",
                  "90天内不足2次评审 且 本年内没有议题")));

  static final Grammar THEN =
      new Grammar(
          "then",
          "what becomes of the holder; a role that is named is another than theirs, and none above it;"
              + " who may be removed stays unless those who decide say otherwise;"
              + " whose vote is suspended keeps the role, and has no vote as long as all of the row"
              + " is met, or for a time from when it was met on, or until a date begins in UTC",
          List.of(
              "then = 'becomes' role | 'loses the role' | 'may be removed'",
              "  | 'vote suspended' ('until active again' | 'for' span | 'until' date)",
              "span, date = as in span and date"),
          List.of(
              "后果 = '转为' 角色 | '卸任' | '可被移除'",
              "  | '暂停表决权' ['，'] ('直至恢复活跃' | ['为期'] 时长 | '直至' 日期)",
              "时长、日期 = 同时长、日期"),
          List.of(
              new Example("becomes emeritus", "转为emeritus"),
              new Example("loses the role", "卸任"),
              new Example("may be removed", "可被移除"),
              new Example("vote suspended until active again", "暂停表决权，直至恢复活跃"),
              new Example("vote suspended for 90 days", "暂停表决权90天"),
              new Example("vote suspended for 20 working days (cn)", "暂停表决权，为期20个工作日（cn）"),
              new Example("vote suspended until 2027-01-01", "暂停表决权，直至2027年1月1日")));

  static final Grammar WAY_BACK =
      new Grammar(
          "way-back",
          "what is asked of somebody who held the role instead of what the rung asks of evidence,"
              + " sponsors and those who decide: a nomination, or so many people who sponsor it; and"
              + " how soon after the role was held last",
          List.of(
              "way-back = 'as any nominee' | ('on request' | number who) ['within' span]",
              "who, span = as in sponsors and span"),
          List.of("恢复 = '同其他被提名人' | ('本人申请' | 数 ['名'] 谁) ['，' 时长 '内']", "谁、时长 = 同推荐人、时长"),
          List.of(
              new Example("as any nominee", "同其他被提名人"),
              new Example("on request", "本人申请"),
              new Example("on request within 365 days", "本人申请，365天内"),
              new Example("1 maintainer within 90 days", "1名maintainer，90天内")));

  static final Grammar NOT_DURING =
      new Grammar(
          "not-during",
          "while what a departure waits",
          List.of("not-during = 'leave'"),
          List.of("期间除外 = '休假'"),
          List.of(new Example("leave", "休假")));

  private LadderGrammars() {}

  static List<Grammar> all() {
    return List.of(
        EACH,
        SPONSORS,
        SPONSOR_ORGANISATIONS,
        EVIDENCE,
        DECIDED_BY,
        SPAN,
        IDLE,
        THEN,
        NOT_DURING,
        WAY_BACK);
  }
}
