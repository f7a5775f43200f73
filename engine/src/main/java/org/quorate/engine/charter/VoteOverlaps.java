package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.charter.BallotCondition;
import org.quorate.charter.RoleRow;
import org.quorate.charter.VoteRow;

/** Finds rows of one decision of which two could be for one ballot, and rows for none. */
final class VoteOverlaps {
  private final Report report;
  private final Map<RoleName, Set<RoleName>> above = new HashMap<>();

  VoteOverlaps(Report report, List<RoleRow> ladder) {
    this.report = report;
    Map<RoleName, @Nullable RoleName> below = new HashMap<>();
    ladder.forEach(row -> below.put(row.role(), row.below()));
    for (RoleRow row : ladder) {
      Set<RoleName> seen = new HashSet<>();
      RoleName role = row.role();
      while (role != null && seen.add(role)) {
        above.computeIfAbsent(role, any -> new HashSet<>()).add(row.role());
        role = below.get(role);
      }
    }
  }

  /** The roles whose holders a condition is about. */
  Set<RoleName> meant(BallotCondition.Subject subject) {
    Set<RoleName> meant = new HashSet<>(Set.of(subject.role()));
    if (!subject.only()) {
      meant.addAll(above.getOrDefault(subject.role(), Set.of()));
    }
    return meant;
  }

  void check(List<VoteRow> rows) {
    Map<String, List<VoteRow>> decisions = new LinkedHashMap<>();
    for (VoteRow row : rows) {
      decisions.computeIfAbsent(row.decision(), any -> new ArrayList<>()).add(row);
    }
    decisions.values().forEach(this::decision);
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
