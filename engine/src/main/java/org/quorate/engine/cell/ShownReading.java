package org.quorate.engine.cell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quorate.RoleName;
import org.quorate.charter.Counter;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.Window;

/**
 * What somebody of a scenario did: so much as there can be, and nothing that contradicts itself.
 */
final class ShownReading {
  private static final Phrase NONE_OF = Phrase.of("none of the last|none of last", "");
  private static final Phrase NONE = Phrase.of("", "没有|无");

  private static final int MOST_DEEDS = 500;
  private static final int SHORTEST_MONTH = 28;

  /** Days of a cycle of scenarios. */
  private static final int CYCLE = 30;

  private ShownReading() {}

  /** What somebody did, of which there may be nothing but meetings. */
  static List<EvidenceNeeded> shown(Cursor cursor) {
    int offset = cursor.offset();
    List<EvidenceNeeded> shown = EvidenceReading.shown(cursor, NONE_OF, NONE);
    long deeds =
        shown.stream()
            .filter(EvidenceNeeded.Counted.class::isInstance)
            .mapToLong(one -> ((EvidenceNeeded.Counted) one).count())
            .sum();
    if (deeds > MOST_DEEDS) {
      throw cursor.wrong(
          CellCode.NUMBER,
          offset,
          "`" + deeds + "` deeds are too many for a scenario",
          "write numbers that make up to " + MOST_DEEDS);
    }
    agree(cursor, offset, shown);
    return shown;
  }

  /** Nothing is said twice, and nothing speaks against something else. */
  private static void agree(Cursor cursor, int offset, List<EvidenceNeeded> shown) {
    List<EvidenceNeeded.Counted> counted = new ArrayList<>();
    Set<RoleName> served = new HashSet<>();
    for (EvidenceNeeded one : shown) {
      if (one instanceof EvidenceNeeded.Counted some) {
        fit(cursor, offset, some);
        counted.forEach(other -> agree(cursor, offset, some, other));
        counted.add(some);
      } else if (one instanceof EvidenceNeeded.Tenure tenure && !served.add(tenure.role())) {
        throw cursor.wrong(
            CellCode.CONTRADICTION,
            offset,
            "how long somebody is `" + tenure.role() + "` is said twice here",
            "write it once");
      }
    }
  }

  /** Nobody is active in more months than a window touches, wherever in the year it lies. */
  private static void fit(Cursor cursor, int offset, EvidenceNeeded.Counted months) {
    long most = touched(months.window());
    if (months.counters().contains(Counter.MONTHS_ACTIVE) && months.count() > most) {
      throw cursor.wrong(
          CellCode.NUMBER,
          offset,
          "there are no `" + months.count() + "` months in the window that is written here",
          "write `" + most + "` or less, or a longer window");
    }
  }

  /** As many months as may have a day in a window. */
  private static long touched(Window window) {
    if (window instanceof Window.Last last) {
      int days = last.period().getDays();
      return last.period().toTotalMonths() + 1 + (days == 0 ? 0 : 1 + days / SHORTEST_MONTH);
    } else if (window instanceof Window.LastCycles cycles) {
      return 2 + CYCLE * (long) cycles.number() / SHORTEST_MONTH;
    }
    return window instanceof Window.CalendarYear ? 12 : Long.MAX_VALUE;
  }

  /** Nobody did more in a shorter time than in a longer one. */
  private static void agree(
      Cursor cursor, int offset, EvidenceNeeded.Counted one, EvidenceNeeded.Counted other) {
    boolean less = isWithin(one.window(), other.window()) && one.count() > other.count();
    boolean more = isWithin(other.window(), one.window()) && other.count() > one.count();
    if (one.counters().equals(other.counters()) && (less || more)) {
      throw cursor.wrong(
          CellCode.CONTRADICTION,
          offset,
          "somebody did more here in a shorter time than in a longer one",
          "write of a longer time all that was done in it");
    }
  }

  private static boolean isWithin(Window one, Window other) {
    if (one instanceof Window.LastCycles some && other instanceof Window.LastCycles more) {
      return some.number() <= more.number();
    } else if (one instanceof Window.Last some && other instanceof Window.Last more) {
      return !some.end(Instant.EPOCH).isAfter(more.end(Instant.EPOCH));
    }
    return other instanceof Window.Ever || one.equals(other);
  }
}
