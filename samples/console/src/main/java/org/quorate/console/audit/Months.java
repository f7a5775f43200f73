package org.quorate.console.audit;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quorate.console.audit.AuditReport.Month;

/** Adds up contributions by month. */
final class Months {
  private static final int MOST = 1_200;

  private final TreeMap<YearMonth, Month> byMonth = new TreeMap<>();
  private @Nullable Instant first;
  private @Nullable Instant last;

  void add(Instant at, Coverage.Extent extent, boolean unmet) {
    first = first == null || at.isBefore(first) ? at : first;
    last = last == null || at.isAfter(last) ? at : last;
    YearMonth month = YearMonth.from(at.atOffset(ZoneOffset.UTC));
    boolean judged = extent == Coverage.Extent.JUDGED;
    byMonth.merge(
        month,
        new Month(month, judged ? 1 : 0, unmet ? 1 : 0, judged ? 0 : 1),
        (a, b) ->
            new Month(
                month, a.judged() + b.judged(), a.unmet() + b.unmet(), a.others() + b.others()));
  }

  @Nullable Instant first() {
    return first;
  }

  @Nullable Instant last() {
    return last;
  }

  /** Without gaps, unless a forged date makes the history longer than a century. */
  List<Month> months() {
    if (byMonth.isEmpty() || byMonth.firstKey().plusMonths(MOST).isBefore(byMonth.lastKey())) {
      return List.copyOf(byMonth.values());
    }
    List<Month> all = new ArrayList<>();
    YearMonth end = byMonth.lastKey();
    for (YearMonth month = byMonth.firstKey(); !month.isAfter(end); month = month.plusMonths(1)) {
      all.add(byMonth.getOrDefault(month, new Month(month, 0, 0, 0)));
    }
    return all;
  }
}
