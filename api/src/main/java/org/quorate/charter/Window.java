package org.quorate.charter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.quorate.ladder.Cycle;

/**
 * For how long something counts. Half-open at the second: it counts from the instant at which it
 * was done, and no more at the instant at which its window ends. Months and years are those of the
 * calendar in UTC; the day after the end of a short month is never skipped ({@code 2024-01-31} and
 * one month is {@code 2024-02-29}).
 */
public sealed interface Window {

  /**
   * Until when something done at an instant counts; {@link Instant#MAX} for ever, or as far as
   * anybody knows.
   *
   * @param cycles those that are known, by their start; none begins before another one is over
   */
  default Instant end(Instant done, List<Cycle> cycles) {
    return end(done);
  }

  /** The same where no cycles are known. */
  Instant end(Instant done);

  /**
   * The first instant at which all of the window lies after another one, or begins with it; {@link
   * Instant#MAX} for none, or as far as anybody knows. Of what lasts for ever that is at once.
   *
   * @param since what the window lies after: who holds a role since then is idle no sooner
   * @param cycles as in {@link #end(Instant, List)}
   */
  Instant whole(Instant since, List<Cycle> cycles);

  /** For ever. */
  record Ever() implements Window {
    @Override
    public Instant end(Instant done) {
      return Instant.MAX;
    }

    @Override
    public Instant whole(Instant since, List<Cycle> cycles) {
      return since;
    }
  }

  /** So many days, or so many months: {@code in 12 months}. */
  record Last(Period period) implements Window {
    @Override
    public Instant end(Instant done) {
      return later(done, period);
    }

    @Override
    public Instant whole(Instant since, List<Cycle> cycles) {
      return end(since);
    }
  }

  /** Until the end of the calendar year in UTC. */
  record CalendarYear() implements Window {
    @Override
    public Instant end(Instant done) {
      return within(
          done, start -> OffsetDateTime.of(start.getYear() + 1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
    }

    @Override
    public Instant whole(Instant since, List<Cycle> cycles) {
      Instant first = within(since, start -> start.withDayOfYear(1).truncatedTo(ChronoUnit.DAYS));
      return since.equals(first) ? since : end(since);
    }
  }

  /**
   * Since the first of the last cycles that are over began: {@code in last 2 cycles}. What was done
   * since they ended counts too; nothing counts that was done before the first cycle of all.
   */
  record LastCycles(int number) implements Window {
    @Override
    public Instant end(Instant done) {
      return end(done, List.of());
    }

    /** When so many cycles are over that began later. */
    @Override
    public Instant end(Instant done, List<Cycle> cycles) {
      int low = 0;
      int high = cycles.size();
      while (low < high) {
        int middle = (low + high) / 2;
        boolean later = cycles.get(middle).start().isAfter(done);
        high = later ? middle : high;
        low = later ? low : middle + 1;
      }
      if (low == 0) {
        return done;
      }
      int over = low + number - 1;
      return over < cycles.size() ? cycles.get(over).end() : Instant.MAX;
    }

    /** When so many cycles are over that began at that instant or later. */
    @Override
    public Instant whole(Instant since, List<Cycle> cycles) {
      return cycles.stream()
          .filter(cycle -> !cycle.start().isBefore(since))
          .map(Cycle::end)
          .sorted()
          .skip(number - 1L)
          .findFirst()
          .orElse(Instant.MAX);
    }
  }

  /** An instant and so many days or months of the calendar in UTC; stops at the end of time. */
  static Instant later(Instant from, Period period) {
    return within(from, start -> start.plus(period));
  }

  private static Instant within(Instant from, UnaryOperator<OffsetDateTime> then) {
    if (from.equals(Instant.MIN)) {
      return from; // no calendar reaches so far, and many hold a role for ever
    }
    try {
      return then.apply(from.atOffset(ZoneOffset.UTC)).toInstant();
    } catch (DateTimeException beyondTheCalendar) {
      return from.isAfter(Instant.EPOCH) ? Instant.MAX : from;
    }
  }
}
