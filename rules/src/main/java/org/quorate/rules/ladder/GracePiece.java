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
import org.quorate.rules.ladder.Claim.Asked;
import org.quorate.rules.time.Windows;

/** That the time for which a role is still held after a notice is over. */
final class GracePiece extends Piece {
  private final Span span;
  private final AskedPiece asked;
  private final @Nullable Instant end;

  /** From the end of the time to answer. */
  GracePiece(Scene scene, Span span, AskedPiece asked) {
    super(scene);
    this.span = span;
    this.asked = asked;
    Instant begun = asked.end();
    end = begun == null ? null : Windows.end(span, begun, scene.plan.calendars);
  }

  @Override
  boolean isDue(Facts facts) {
    return asked.asked(facts) == Asked.UNANSWERED;
  }

  @Override
  Claim claim(Facts facts) {
    Claim.State state =
        end == null
            ? Claim.State.UNKNOWN
            : scene.at.isBefore(end) ? Claim.State.RUNNING : Claim.State.OVER;
    return new Claim.Clocked(LadderColumn.GRACE, state, scene.knows(Aspect.NOMINATIONS));
  }

  @Override
  String because(Says says, Facts facts) {
    return switch (says) {
      case MET -> "the grace of " + Words.span(span) + " is over";
      case UNMET_TIME -> "the grace of " + Words.span(span) + " ends at " + end;
      default -> "nobody can tell whether the grace of " + Words.span(span) + " is over";
    };
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    if (end == null) {
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
