package org.quorate.engine.charter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Decider;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.Vacancy;

/** By which ballots people come to hold roles, or step down, by the rows of a charter. */
final class LadderBallots {
  static final LadderBallots NONE = new LadderBallots(List.of(), List.of(), List.of());

  private final Map<RoleName, Set<String>> rising = new HashMap<>();
  private final Set<String> leaving = new HashSet<>();

  LadderBallots(List<RoleRow> roles, List<DepartureRow> departures, List<BodyRow> bodies) {
    for (RoleRow row : roles) {
      row.promotion().decidedBy().forEach(one -> add(one, rising(row.role())));
      if (row.promotion().appeal() != null) {
        rising(row.role()).add(row.promotion().appeal().decision());
      }
    }
    departures.forEach(row -> row.decidedBy().forEach(one -> add(one, leaving)));
    bodies.forEach(this::fill);
  }

  private Set<String> rising(RoleName role) {
    return rising.computeIfAbsent(role, any -> new HashSet<>());
  }

  private static void add(@Nullable Decider decider, Set<String> ballots) {
    if (decider instanceof Decider.Vote vote) {
      ballots.add(vote.decision());
      add(vote.after(), ballots);
    }
  }

  private void fill(BodyRow body) {
    List<Vacancy.Way> ways = body.vacancy() == null ? List.of() : body.vacancy().ways();
    for (Vacancy.Way way : ways) {
      if (way instanceof Vacancy.Voted voted) {
        rising(body.members()).add(voted.decision());
      }
    }
  }

  /** Those on whoever comes to hold a role, or steps down from it. */
  Set<String> of(RoleName role, boolean leaves) {
    return leaves ? leaving : rising.getOrDefault(role, Set.of());
  }
}
