package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.Span;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.time.Windows;

/** How long the next nomination waits after a refusal. */
final class AgainPiece extends Piece {
  private final Span span;
  private final @Nullable Instant end;

  AgainPiece(Scene scene, Span span) {
    super(scene);
    this.span = span;
    end = scene.refused == null ? null : Windows.end(span, scene.refused, scene.plan.calendars);
  }

  @Override
  Claim claim(Facts facts) {
    return new Claim.Clocked(LadderColumn.AGAIN_AFTER, state(), scene.knows(Aspect.NOMINATIONS));
  }

  private Claim.State state() {
    if (scene.refused == null) {
      return Claim.State.OVER;
    } else if (end == null) {
      return Claim.State.UNKNOWN;
    }
    return scene.at.isBefore(end) ? Claim.State.RUNNING : Claim.State.OVER;
  }

  @Override
  String because(Says says, Facts facts) {
    return switch (says) {
      case MET ->
          scene.refused == null
              ? "nobody refused the nominee before"
              : "the last refusal is " + Words.span(span) + " ago or more";
      case UNMET_TIME -> "after the refusal of " + scene.refused + " the next waits until " + end;
      default -> "nobody can tell when the nominee was refused last";
    };
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    if (scene.refused != null && end == null) {
      missing.add(Aspect.CALENDAR);
    }
    if (!scene.knows(Aspect.NOMINATIONS)) {
      missing.add(Aspect.NOMINATIONS);
    }
    return missing;
  }

  @Override
  @Nullable Instant cured(Facts facts) {
    return end;
  }

  @Override
  void turns(Set<Instant> turns) {
    if (end != null) {
      turns.add(end);
    }
  }
}
