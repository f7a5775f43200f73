package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;

/** Another piece, of which nothing is said where a ballot waives it. */
final class UnlessWaived extends Piece {
  private final WaiverPiece waiver;
  private final Piece piece;

  UnlessWaived(WaiverPiece waiver, Piece piece) {
    super(piece.scene);
    this.waiver = waiver;
    this.piece = piece;
  }

  @Override
  boolean isDue(Facts facts) {
    return !waiver.isWaived(facts);
  }

  @Override
  Claim claim(Facts facts) {
    return piece.claim(facts);
  }

  @Override
  String because(Says says, Facts facts) {
    return piece.because(says, facts);
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    return piece.missing(facts);
  }

  @Override
  List<Helper> helpers(Says says, Facts facts) {
    return piece.helpers(says, facts);
  }

  @Override
  @Nullable Instant cured(Facts facts) {
    return piece.cured(facts);
  }

  @Override
  void turns(Set<Instant> turns) {
    piece.turns(turns);
  }
}
