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
import org.quorate.rules.people.Tri;
import org.quorate.rules.time.Windows;

/** How long the next nomination waits after a refusal, unless an appeal turned that. */
final class AgainPiece extends Piece {
  private final Span span;
  private final @Nullable AppealPiece appeal;

  AgainPiece(Scene scene, Span span, @Nullable AppealPiece appeal) {
    super(scene);
    this.span = span;
    this.appeal = appeal;
  }

  private Tri turned(Facts facts) {
    return appeal == null ? Tri.NO : appeal.passed(facts);
  }

  private @Nullable Instant refused(Facts facts) {
    return turned(facts) == Tri.YES ? scene.refusedBefore : scene.refused;
  }

  private @Nullable Instant end(Facts facts) {
    return end(refused(facts));
  }

  private @Nullable Instant end(@Nullable Instant refused) {
    return refused == null ? null : Windows.end(span, refused, scene.plan.calendars);
  }

  @Override
  Claim claim(Facts facts) {
    Claim.State state = hangsOnAppeal(facts) ? Claim.State.UNKNOWN : state(refused(facts));
    return new Claim.Clocked(LadderColumn.AGAIN_AFTER, state, scene.knows(Aspect.NOMINATIONS));
  }

  /** Whether nobody can tell if an appeal turned the refusal, and it matters. */
  private boolean hangsOnAppeal(Facts facts) {
    return turned(facts) == Tri.MAYBE && state(scene.refusedBefore) != state(scene.refused);
  }

  private Claim.State state(@Nullable Instant refused) {
    Instant end = end(refused);
    if (refused == null) {
      return Claim.State.OVER;
    } else if (end == null) {
      return Claim.State.UNKNOWN;
    }
    return scene.at.isBefore(end) ? Claim.State.RUNNING : Claim.State.OVER;
  }

  @Override
  String because(Says says, Facts facts) {
    Instant refused = refused(facts);
    return switch (says) {
      case MET ->
          refused == null
              ? "nobody refused the nominee before"
              : "the last refusal is " + Words.span(span) + " ago or more";
      case UNMET_TIME -> "after the refusal of " + refused + " the next waits until " + end(facts);
      default -> "nobody can tell when the nominee was refused last";
    };
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    if (refused(facts) != null && end(facts) == null) {
      missing.add(Aspect.CALENDAR);
    }
    if (appeal != null && hangsOnAppeal(facts)) {
      missing.addAll(appeal.missing(facts));
    }
    if (!scene.knows(Aspect.NOMINATIONS)) {
      missing.add(Aspect.NOMINATIONS);
    }
    return missing;
  }

  @Override
  @Nullable Instant cured(Facts facts) {
    return end(facts);
  }

  @Override
  void turns(Set<Instant> turns) {
    for (Instant refused : new Instant[] {scene.refused, scene.refusedBefore}) {
      Instant end = end(refused);
      if (end != null) {
        turns.add(end);
      }
    }
  }
}
