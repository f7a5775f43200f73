package org.quorate.oracle;

import org.jspecify.annotations.Nullable;
import org.quorate.charter.Election;
import org.quorate.charter.TieRule;
import org.quorate.vote.CountingRule;
import org.quorate.vote.Strength;
import org.quorate.vote.Unranked;
import org.quorate.vote.VotingMethod;

/** How options are elected, as authors write it. */
final class ElectionText {
  private final Tongue tongue;
  private final CellText cells;

  ElectionText(Tongue tongue) {
    this.tongue = tongue;
    this.cells = new CellText(tongue);
  }

  String method(@Nullable Election election) {
    if (election == null) {
      return "";
    }
    CountingRule rule = election.rule();
    StringBuilder text = new StringBuilder(tongue.say(rule.method().shown(), chinese(rule)));
    if (election.seats() != null) {
      text.append(tongue.say(" for " + election.seats() + " seats", "，选" + election.seats() + "席"));
    }
    if (rule.unranked() != null) {
      text.append(
          rule.unranked() == Unranked.LAST
              ? tongue.say(", unranked last", "，未排序居末")
              : tongue.say(", unranked not compared", "，未排序不比较"));
    }
    if (rule.highest() > 0) {
      text.append(
          tongue.say(", up to " + rule.highest() + " points", "，至多" + rule.highest() + "分"));
    }
    if (rule.budget() > 0) {
      text.append(tongue.say(", with " + rule.budget() + " credits", "，每人" + rule.budget() + "点"));
    }
    return text.toString();
  }

  private static String chinese(CountingRule rule) {
    VotingMethod method = rule.method();
    return switch (method) {
      case PLURALITY -> "相对多数";
      case APPROVAL -> "认可投票";
      case SCORE -> "评分";
      case BORDA -> "波达";
      case QUADRATIC -> "二次方投票";
      case CONDORCET -> "孔多塞";
      case SCHULZE -> "舒尔策";
      case INSTANT_RUNOFF -> "排序复选";
      case STV -> "单记可让渡";
      case STAR, DEBIAN -> method.shown();
    };
  }

  String strength(@Nullable Election election) {
    Strength strength = election == null ? null : election.rule().strength();
    if (strength == null) {
      return "";
    }
    return strength == Strength.MARGINS
        ? tongue.say("margins", "净胜票数")
        : tongue.say("winning votes", "胜方票数");
  }

  static String fallback(@Nullable Election election) {
    boolean none = election == null || election.rule().byDefault() == null;
    return none ? "" : election.rule().byDefault().value();
  }

  String tie(@Nullable TieRule tie) {
    if (tie == null) {
      return "";
    } else if (tie instanceof TieRule.CastingVote casting) {
      return cells.who(casting.who()) + tongue.say(" decides", "决定");
    }
    return tie instanceof TieRule.ByLot ? tongue.say("lot", "抽签") : tongue.say("passes", "通过");
  }
}
