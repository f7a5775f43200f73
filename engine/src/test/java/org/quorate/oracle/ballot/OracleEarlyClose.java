package org.quorate.oracle.ballot;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.oracle.Tri;

/** When a ballot closed before its clock had run: every instant of its course is replayed. */
final class OracleEarlyClose {
  /** When it surely closed; null if it did not, or perhaps not. */
  final @Nullable Instant at;

  /** When it may have closed before that. */
  final SortedSet<Instant> perhaps = new TreeSet<>();

  /**
   * Replays a ballot.
   *
   * @param asOf what it came to as of an instant
   */
  OracleEarlyClose(
      OracleRoll roll, OracleCourse course, Instant now, Function<Instant, OracleReading> asOf) {
    CloseEarly when = roll.row.closeEarly();
    boolean runs = when != CloseEarly.NEVER && course.openingTold && course.begun;
    Instant last = course.latest(now);
    @Nullable Instant closed = null;
    for (Instant event : runs ? events(roll, course, last) : List.<Instant>of()) {
      Tri over = course.closingInDoubt() ? Tri.MAYBE : over(when, asOf.apply(event));
      if (over == Tri.YES) {
        closed = event;
        break;
      }
      if (over == Tri.MAYBE) {
        perhaps.add(event);
      }
    }
    this.at = closed;
  }

  private static List<Instant> events(OracleRoll roll, OracleCourse course, Instant last) {
    SortedSet<Instant> events = new TreeSet<>(roll.turningPoints());
    events.add(course.opened);
    events.add(last);
    events.removeIf(event -> event.isBefore(course.opened) || event.isAfter(last));
    return List.copyOf(events);
  }

  private static Tri over(CloseEarly when, OracleReading reading) {
    return when == CloseEarly.ALL_VOTED ? reading.everybodyVoted() : reading.decided();
  }
}
