package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.ladder.Leave;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;

/** That a holder is not on leave. */
final class LeavePiece extends Piece {
  private final List<Leave> leaves;
  private final boolean away;

  LeavePiece(Scene scene) {
    super(scene);
    leaves =
        scene.question.merits().leaves().stream()
            .filter(leave -> scene.people.number(leave.who()) == scene.nominee)
            .toList();
    away = leaves.stream().anyMatch(this::runs);
  }

  private boolean runs(Leave leave) {
    return Timing.of(leave.from(), end(leave), scene.at) == Timing.WITHIN;
  }

  private static Instant end(Leave leave) {
    return leave.to() == null ? Instant.MAX : leave.to();
  }

  @Override
  Claim claim(Facts facts) {
    return new Claim.Leaving(away, scene.knows(Aspect.LEAVES));
  }

  @Override
  String because(Says says, Facts facts) {
    return switch (says) {
      case MET -> "the holder is not on leave";
      case UNKNOWN -> "nobody can tell whether the holder is on leave";
      default -> "the holder is on leave" + (cured(facts) == null ? "" : " until " + cured(facts));
    };
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    return EnumSet.of(Aspect.LEAVES);
  }

  @Override
  @Nullable Instant cured(Facts facts) {
    Instant last =
        leaves.stream()
            .filter(this::runs)
            .map(LeavePiece::end)
            .max(Instant::compareTo)
            .orElse(Instant.MAX);
    return last.equals(Instant.MAX) ? null : last;
  }

  @Override
  void turns(Set<Instant> turns) {
    for (Leave leave : leaves) {
      turns.add(leave.from());
      turns.add(end(leave));
    }
  }
}
