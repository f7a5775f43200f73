package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quorate.Finding;
import org.quorate.Met;
import org.quorate.charter.DepartureRow;
import org.quorate.rules.Suspensions.Suspension;
import org.quorate.rules.people.Tri;

/** Says which rows of departures surely take whose votes on a ballot. */
final class Withholding {
  /** So many people are named of each row. */
  private static final int MOST_NAMED = 100;

  private Withholding() {}

  /** Rows by name, with what they say under {@code When}. */
  static String quoted(List<DepartureRow> rows) {
    return rows.stream()
        .map(row -> "`" + row.name() + "` (" + row.source().cell("When") + ")")
        .collect(Collectors.joining(" and "));
  }

  /** A finding for each row that takes a vote, and whether the base shrinks with it. */
  static List<Finding> findings(Roll roll, Moment moment) {
    Hall hall = roll.hall;
    Map<DepartureRow, List<String>> people = new LinkedHashMap<>();
    for (int person = 0; hall.withheld.isPossible() && person < hall.people.size(); person++) {
      if (hall.people.isSomebody(person) && !roll.seat(person, moment).surelyVotes()) {
        Suspension lost = hall.withheld.from(person, moment);
        String shown = hall.people.shown(person);
        if (lost.takesVote() == Tri.YES) {
          lost.by()
              .forEach(row -> people.computeIfAbsent(row, any -> new ArrayList<>()).add(shown));
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    people.forEach((row, named) -> findings.add(finding(row, named)));
    findings.sort((one, other) -> one.rule().name().compareTo(other.rule().name()));
    return findings;
  }

  private static Finding finding(DepartureRow row, List<String> named) {
    named.sort(null);
    String who = String.join(", ", named.subList(0, Math.min(MOST_NAMED, named.size())));
    String others =
        named.size() > MOST_NAMED ? " and " + (named.size() - MOST_NAMED) + " more" : "";
    String base = row.leavesBase() ? ", and do not stand in the base" : ", and stay in the base";
    return new Met(row.quoted(), "Leaves the base", "without a vote: " + who + others + base);
  }
}
