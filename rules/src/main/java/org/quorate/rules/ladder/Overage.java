package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Span;
import org.quorate.rules.people.Tri;
import org.quorate.rules.people.Within;
import org.quorate.rules.time.Windows;

/** Whether a holder is one of too many of an organisation in a body, and since when. */
final class Overage {
  final Scene scene;
  final BodyRow body;
  final Bench bench;
  final Tri over;

  Overage(Scene scene, BodyRow body) {
    this.scene = scene;
    this.body = body;
    bench = new Bench(scene, body, scene.at);
    over = member(scene.at).and(bench.fits().not());
  }

  private Tri member(Instant when) {
    return scene.people.holds(scene.nominee, body.members(), true, when, Within.NOWHERE);
  }

  private Tri over(Instant when) {
    return member(when).and(new Bench(scene, body, when).fits().not());
  }

  /** Since when without a break for certain; the least of instants for ever. */
  Instant surely() {
    return start(tri -> tri == Tri.YES);
  }

  /** Since when without a break it may be. */
  Instant possibly() {
    return start(tri -> tri != Tri.NO);
  }

  /** The beginning of the stretch that lasts until now; between two turns nothing changes. */
  private Instant start(Predicate<Tri> such) {
    List<Instant> before = new ArrayList<>(scene.plan.terms.all().headSet(scene.at, true));
    Instant start = scene.at;
    for (int i = before.size() - 1; i >= 0; i--) {
      if (!such.test(over(before.get(i)))) {
        return start;
      }
      start = before.get(i);
    }
    return such.test(over(start.minusSeconds(1))) ? Instant.MIN : start;
  }

  /** What would tell since when. */
  Set<Aspect> missing() {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    for (Aspect aspect : List.of(Aspect.ROSTER, Aspect.ROSTER_AT, Aspect.AFFILIATIONS)) {
      if (!scene.knows(aspect)) {
        missing.add(aspect);
      }
    }
    return missing;
  }

  /** When a time that runs since then ends; null if nobody can tell. */
  @Nullable Instant end(Span span, Instant start) {
    return start.equals(Instant.MIN) ? Instant.MIN : Windows.end(span, start, scene.plan.calendars);
  }
}
