package org.quorate.engine.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days without a break.
 *
 * @param from the first, as days since 1970
 * @param to the one after the last
 */
record Days(long from, long to) {
  static final long EVER_BEFORE = Long.MIN_VALUE;
  static final long EVER_AFTER = Long.MAX_VALUE;
  private static final Comparator<Days> ORDER =
      Comparator.comparingLong(Days::from).thenComparingLong(Days::to);

  static Days of(@Nullable LocalDate since, @Nullable LocalDate until) {
    return new Days(
        since == null ? EVER_BEFORE : since.toEpochDay(),
        until == null ? EVER_AFTER : until.toEpochDay() + 1);
  }

  boolean holds(long day) {
    return from <= day && day < to;
  }

  static List<Days> sorted(Collection<Days> some) {
    return some.stream().sorted(ORDER).toList();
  }

  /** The part of some that lies between two days, without overlaps and in order. */
  static List<Days> joined(Collection<Days> some, long from, long to) {
    List<Days> joined = new ArrayList<>();
    for (Days one : sorted(some)) {
      Days next = new Days(Math.max(one.from, from), Math.min(one.to, to));
      int last = joined.size() - 1;
      if (last >= 0 && next.from <= joined.get(last).to) {
        joined.set(last, new Days(joined.get(last).from, Math.max(joined.get(last).to, next.to)));
      } else if (next.from < next.to) {
        joined.add(next);
      }
    }
    return joined;
  }

  /** What of some is not of others; both without overlaps and in order. */
  static List<Days> without(List<Days> some, List<Days> others) {
    List<Days> rest = new ArrayList<>();
    int next = 0;
    for (Days one : some) {
      long from = one.from;
      while (next < others.size() && others.get(next).to <= from) {
        next++;
      }
      for (int i = next; i < others.size() && others.get(i).from < one.to; i++) {
        if (from < others.get(i).from) {
          rest.add(new Days(from, others.get(i).from));
        }
        from = others.get(i).to;
      }
      if (from < one.to) {
        rest.add(new Days(from, one.to));
      }
    }
    return rest;
  }
}
