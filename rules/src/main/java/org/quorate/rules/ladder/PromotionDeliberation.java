package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.RoleRow;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.PromotionDecision;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;

/** One nomination under way through the strata: what counts, then claims, then appeals. */
final class PromotionDeliberation implements Step<PromotionDecision> {
  final Scene scene;
  final @Nullable RoleRow row;
  final List<Piece> pieces;
  private final @Nullable Returning back;
  final Facts facts;
  private int stratum;

  PromotionDeliberation(LadderPlan plan, MayBecome question) {
    this(new Scene(plan, question), new Facts());
  }

  /** One of several that share their working facts. */
  PromotionDeliberation(Scene scene, Facts facts) {
    this.scene = scene;
    this.facts = facts;
    row = scene.plan.row(scene.question.role());
    back = row == null ? null : Returning.of(scene, row.role());
    pieces = row == null ? List.of() : Rungs.pieces(scene, row, back);
  }

  @Override
  public Collection<?> next() {
    List<Object> fresh = List.of();
    while (fresh.isEmpty() && stratum < 3) {
      switch (stratum++) {
        case 0 -> collect();
        case 1 -> claim();
        default -> judge();
      }
      fresh = facts.fresh();
    }
    return fresh;
  }

  @Override
  public void collect() {
    pieces.forEach(piece -> piece.collect(facts));
  }

  @Override
  public void claim() {
    pieces.forEach(piece -> facts.add(piece.claim(facts)));
  }

  @Override
  public void judge() {
    pieces.forEach(piece -> piece.judge(facts));
  }

  @Override
  public void accept(Object fact, Object ruling) {
    facts.rule(fact, ruling);
  }

  @Override
  public PromotionDecision conclude() {
    return new PromotionConclusion(this).decision();
  }

  /** What is asked for, once the facts are ruled. */
  List<Piece> due() {
    return pieces.stream().filter(piece -> piece.isDue(facts)).toList();
  }

  /** What is not asked for, and would do as well. */
  List<Piece> offered() {
    return pieces.stream().filter(piece -> !piece.isDue(facts) && piece.isOffered(facts)).toList();
  }

  /** Whether everything asked for is met, as the answer will say. */
  boolean isAllowed() {
    return row != null && due().stream().allMatch(piece -> piece.says(facts) == Says.MET);
  }

  @Override
  public Instant at() {
    return scene.at;
  }

  @Override
  public NavigableSet<Instant> turns() {
    NavigableSet<Instant> turns = new TreeSet<>(scene.plan.terms.all());
    for (Nomination nomination : scene.question.merits().nominations()) {
      turns.add(nomination.at());
      if (nomination.refused() != null) {
        turns.add(nomination.refused());
      }
    }
    if (back != null && back.end() != null) {
      turns.add(back.end());
    }
    pieces.forEach(piece -> piece.turns(turns));
    return turns;
  }
}
