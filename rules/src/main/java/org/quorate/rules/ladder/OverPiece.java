package org.quorate.rules.ladder;

import java.util.Set;
import org.quorate.Aspect;
import org.quorate.charter.LadderColumn;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;

/** That an organisation of the holder has more seats of the body than it may. */
final class OverPiece extends Piece {
  private final Overage overage;

  OverPiece(Overage overage) {
    super(overage.scene);
    this.overage = overage;
  }

  @Override
  Claim claim(Facts facts) {
    return new Claim.Due(LadderColumn.ORGANISATION_CAP, overage.over);
  }

  @Override
  String because(Says says, Facts facts) {
    return switch (says) {
      case MET -> overage.bench.ofOver();
      case UNKNOWN ->
          "nobody can tell whether an organisation has too many seats of `"
              + overage.body.name().key()
              + "`";
      default ->
          "no organisation of "
              + scene.people.shown(scene.nominee)
              + " has too many seats of `"
              + overage.body.name().key()
              + "`";
    };
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    return overage.bench.missing(true);
  }
}
