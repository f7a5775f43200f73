package org.quorate.rules.ladder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.BodyRow;
import org.quorate.charter.LadderColumn;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.people.Incumbency;
import org.quorate.rules.people.Tri;

/** That the holder's term in a body is over. */
final class TermPiece extends Piece {
  private final BodyRow body;
  private final Incumbency terms;
  private final @Nullable Instant end;

  TermPiece(Scene scene, BodyRow body) {
    super(scene);
    this.body = body;
    terms = new Incumbency(scene.people, body);
    end = terms.end(scene.nominee, scene.at);
  }

  @Override
  Claim claim(Facts facts) {
    return new Claim.Due(LadderColumn.TERM, Tri.of(terms.isOver(scene.nominee, scene.at)));
  }

  @Override
  String because(Says says, Facts facts) {
    String term = "the term in `" + body.name().key() + "`";
    if (end == null) {
      return term + " does not say since when it runs";
    }
    return says == Says.MET ? term + " was over at " + end : term + " lasts until " + end;
  }
}
