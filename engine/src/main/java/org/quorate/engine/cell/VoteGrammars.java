package org.quorate.engine.cell;

import java.util.List;
import org.quorate.engine.cell.Grammar.Example;

/** Grammars of the columns of votes. */
final class VoteGrammars {
  static final Grammar ELECTORATE =
      new Grammar(
          "electorate",
          "who votes; of a role exactly its holders, not those above it, and not those who hold it"
              + " for a module only",
          List.of("electorate = one { ('or' | ',') one } | 'anyone'", "one = role | handle"),
          List.of("表决人 = 单个 { ('或' | '、') 单个 } | '任何人'", "单个 = 角色 | 账号"),
          List.of(
              new Example("maintainers", "maintainers"),
              new Example("council or @ann", "council 或 @ann"),
              new Example("@ann, @bob, @eve", "@ann、@bob、@eve"),
              new Example("anyone", "任何人")));

  static final Grammar PASSING =
      new Grammar(
          "passing",
          "what votes for must reach: a share with its strictness and its base, a ratio, or silence;"
              + " all that `and` joins must hold",
          List.of(
              "passing = one { 'and' one }",
              "one = ('at least' | 'more than') share 'of' base | ('a majority of' | 'all of') base",
              "  | ('at least' | 'more than') number ':' number ['over default']",
              "  | 'more for than against' | 'no objection'",
              "  | 'seats filled' | 'over default'",
              "share = number '/' number | number '%' | 'half' | number 'thirds'",
              "base = 'for and against' | 'ballots' | 'votes cast' | 'present' | 'electorate'",
              "  | 'electorate minus abstaining' | 'seats'"),
          List.of(
              "通过条件 = 单项 { '且' 单项 }",
              "单项 = 基数 '的' 比例 '以上' | '超过' 基数 '的' 比例 | 基数 '过半数' | 基数 '全部赞成'",
              "  | ('至少' | '超过') 数 ':' 数 ['胜过默认选项'] | '赞成多于反对' | '无人反对'",
              "  | '席位选满' | '胜过默认选项'",
              "比例 = 数 '分之' 数 | 数 '/' 数 | 数 '%'",
              "基数 = '赞成与反对之和' | '全部选票' | '所投票数' | '出席者' | '全体成员'",
              "  | '全体成员减弃权者' | '席位总数'"),
          List.of(
              new Example("at least 2/3 of for and against", "赞成与反对之和的三分之二以上"),
              new Example("more than 1/2 of electorate", "超过全体成员的二分之一"),
              new Example("more for than against", "赞成多于反对"),
              new Example("no objection", "无人反对"),
              new Example("a majority of electorate", "全体成员过半数"),
              new Example("at least 60% of ballots", "全部选票的60%以上"),
              new Example("at least half of present", "出席者的二分之一以上"),
              new Example("all of electorate", "全体成员全部赞成"),
              new Example("more than 1/2 of electorate minus abstaining", "超过全体成员减弃权者的二分之一"),
              new Example("at least 2:1", "至少2:1"),
              new Example("more than 3:1", "超过3:1"),
              new Example("seats filled", "席位选满"),
              new Example("at least 3:1 over default", "至少3:1胜过默认选项"),
              new Example("over default", "胜过默认选项"),
              new Example("more than 1/2 of seats", "超过席位总数的二分之一"),
              new Example(
                  "more for than against and at least 1/3 of electorate", "赞成多于反对 且 全体成员的三分之一以上")));

  static final Grammar FLOOR =
      new Grammar(
          "floor",
          "how many at least; a derived number is compared as it is unless the cell says how it is"
              + " rounded",
          List.of(
              "floor = ['at least' | 'more than'] number | 'all' | 'all but' number",
              "  | 'smaller of' number 'and all'",
              "  | ['at least' | 'more than'] share 'of' base [rounding]",
              "  | [number 'times'] [share] 'the square root of electorate' [rounding]",
              "rounding = [','] ('rounded up' | 'rounded down' | 'not rounded')",
              "share, base = as in passing"),
          List.of(
              "下限 = ['至少' | '超过'] 数 ['名' | '票'] | '全体' | '除' 数 '名外的全体'",
              "  | 数 '名与全体中较少者'",
              "  | ['至少' | '超过'] 基数 '的' 比例 [取整]",
              "  | '全体成员平方根' ['的' 比例] ['的' 数 '倍'] [取整]",
              "取整 = ['，'] ('向上取整' | '向下取整' | '不取整')",
              "比例、基数 = 同通过条件"),
          List.of(
              new Example("3", "3票"),
              new Example("1/3 of electorate rounded up", "全体成员的三分之一，向上取整"),
              new Example("more than half of electorate", "超过全体成员的半数"),
              new Example("more than 3", "超过3名"),
              new Example("all", "全体"),
              new Example("all but 2", "除2名外的全体"),
              new Example("smaller of 3 and all", "3名与全体中较少者"),
              new Example(
                  "3 times half the square root of electorate, not rounded", "全体成员平方根的一半的3倍，不取整"),
              new Example("the square root of electorate, rounded up", "全体成员平方根，向上取整"),
              new Example("60% of present", "出席者的60%")));

  static final Grammar CEILING =
      new Grammar(
          "ceiling",
          "how many at most; a derived number is compared as it is unless the cell says how it is"
              + " rounded",
          List.of(
              "ceiling = ['at most' | 'less than'] number | 'all but' number",
              "  | 'smaller of' number 'and all'",
              "  | ['at most' | 'less than'] share 'of' base [rounding]",
              "  | [number 'times'] [share] 'the square root of electorate' [rounding]",
              "rounding, share, base = as in floor"),
          List.of(
              "上限 = ['至多' | '不足'] 数 ['名' | '票'] | '除' 数 '名外的全体'",
              "  | 数 '名与全体中较少者' | ['至多' | '不足'] 基数 '的' 比例 [取整]",
              "  | '全体成员平方根' ['的' 比例] ['的' 数 '倍'] [取整]",
              "取整、比例、基数 = 同下限"),
          List.of(
              new Example("0", "0"),
              new Example("at most 2", "至多2票"),
              new Example("less than 1/3 of electorate", "不足全体成员的三分之一"),
              new Example("1/4 of ballots rounded down", "全部选票的四分之一，向下取整")));

  static final Grammar CLOCK =
      new Grammar(
          "vote-clock",
          "how long a ballot is open, and from when: `at least` closes it never, `exactly` then,"
              + " `3 to 14 days` not before the one and at the other",
          List.of(
              "vote-clock = length 'since' point | 'until decided'",
              "length = 'at least' span | 'exactly' span | 'at most' span | number 'to' span"
                  + " | span 'to' span",
              "point = 'opening' | 'notice' | 'discussion' | 'last version'",
              "span = as in clock"),
          List.of(
              "表决期 = '自' 起点 '起' 长度 | 长度 '，自' 起点 '起' | '直到有结果'",
              "  | ('公示期' | '讨论期' | '投票期') 长度",
              "长度 = '至少' 时长 | '恰好' 时长 | '至多' 时长 | 数 '至' 时长 | 时长 '至' 时长",
              "起点 = '开始' | '公告' | '公示' | '讨论' | '最新版本'",
              "时长 = 同等待期"),
          List.of(
              new Example("at least 72 hours since opening", "自开始起至少72小时"),
              new Example("exactly 7 days since opening", "自开始起恰好7天"),
              new Example("3 to 14 days since notice", "自公告起3至14天"),
              new Example("at least 7 days since notice", "公示期至少7天"),
              new Example("3 days to 2 weeks since discussion", "3天至2周，自讨论起"),
              new Example("at least 5 working days (cn) since last version", "自最新版本起至少5个工作日（cn）"),
              new Example("at most 30 days since opening", "自开始起至多30天"),
              new Example("until decided", "直到有结果")));

  static final Grammar POSITIONS =
      new Grammar(
          "positions",
          "what a vote may say; a vote may always be taken back, and a fraction such as -0.9 says how"
              + " somebody feels and counts as an abstention: it is no veto and stands in no way",
          List.of(
              "positions = position { (',' | 'or') position } | 'with concerns'",
              "position = 'for' | 'against' | 'abstain' | 'blank' | 'concern'",
              "  | 'yes' | 'no' | '+1' | '-1' | '0' | 'fractions' | '+0.5' | '-0.9' | …"),
          List.of(
              "选票 = 立场 { ('、' | '或') 立场 } | '可提出顾虑'",
              "立场 = '赞成' | '反对' | '弃权' | '空白' | '顾虑' | '+1' | '-1' | '0' | '小数票' | '-0.9' | …"),
          List.of(
              new Example("for or against", "赞成或反对"),
              new Example("for, against or abstain", "赞成、反对或弃权"),
              new Example("+1, 0, -1", "+1、0、-1"),
              new Example("+1, +0.9, 0, -0.9, -1", "+1、+0.9、0、-0.9、-1"),
              new Example("for, against or fractions", "赞成、反对或小数票"),
              new Example("for, against, abstain or blank", "赞成、反对、弃权或空白"),
              new Example("with concerns", "可提出顾虑"),
              new Example("for, against or concern", "赞成、反对或顾虑")));

  static final Grammar ABSTENTIONS =
      new Grammar(
          "abstentions",
          "what abstentions and blank votes count for, beside being told",
          List.of("abstentions = 'nothing' | 'quorum' | 'base' | 'both'"),
          List.of("弃权 = '不计入' | '计入法定人数' | '计入基数' | '均计入'"),
          List.of(
              new Example("quorum", "计入法定人数"),
              new Example("nothing", "不计入"),
              new Example("base", "计入基数"),
              new Example("both", "均计入")));

  static final Grammar VETO =
      new Grammar(
          "vote-veto",
          "whose vote against is a veto, of a role and those above it, electors or not, and how it"
              + " ends but by its author: somebody lifts it, never whoever put the question, votes"
              + " for outvote it, a ballot called after this one has closed overrides it, or its"
              + " time runs out",
          List.of(
              "vote-veto = who {'or' who} { ',' clause }",
              "clause = 'with reason' | 'lifted by' who {'or' who} | 'overridden by' passing",
              "  | 'overridden by votes/' name | 'expires after' duration",
              "passing = a share, a ratio or 'more for than against', as in passing"),
          List.of(
              "否决 = 谁 {'或' 谁} { '，' 条款 }",
              "条款 = '须说明理由' | '可由' 谁 {'或' 谁} '解除' | '可被' 通过条件 '推翻'",
              "  | '可被表决/' 名称 '推翻' | 时长 '后失效'"),
          List.of(
              new Example("maintainers, with reason", "maintainers，须说明理由"),
              new Example("lead or @ann", "lead或@ann"),
              new Example("maintainers, lifted by lead", "maintainers，可由lead解除"),
              new Example(
                  "maintainers, with reason, overridden by at least 2/3 of for and against",
                  "maintainers，须说明理由，可被赞成与反对之和的三分之二以上推翻"),
              new Example("council, overridden by votes/members", "council，可被表决/members推翻"),
              new Example("maintainers, expires after 14 days", "maintainers，14天后失效")));

  static final Grammar ROLL =
      new Grammar(
          "roll",
          "as of when it is looked up who votes",
          List.of("roll = 'at opening' | 'at casting' | 'at closing'"),
          List.of("名单 = '开始时' | '投票时' | '结束时'"),
          List.of(
              new Example("at opening", "开始时"),
              new Example("at casting", "投票时"),
              new Example("at closing", "结束时")));

  static final Grammar BARRED =
      new Grammar(
          "barred",
          "who of the electorate may not vote",
          List.of(
              "barred = one { ',' one }", "one = 'recused' | 'subject' | 'author' | role | handle"),
          List.of("回避 = 单个 { '、' 单个 }", "单个 = '回避者' | '当事人' | '提案人' | 角色 | 账号"),
          List.of(
              new Example("recused, subject", "回避者、当事人"),
              new Example("author", "提案人"),
              new Example("auditors, @ann", "auditors、@ann")));

  static final Grammar EARLY =
      new Grammar(
          "close-early",
          "when a ballot closes before its time",
          List.of("close-early = 'never' | 'when all have voted' | 'when decided'"),
          List.of("提前结束 = '不提前' | '全员投票后' | '结果已定时'"),
          List.of(
              new Example("when decided", "结果已定时"),
              new Example("when all have voted", "全员投票后"),
              new Example("never", "不提前")));

  static final Grammar RESTARTS =
      new Grammar(
          "vote-restarts",
          "what restarts or extends the time of Open for while the ballot is open; an objection is"
              + " a vote against or a concern, withdrawn by a later vote of whoever had it that is"
              + " neither; votes cast before a new version lapse, vetoes and concerns too, where"
              + " that starts all again, and else they stand; `no quorum` is when the time runs out"
              + " before the quorum is reached, `quorum reached` the vote that makes it up: `again`"
              + " gives the others the whole time from then on, `+` adds to the end, whenever"
              + " that was",
          List.of(
              "vote-restarts = event ':' effect { ',' limit } { ';' … }",
              "event = 'new version' | 'objection withdrawn' | 'no quorum' | 'quorum reached'",
              "effect, limit = as in restarts"),
          List.of(
              "重新计时 = 事件 '：' 效果 { '，' 限制 } { '；' … }",
              "事件 = '新版本' | '撤回异议' | '未达法定人数' | '达到法定人数'",
              "效果、限制 = 同评审"),
          List.of(
              new Example("new version: +7 days, at most 21 days in all", "新版本：延长7天，总计不超过21天"),
              new Example("objection withdrawn: again", "撤回异议：重新计时"),
              new Example("no quorum: +7 days, once", "未达法定人数：延长7天，仅一次"),
              new Example("quorum reached: +7 days, once", "达到法定人数：延长7天，仅一次"),
              new Example(
                  "new version: again, once; objection withdrawn: +3 days",
                  "新版本：重新计时，仅一次；撤回异议：延长3天")));

  private VoteGrammars() {}

  static List<Grammar> all() {
    return List.of(
        ELECTORATE,
        PASSING,
        FLOOR,
        CEILING,
        CLOCK,
        POSITIONS,
        ABSTENTIONS,
        VETO,
        ROLL,
        BARRED,
        EARLY,
        RESTARTS);
  }
}
