package org.quorate.engine.cell;

import java.util.List;
import org.quorate.engine.cell.Grammar.Example;

/** Grammars of elections and of bodies. */
final class ElectionGrammars {
  static final Grammar METHOD =
      new Grammar(
          "voting-method",
          "by what method options are elected, for how many seats or for which body; without seats"
              + " as many as the ballot says, or the body has vacant, else one",
          List.of(
              "voting-method = method { [','] clause }",
              "method = 'plurality' | 'approval' | 'score' | 'star' | 'borda' | 'quadratic'",
              "  | 'condorcet' | 'schulze' | 'debian' | 'instant runoff' | 'stv'",
              "clause = 'for' number 'seats' | 'for' body | 'unranked not compared' | 'unranked last'",
              "  | 'up to' number 'points' | 'with' number 'credits'"),
          List.of(
              "表决方法 = 方法 { ['，'] 分句 }",
              "方法 = '相对多数' | '认可投票' | '评分' | 'star' | '波达' | '二次方投票'",
              "  | '孔多塞' | '舒尔策' | 'debian' | '排序复选' | '单记可让渡'",
              "分句 = '选' 数 '席' | '选入' 机构 | '未排序不比较' | '未排序居末' | '至多' 数 '分' | '每人' 数 '点'"),
          List.of(
              new Example("schulze for steering, unranked not compared", "舒尔策，选入 steering，未排序不比较"),
              new Example("stv for 3 seats", "单记可让渡，选3席"),
              new Example("schulze, unranked last", "舒尔策，未排序居末"),
              new Example("approval", "认可投票"),
              new Example("score up to 5 points", "评分，至多5分"),
              new Example("quadratic with 100 credits", "二次方投票，每人100点"),
              new Example("debian", "debian")));

  static final Grammar STRENGTH =
      new Grammar(
          "strength",
          "how strong a victory between two options is: by the votes of the winner, or by its lead",
          List.of("strength = 'winning votes' | 'margins'"),
          List.of("强度 = '胜方票数' | '净胜票数'"),
          List.of(new Example("winning votes", "胜方票数"), new Example("margins", "净胜票数")));

  static final Grammar OPTION =
      new Grammar(
          "option",
          "an option of the ballot, spelled as on the ballot; no other one is elected that does not beat"
              + " it, and where a method counts in rounds the result ends where it is elected",
          List.of("option = any text"),
          List.of("选项 = 任意文字"),
          List.of(new Example("none of the above", "none of the above")));

  static final Grammar IF_TIED =
      new Grammar(
          "if-tied",
          "what becomes of equal votes; `chair` is the chair of the body that votes, else of the one"
              + " that is elected",
          List.of("if-tied = 'fails' | 'passes' | 'lot' | 'chair decides' | who 'decides'"),
          List.of("平票 = '不通过' | '通过' | '抽签' | '主席决定' | 谁 '决定'"),
          List.of(
              new Example("lot", "抽签"),
              new Example("chair decides", "主席决定"),
              new Example("@ann decides", "@ann 决定"),
              new Example("fails", "不通过"),
              new Example("passes", "通过")));

  static final Grammar WEIGHT =
      new Grammar(
          "weight",
          "how many votes electors have: one each, or one an organisation, which is what the last of"
              + " its people says; whoever stands alone has one, and organisations of which somebody"
              + " belongs to both are one; in an election that is one paper, the last of theirs that"
              + " can be read; vetoes, concerns and the vote that breaks a tie stay those of people;"
              + " a secret ballot has no such votes, since nobody knows whose a paper is",
          List.of("weight = 'one each' | 'one vote an organisation'"),
          List.of("权重 = '每人一票' | '每组织一票'"),
          List.of(
              new Example("one each", "每人一票"), new Example("one vote an organisation", "每组织一票")));

  static final Grammar CAP =
      new Grammar(
          "organisation-cap",
          "how many seats one organisation may hold: a number, or a share of the seats, vacant ones"
              + " too, or of the members; an election may heed another cap than holds at any time",
          List.of(
              "organisation-cap = cap [ 'at election,' cap 'at any time' ]",
              "cap = ['at most'] number",
              "  | ['at most'] share 'of' base ',' ('rounded down' | 'rounded up') [',' 'at least' number]",
              "  | 'fewer than' share 'of' base [',' 'at least' number]",
              "base = 'seats' | 'members'"),
          List.of(
              "组织上限 = 上限 | '选举时' 上限 '，任何时候' 上限",
              "上限 = ['至多'] 数 ['席'] | ['至多'] 基数 '的' 比例 ('，向下取整' | '，向上取整') ['，至少' 数 ['席']]",
              "  | '不足' 基数 '的' 比例 ['，至少' 数 ['席']]",
              "基数 = '席位' | '成员'"),
          List.of(
              new Example("2", "2席"),
              new Example("1/3 of seats, rounded down, at least 1", "席位的三分之一，向下取整，至少1席"),
              new Example("1/4 of members, rounded down", "成员的四分之一，向下取整"),
              new Example("1/4 of seats, rounded up", "席位的四分之一，向上取整"),
              new Example("fewer than half of seats", "不足席位的二分之一"),
              new Example("1 at election, 2 at any time", "选举时1席，任何时候2席")));

  static final Grammar OVER_CAP =
      new Grammar(
          "over-the-cap",
          "what follows when somebody changes their organisation and it holds more seats than it may;"
              + " elections and promotions keep it in any case, an election by passing over the lowest"
              + " placed. `resign`: each of them who is one of too many for so long without a break"
              + " goes; `lot`: so many go as are too many, once a seed was published since then;"
              + " `waived by`: a ballot that passed and was opened since then, about the body or one of"
              + " them, lets all stay; where nothing else is said, nobody has to go without it either",
          List.of(
              "over-the-cap = way [',' waiver] | waiver",
              "way = 'skip lowest placed and repeat' | 'resign within' span",
              "  | 'lot' | 'agree then lot' | 'next election'",
              "waiver = ['unless'] 'waived by' ballot",
              "span = as in clocks"),
          List.of(
              "超出上限 = 办法 ['，' 豁免] | 豁免",
              "办法 = '跳过排名最低者并重复' | 时长 '内辞职' | '抽签' | '协商后抽签' | '下次选举'",
              "豁免 = '经' 表决 '豁免'"),
          List.of(
              new Example("skip lowest placed and repeat", "跳过排名最低者并重复"),
              new Example("resign within 30 days", "30天内辞职"),
              new Example("lot", "抽签"),
              new Example("agree then lot", "协商后抽签"),
              new Example("next election", "下次选举"),
              new Example("waived by votes/waiver", "经 votes/waiver 豁免"),
              new Example(
                  "resign within 30 days, waived by votes/waiver", "30天内辞职，经 votes/waiver 豁免")));

  static final Grammar TOGETHER =
      new Grammar(
          "one-organisation",
          "which organisations count as one under the cap: those of which one holds half of the other"
              + " or more, or another share, or any, by `Part of`; a share that is not stated is all",
          List.of(
              "one-organisation = 'subsidiaries' | 'joint funders'",
              "  | ('at least' | 'more than') share"),
          List.of("同一组织 = '子公司' | '共同资助方' | ('至少' | '超过') 比例"),
          List.of(
              new Example("subsidiaries", "子公司"),
              new Example("joint funders", "共同资助方"),
              new Example("at least 25%", "至少25%"),
              new Example("more than 1/2", "超过二分之一")));

  static final Grammar TERM =
      new Grammar(
          "term",
          "how long a member holds a seat from `Since` of their row of the roster; then they have to"
              + " step down, and at an election their seat is vacant",
          List.of("term = number ('days' | 'weeks' | 'months' | 'years')"),
          List.of("任期 = 数 ('天' | '周' | '个月' | '年')"),
          List.of(new Example("2 years", "2年"), new Example("18 months", "18个月")));

  static final Grammar TERM_LIMIT =
      new Grammar(
          "term-limit",
          "how many terms somebody may serve, each row of the roster being one; terms are in a row"
              + " unless a whole `Term` lies between, or anything where no length is stated",
          List.of(
              "term-limit = limit ['and' limit]",
              "limit = number 'terms in a row' | number 'terms in all'"),
          List.of("任期限制 = 限制 ['且' 限制]", "限制 = '连续' 数 '届' | '合计' 数 '届'"),
          List.of(
              new Example("2 terms in a row", "连续2届"),
              new Example("2 terms in a row and 4 terms in all", "连续2届 且 合计4届")));

  static final Grammar VACANCY =
      new Grammar(
          "vacancy",
          "how a vacant seat is filled beside what the row of its members' role says: by whoever stood"
              + " next in the last election of the body and may hold a seat, by a ballot about them or"
              + " that elects them, opened while a seat is vacant, or by people who say yes to a"
              + " nomination; `within` so long since the body had no free seat. Any of the ways is"
              + " enough",
          List.of(
              "vacancy = 'stays vacant' | way { ',' 'else' way }",
              "way = 'next placed' ['within' span] | ballot ['within' span] | number who",
              "span = as in clocks"),
          List.of(
              "空缺 = '保持空缺' | 办法 { '，' '否则' 办法 }",
              "办法 = '依次递补' ['须在' 时长 '内'] | 表决 ['须在' 时长 '内'] | 数 '名' 谁"),
          List.of(
              new Example("next placed, else votes/special", "依次递补，否则 votes/special"),
              new Example("votes/special within 60 days", "votes/special 须在60天内"),
              new Example("next placed within 30 days", "依次递补 须在30天内"),
              new Example("2 steering members", "2名 steering members"),
              new Example("stays vacant", "保持空缺")));

  static final Grammar SUBSTITUTE =
      new Grammar(
          "substitute",
          "who stands in on a ballot for a member of the body who has not voted: whoever holds just"
              + " that role, is no member, and has a module by the roster or an organisation at the"
              + " time in common with them; one voice a seat, and for no two seats one person",
          List.of("substitute = role 'of the same' ('module' | 'organisation')"),
          List.of("替补 = ('同一模块的' | '同一组织的') 角色"),
          List.of(
              new Example("alternate of the same module", "同一模块的 alternate"),
              new Example("alternate of the same organisation", "同一组织的 alternate")));

  private ElectionGrammars() {}

  static List<Grammar> all() {
    return List.of(
        METHOD,
        STRENGTH,
        OPTION,
        IF_TIED,
        WEIGHT,
        CAP,
        TOGETHER,
        OVER_CAP,
        TERM,
        TERM_LIMIT,
        VACANCY,
        SUBSTITUTE);
  }
}
