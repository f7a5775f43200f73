package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Span;
import org.quorate.rules.people.Tri;
import org.quorate.rules.time.Windows;

/**
 * Since when without a break something has been so that turns only with roles and organisations.
 */
final class Stretch {
  private final Scene scene;
  private final Function<Instant, Tri> so;
  private final Map<Instant, Tri> told = new HashMap<>();
  private @Nullable Instant surely;
  private @Nullable Instant possibly;

  Stretch(Scene scene, Function<Instant, Tri> so) {
    this.scene = scene;
    this.so = so;
  }

  /** Since when for certain; the least of instants for ever. */
  Instant surely() {
    surely = surely == null ? start(tri -> tri == Tri.YES) : surely;
    return surely;
  }

  /** Since when it may have been. */
  Instant possibly() {
    possibly = possibly == null ? start(tri -> tri != Tri.NO) : possibly;
    return possibly;
  }

  /** The beginning of the stretch that lasts until now; between two turns nothing changes. */
  private Instant start(Predicate<Tri> such) {
    if (!such.test(so(scene.at))) {
      return scene.at;
    }
    Instant start = scene.at;
    for (Instant turn : scene.plan.terms.all().headSet(scene.at, true).descendingSet()) {
      if (!such.test(so(turn))) {
        return start;
      }
      start = turn;
    }
    return such.test(so(start.minusSeconds(1))) ? Instant.MIN : start;
  }

  private Tri so(Instant when) {
    return told.computeIfAbsent(when, so);
  }

  /** Whether something that happened at an instant happened since. */
  Tri hasBegun(Instant when) {
    if (!when.isBefore(surely())) {
      return Tri.YES;
    }
    return when.isBefore(possibly()) ? Tri.NO : Tri.MAYBE;
  }

  /** Whether a time that runs since then is over at an instant; it never is where there is none. */
  Tri isOver(@Nullable Span span, Instant when) {
    return over(span, end -> !end.isAfter(when));
  }

  /** Whether something happened after such a time; what happened at its last instant did not. */
  Tri isLate(@Nullable Span span, Instant happened) {
    return over(span, end -> end.isBefore(happened));
  }

  private Tri over(@Nullable Span span, Predicate<Instant> past) {
    if (span == null) {
      return Tri.NO;
    }
    @Nullable Instant last = end(span, surely());
    @Nullable Instant first = end(span, possibly());
    if (last != null && past.test(last)) {
      return Tri.YES;
    }
    return first != null && !past.test(first) ? Tri.NO : Tri.MAYBE;
  }

  /** Adds when such a time ends. */
  void turns(@Nullable Span span, Set<Instant> turns) {
    if (span != null) {
      Stream.of(surely(), possibly())
          .flatMap(start -> Stream.ofNullable(end(span, start)))
          .forEach(turns::add);
    }
  }

  /** When a time that runs since an instant ends; null if nobody can tell. */
  @Nullable Instant end(Span span, Instant start) {
    return start.equals(Instant.MIN) ? Instant.MIN : Windows.end(span, start, scene.plan.calendars);
  }
}
