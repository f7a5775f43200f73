package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Span;
import org.quorate.rules.people.Tri;
import org.quorate.rules.people.Within;

/** Whether a holder is one of too many of an organisation in a body, and since when. */
final class Overage {
  final Scene scene;
  final BodyRow body;
  final Bench bench;
  final Tri over;
  private final Stretch since;

  Overage(Scene scene, BodyRow body) {
    this.scene = scene;
    this.body = body;
    bench = new Bench(scene, body, scene.at);
    over = over(scene.at);
    since = new Stretch(scene, this::over);
  }

  private Tri member(Instant when) {
    return scene.people.holds(scene.nominee, body.members(), true, when, Within.NOWHERE);
  }

  private Tri over(Instant when) {
    Tri member = member(when);
    return member == Tri.NO ? member : member.and(new Bench(scene, body, when).fits().not());
  }

  /** Since when without a break for certain; the least of instants for ever. */
  Instant surely() {
    return since.surely();
  }

  /** Since when without a break it may be. */
  Instant possibly() {
    return since.possibly();
  }

  /** Whether something that happened at an instant happened since. */
  Tri hasBegun(Instant when) {
    return since.hasBegun(when);
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
    return since.end(span, start);
  }
}
