package org.quorate.rules.ladder;

import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.charter.LadderColumn;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;

/** That somebody who held the role asks for it again: a nomination is all it takes. */
final class RequestPiece extends Piece {

  RequestPiece(Scene scene) {
    super(scene);
  }

  @Override
  Claim claim(Facts facts) {
    if (scene.announced() != null) {
      return new Claim.Headcount(LadderColumn.WAY_BACK, 0, 0, 0);
    }
    int perhaps = scene.knows(Aspect.NOMINATIONS) ? 1 : 0;
    return new Claim.Headcount(LadderColumn.WAY_BACK, 1, perhaps, 0);
  }

  @Override
  String because(Says says, Facts facts) {
    String back = "the nominee held the role before and comes back on request";
    return switch (says) {
      case MET -> back;
      case UNKNOWN -> back + ", and nobody can tell whether it was made";
      default -> back + ", which nobody made";
    };
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    return Set.of(Aspect.NOMINATIONS);
  }

  @Override
  List<Helper> helpers(Says says, Facts facts) {
    return says == Says.UNMET_PEOPLE ? List.of(Helper.PROPOSING) : List.of();
  }
}
