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
              + " belongs to both are one; vetoes and concerns stay those of people",
          List.of("weight = 'one each' | 'one vote an organisation'"),
          List.of("权重 = '每人一票' | '每组织一票'"),
          List.of(
              new Example("one each", "每人一票"), new Example("one vote an organisation", "每组织一票")));

  static final Grammar CAP =
      new Grammar(
          "organisation-cap",
          "how many seats one organisation may hold: a number, or a share of the seats, vacant ones"
              + " too, or of the members",
          List.of(
              "organisation-cap = ['at most'] number",
              "  | ['at most'] share 'of' base ',' 'rounded down' [',' 'at least' number]",
              "  | 'fewer than' share 'of' base [',' 'at least' number]",
              "base = 'seats' | 'members'"),
          List.of(
              "组织上限 = ['至多'] 数 ['席'] | ['至多'] 基数 '的' 比例 '，向下取整' ['，至少' 数 ['席']]",
              "  | '不足' 基数 '的' 比例 ['，至少' 数 ['席']]",
              "基数 = '席位' | '成员'"),
          List.of(
              new Example("2", "2席"),
              new Example("1/3 of seats, rounded down, at least 1", "席位的三分之一，向下取整，至少1席"),
              new Example("1/4 of members, rounded down", "成员的四分之一，向下取整"),
              new Example("fewer than half of seats", "不足席位的二分之一")));

  static final Grammar OVER_CAP =
      new Grammar(
          "over-the-cap",
          "what an election does when an organisation would hold more seats than it may",
          List.of("over-the-cap = 'skip lowest placed and repeat'"),
          List.of("超出上限 = '跳过排名最低者并重复'"),
          List.of(new Example("skip lowest placed and repeat", "跳过排名最低者并重复")));

  private ElectionGrammars() {}

  static List<Grammar> all() {
    return List.of(METHOD, STRENGTH, OPTION, IF_TIED, WEIGHT, CAP, OVER_CAP);
  }
}
