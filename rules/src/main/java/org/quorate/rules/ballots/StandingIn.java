package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.List;
import org.quorate.Finding;
import org.quorate.Met;
import org.quorate.charter.BodyRow;

/** Says by which row of bodies whose votes speak for whom, and why others do not. */
final class StandingIn {
  /** So many are named. */
  private static final int MOST_NAMED = 100;

  private static final String COLUMN = "Substitute";

  private StandingIn() {}

  /** The row by name, with what it says. */
  private static String quoted(BodyRow body) {
    return "`" + body.name() + "` (" + body.source().cell(COLUMN) + ")";
  }

  /** Why a vote does not speak for a seat whose member does so much themselves. */
  static String instead(BodyRow body, String member, boolean votes) {
    return member
        + (votes ? " has voted" : " may not vote")
        + ", and nobody stands in for them by "
        + quoted(body);
  }

  /** The same where somebody else spoke later. */
  static String outspoken(BodyRow body, String member) {
    return "a later vote stands of somebody else who stands in for "
        + member
        + " by "
        + quoted(body);
  }

  /** A finding that says who votes for whom; none if nobody does. */
  static List<Finding> findings(Roll roll, Account account) {
    BodyRow body = roll.lending();
    if (body == null || account.lent().isEmpty()) {
      return List.of();
    }
    List<String> named = new ArrayList<>();
    for (Account.Lent one : account.lent()) {
      named.add(
          roll.hall.people.shown(one.person()) + " for " + roll.hall.people.shown(one.seat()));
    }
    named.sort(null);
    String who = String.join(", ", named.subList(0, Math.min(MOST_NAMED, named.size())));
    String others =
        named.size() > MOST_NAMED ? " and " + (named.size() - MOST_NAMED) + " more" : "";
    return List.of(new Met(body.quoted(), COLUMN, "stands in: " + who + others));
  }
}
