package org.quorate.engine.charter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.RoleName;
import org.quorate.charter.BallotCondition;
import org.quorate.charter.Calling.NotWhile;
import org.quorate.charter.RoleRow;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;

/** Finds rows of one decision of which two could be for one ballot, and rows for none. */
final class VoteOverlaps {
  private final Report report;

  /** By role those just above it. */
  private final Map<RoleName, List<RoleName>> above = new HashMap<>();

  private final Map<RoleName, Set<RoleName>> known = new HashMap<>();

  VoteOverlaps(Report report, List<RoleRow> ladder) {
    this.report = report;
    for (RoleRow row : ladder) {
      if (row.below() != null) {
        above.computeIfAbsent(row.below(), any -> new ArrayList<>()).add(row.role());
      }
    }
  }

  /** The roles whose holders a condition is about. */
  Set<RoleName> meant(BallotCondition.Subject subject) {
    return subject.only()
        ? Set.of(subject.role())
        : known.computeIfAbsent(subject.role(), this::andAbove);
  }

  private Set<RoleName> andAbove(RoleName role) {
    Set<RoleName> all = new HashSet<>(Set.of(role));
    Deque<RoleName> next = new ArrayDeque<>(all);
    while (!next.isEmpty()) {
      for (RoleName higher : above.getOrDefault(next.remove(), List.of())) {
        if (all.add(higher)) {
          next.add(higher);
        }
      }
    }
    return all;
  }

  void check(List<VoteRow> rows) {
    Map<String, List<VoteRow>> decisions = new LinkedHashMap<>();
    for (VoteRow row : rows) {
      decisions.computeIfAbsent(row.decision(), any -> new ArrayList<>()).add(row);
    }
    decisions.values().forEach(this::decision);
    for (VoteRow row : rows) {
      for (NotWhile one : row.calling().notWhile()) {
        if (one instanceof NotWhile.Ballots ballots) {
          ballots.decisions().stream()
              .filter(name -> !decisions.containsKey(name))
              .forEach(name -> unknown(row, name, decisions.keySet()));
        }
      }
      if (row.electorate().who() instanceof Who.Anyone
          && row.when().stream().anyMatch(BallotCondition.Electors.class::isInstance)) {
        tell(
            row,
            Code.NO_ELECTORATE,
            "anyone may vote, so nobody knows how many electors there are",
            "leave the number of electors out of `When`");
      }
    }
  }

  private void unknown(VoteRow row, String name, Set<String> known) {
    tell(
        row,
        Code.UNKNOWN_RULE,
        "no row of `votes` decides `" + name + "`",
        Suggestion.of(name, known)
            .map(meant -> "did you mean `votes/" + meant + "`?")
            .orElse("name a decision of the table, or write `another ballot`"));
  }

  private void decision(List<VoteRow> rows) {
    List<VoteRow> sound = new ArrayList<>();
    for (VoteRow row : rows) {
      if (new VoteCase(this, row).shown() == null) {
        tell(
            row,
            Code.VOTE_CONTRADICTS,
            "no ballot is ever one of which `" + row.source().cell("When") + "` holds",
            "take one of its conditions away");
      } else if (!row.when().contains(new BallotCondition.Otherwise())) {
        against(row, sound);
        sound.add(row);
      }
    }
  }

  private void against(VoteRow row, List<VoteRow> others) {
    for (VoteRow other : others) {
      String shown = new VoteCase(this, row).and(new VoteCase(this, other)).shown();
      if (shown != null) {
        tell(
            row,
            Code.VOTES_OVERLAP,
            "the rows `"
                + other.name()
                + "` and `"
                + row.name()
                + "` are both for a ballot "
                + (shown.isEmpty() ? "of that decision" : shown),
            "tell them apart under `When`, or write `otherwise` in one of them");
        return;
      }
    }
  }

  private void tell(VoteRow row, Code code, String message, String help) {
    Spot spot =
        new Spot(row.source().table().document(), row.source().line(), row.source().column());
    report.add(code, spot, message, help);
  }
}
