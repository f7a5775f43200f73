package org.quorate.rules.ladder;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.RoleRow;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.PromotionDecision;
import org.quorate.rules.Facts;
import org.quorate.spi.Deliberation;

/** One nomination under way through the strata: what counts, then claims. */
final class PromotionDeliberation implements Deliberation<PromotionDecision> {
  final Scene scene;
  final @Nullable RoleRow row;
  final List<Piece> pieces;
  final Facts facts = new Facts();
  private int stratum;

  PromotionDeliberation(LadderPlan plan, MayBecome question) {
    scene = new Scene(plan, question);
    row = plan.row(question.role());
    pieces = row == null ? List.of() : Rungs.pieces(scene, row);
  }

  @Override
  public Collection<?> next() {
    List<Object> fresh = List.of();
    while (fresh.isEmpty() && stratum < 2) {
      if (stratum++ == 0) {
        pieces.forEach(piece -> piece.collect(facts));
      } else {
        pieces.forEach(piece -> facts.add(piece.claim(facts)));
      }
      fresh = facts.fresh();
    }
    return fresh;
  }

  @Override
  public void accept(Object fact, Object ruling) {
    facts.rule(fact, ruling);
  }

  @Override
  public PromotionDecision conclude() {
    return new PromotionConclusion(this).decision();
  }
}
