package org.quorate.rules.ladder;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.EvidenceNeeded.Tenure;
import org.quorate.charter.Window;
import org.quorate.ladder.Progress;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.ladder.Claim.Served;
import org.quorate.rules.people.Tri;

/** Time of the nominee in a role, without a break. */
final class ServicePiece extends Piece {
  private final Tenure needed;

  /** Since when the role is held for certain, and since when it may be; null for not at all. */
  private final @Nullable Instant surely;

  private final @Nullable Instant possibly;

  ServicePiece(Scene scene, Tenure needed) {
    super(scene);
    this.needed = needed;
    surely = start(tri -> tri == Tri.YES);
    possibly = start(tri -> tri != Tri.NO);
  }

  private Tri held(Instant when) {
    return scene.people.holds(scene.nominee, needed.role(), false, when, scene.within);
  }

  /** The beginning of the stretch that lasts until now; between two turns nothing changes. */
  private @Nullable Instant start(Predicate<Tri> holds) {
    if (!holds.test(held(scene.at))) {
      return null;
    }
    List<Instant> before = new ArrayList<>(scene.plan.terms.all().headSet(scene.at, true));
    Instant start = scene.at;
    for (int i = before.size() - 1; i >= 0; i--) {
      if (!holds.test(held(before.get(i)))) {
        return start;
      }
      start = before.get(i);
    }
    Instant first = start.minusSeconds(1);
    return holds.test(held(first)) ? Instant.MIN : start;
  }

  private Served served() {
    if (possibly == null) {
      return Served.NOT_HELD;
    } else if (surely != null && !end(surely).isAfter(scene.at)) {
      return Served.SERVED;
    }
    return end(possibly).isAfter(scene.at) ? Served.SERVING : Served.UNKNOWN;
  }

  private Instant end(Instant start) {
    return start.equals(Instant.MIN) ? Instant.MIN : Window.later(start, needed.period());
  }

  @Override
  Claim claim(Facts facts) {
    return new Claim.Service(served());
  }

  @Override
  String because(Says ruled, Facts facts) {
    String asked = Words.evidence(needed);
    return switch (ruled) {
      case UNMET_AUTHOR ->
          "the nominee does not hold the role " + needed.role() + ": " + asked + " needed";
      case UNKNOWN -> "nobody can tell since when the nominee holds the role " + needed.role();
      case UNMET_TIME -> asked + " will have been served " + until();
      default -> asked + " " + (ruled == Says.MET ? "served" : "needed");
    };
  }

  private String until() {
    return surely == null ? "later" : "at " + end(surely);
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    for (Aspect aspect : List.of(Aspect.ROSTER, Aspect.ROSTER_AT)) {
      if (!scene.knows(aspect)) {
        missing.add(aspect);
      }
    }
    return missing;
  }

  @Override
  @Nullable Instant cured(Facts facts) {
    return surely == null ? null : end(surely);
  }

  @Override
  Progress progress(Facts facts) {
    boolean inMonths = needed.period().toTotalMonths() > 0;
    int asked = (int) (inMonths ? needed.period().toTotalMonths() : needed.period().getDays());
    Instant done = cured(facts);
    return new Progress(
        Words.evidence(needed),
        have(inMonths, asked),
        asked,
        surely == null ? possibly == null : surely.equals(possibly),
        null,
        done != null && done.isAfter(scene.at) ? done : null,
        null);
  }

  private int have(boolean inMonths, int asked) {
    if (surely == null) {
      return 0;
    }
    int have = 0;
    while (have < asked) {
      Period next = inMonths ? Period.ofMonths(have + 1) : Period.ofDays(have + 1);
      if (!surely.equals(Instant.MIN) && Window.later(surely, next).isAfter(scene.at)) {
        return have;
      }
      have++;
    }
    return have;
  }

  @Override
  void turns(Set<Instant> turns) {
    for (Instant start : new Instant[] {surely, possibly}) {
      if (start != null) {
        turns.add(end(start));
      }
    }
  }
}
