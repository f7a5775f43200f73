package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Clock;
import org.quorate.charter.Column;

/**
 * From when a clock runs.
 *
 * @param at as far as is known; null if it does not run
 * @param notBefore no missing fact could make it begin earlier; null if one could
 * @param doubts why it may have begun at another instant; if it does not run, why it may run all
 *     the same
 */
record ClockStart(@Nullable Instant at, @Nullable Instant notBefore, Set<Aspect> doubts) {

  static ClockStart of(
      Situation situation, Clock clock, RowTally tally, Function<Object, Counts> rulings) {
    return switch (clock.anchor()) {
      case OPENING -> opening(situation);
      case LAST_VERSION -> lastVersion(situation);
      case LAST_APPROVAL -> lastApproval(situation, tally, rulings);
    };
  }

  private static ClockStart opening(Situation situation) {
    Instant opened = situation.versions.opened();
    return new ClockStart(
        opened, opened, opened == null ? EnumSet.of(Aspect.OPENED) : EnumSet.noneOf(Aspect.class));
  }

  /** The later of the opening and the last version that brought another patch. */
  private static ClockStart lastVersion(Situation situation) {
    Versions versions = situation.versions;
    Instant at = later(versions.opened(), versions.lastVersion());
    Instant surely = later(versions.opened(), versions.notBefore());
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    Lacks.note(doubts, situation, Aspect.PUSHES);
    Lacks.note(doubts, situation, Aspect.OPENED);
    if (at == null) {
      doubts.add(Aspect.OPENED);
    } else if (!at.equals(surely)) {
      Lacks.note(doubts, situation, Aspect.PATCHES);
    }
    return new ClockStart(at, surely, doubts);
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    return one == null || other != null && other.isAfter(one) ? other : one;
  }

  private static ClockStart lastApproval(
      Situation situation, RowTally tally, Function<Object, Counts> rulings) {
    Instant surely = tally.newest(true, rulings);
    boolean later =
        !Objects.equals(surely, tally.newest(false, rulings))
            || !situation.complete(Aspect.REVIEWS);
    boolean stale = surely != null && !situation.complete(Aspect.PUSHES);
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    if (later || stale) {
      doubts.addAll(tally.doubts(Column.APPROVALS, rulings));
      Lacks.note(doubts, situation, Aspect.PUSHES);
    }
    return new ClockStart(surely, surely, doubts);
  }
}
