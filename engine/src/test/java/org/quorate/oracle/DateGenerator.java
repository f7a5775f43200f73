package org.quorate.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.Window;
import org.quorate.ladder.Cycle;
import org.quorate.ladder.Meeting;

/** Cycles, most of them without a gap, and meetings, by chances of their own. */
final class DateGenerator {
  private static final long APART = 0x2545f4914f6cdd1dL;

  private final Chance chance;
  private final List<Instant> edges;

  DateGenerator(long seed, List<Instant> edges) {
    this.chance = new Chance(seed ^ APART);
    this.edges = edges;
  }

  /** So many of a hundred times meetings. */
  EvidenceNeeded instead(EvidenceNeeded other, int percent) {
    if (!chance.in(percent)) {
      return other;
    }
    int last = chance.between(1, 4);
    return new EvidenceNeeded.Attended(chance.between(1, last), last);
  }

  /** Sometimes cycles. */
  Window instead(Window other) {
    return chance.in(16) ? new Window.LastCycles(chance.between(1, 3)) : other;
  }

  /** The same, or less of cycles or meetings. */
  Known known(Known known) {
    return chance.in(12)
        ? known.with(
            chance.of(Extent.PARTIAL, Extent.ABSENT), chance.of(Aspect.CYCLES, Aspect.MEETINGS))
        : known;
  }

  private Instant instant() {
    return chance.pick(chance.in(45) ? edges : Vocabulary.PAST);
  }

  List<Cycle> cycles() {
    TreeSet<Instant> turns = new TreeSet<>(chance.many(0, 7, this::turn));
    List<Cycle> cycles = new ArrayList<>();
    for (Instant turn : turns) {
      Instant next = turns.higher(turn);
      if (next != null && chance.in(85)) {
        cycles.add(new Cycle("c" + cycles.size(), turn, next));
      }
    }
    return chance.shuffled(cycles);
  }

  private Instant turn() {
    return chance.in(15)
        ? Vocabulary.NOW.plusSeconds(chance.between(-1, 1))
        : chance.in(15) ? Vocabulary.NOW.minusSeconds(86_400L * 400) : instant();
  }

  List<Meeting> meetings(Handle person, @Nullable ModuleName module) {
    return chance.many(
        0,
        chance.of(0, 3, 7),
        () -> new Meeting(chance.in(85) ? module : null, turn(), present(person)));
  }

  private Set<Handle> present(Handle person) {
    Set<Handle> present =
        new HashSet<>(chance.set(0, 2, chance.in(80) ? Vocabulary.PEOPLE : Vocabulary.ALIASES));
    if (chance.in(40)) {
      present.add(person);
    }
    return present;
  }
}
