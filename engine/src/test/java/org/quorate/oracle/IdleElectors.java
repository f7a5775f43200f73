package org.quorate.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Known;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.Decider;
import org.quorate.charter.DepartureRow;
import org.quorate.ladder.Cycle;
import org.quorate.ladder.Deed;
import org.quorate.ladder.Leave;
import org.quorate.ladder.Meeting;
import org.quorate.ladder.Merits;
import org.quorate.ladder.Notice;
import org.quorate.vote.Activity;

/**
 * Rows of departures that take votes of those who hold a role, and how active these are.
 *
 * @param activity null where nobody told
 */
public record IdleElectors(List<DepartureRow> rows, @Nullable Activity activity) {
  private static final int CASES = 4;

  /** As chance has it, out of departures that other seeds make. */
  public static IdleElectors of(Chance chance, long seed, RoleName role) {
    Map<RuleName, DepartureRow> rows = new LinkedHashMap<>();
    List<Deed> deeds = new ArrayList<>();
    List<Leave> leaves = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    List<Meeting> meetings = new ArrayList<>();
    List<Cycle> cycles = List.of();
    for (int i = 0; i < CASES; i++) {
      DepartureCase some = DepartureCase.of(seed * CASES + i);
      for (DepartureRow row :
          i < 2 ? some.charter().rows().departures() : List.<DepartureRow>of()) {
        rows.putIfAbsent(row.name(), row(row, chance, role));
      }
      Merits merits = some.question().merits();
      deeds.addAll(merits.deeds());
      leaves.addAll(merits.leaves());
      merits.notices().forEach(one -> notices.add(notice(one, role)));
      meetings.addAll(merits.meetings());
      cycles = i == 0 ? merits.cycles() : cycles;
    }
    Merits merits =
        Merits.builder()
            .deeds(deeds)
            .leaves(leaves)
            .notices(notices)
            .cycles(cycles)
            .meetings(meetings)
            .build();
    return new IdleElectors(
        List.copyOf(rows.values()), chance.in(92) ? new Activity(merits, known(chance)) : null);
  }

  private static Notice notice(Notice one, RoleName role) {
    return new Notice(one.who(), role, null, one.at(), one.answered(), one.voices(), one.ballots());
  }

  private static DepartureRow row(DepartureRow row, Chance chance, RoleName role) {
    boolean suspends = chance.in(70);
    boolean asks = chance.in(30);
    List<Decider> deciders =
        row.decidedBy().isEmpty()
                || chance.in(60)
                || row.decidedBy().stream().anyMatch(Decider.Sponsors.class::isInstance)
            ? List.of(new Decider.Nobody())
            : row.decidedBy();
    return DepartureRow.builder(row.name(), row.source(), role)
        .when(row.when())
        .askFirst(asks ? row.askFirst() : null)
        .grace(asks ? row.grace() : null)
        .then(
            suspends
                ? LadderGenerator.suspended(chance)
                : row.then().suspends() ? DepartureRow.Then.LOSES : row.then())
        .decidedBy(deciders)
        .notDuringLeave(row.notDuringLeave())
        .leavesBase(chance.in(suspends ? 50 : 80))
        .build();
  }

  private static Known known(Chance chance) {
    Known known = Known.everything();
    for (Aspect aspect :
        chance.in(70)
            ? List.<Aspect>of()
            : chance.some(1, 2, Activity.ASPECTS.stream().sorted().toList())) {
      known = known.with(chance.of(Extent.PARTIAL, Extent.ABSENT), aspect);
    }
    return known;
  }
}
