package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quorate.Outcome;
import org.quorate.ladder.Climb;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.LadderReviewDecision;
import org.quorate.ladder.PromotionDecision;
import org.quorate.rules.Facts;
import org.quorate.spi.Deliberation;

/** All nominations that could be made, through the strata together. */
final class ReviewDeliberation implements Deliberation<LadderReviewDecision> {
  private final LadderPlan plan;
  private final LadderReview question;
  private final Facts facts = new Facts();
  private final List<PromotionDeliberation> all;
  private int stratum;

  ReviewDeliberation(LadderPlan plan, LadderReview question) {
    this.plan = plan;
    this.question = question;
    this.all =
        new Climbers(plan, question)
            .scenes().stream().map(scene -> new PromotionDeliberation(scene, facts)).toList();
  }

  @Override
  public Collection<?> next() {
    List<Object> fresh = List.of();
    while (fresh.isEmpty() && stratum < 2) {
      boolean first = stratum++ == 0;
      all.forEach(first ? PromotionDeliberation::collect : PromotionDeliberation::claim);
      fresh = facts.fresh();
    }
    return fresh;
  }

  @Override
  public void accept(Object fact, Object ruling) {
    facts.rule(fact, ruling);
  }

  @Override
  public LadderReviewDecision conclude() {
    List<Climb> climbs = new ArrayList<>();
    Outcome outcome = Outcome.ALLOWED;
    for (PromotionDeliberation one : all) {
      PromotionDecision decision = one.conclude();
      climbs.add(
          new Climb(
              one.scene.people.handle(one.scene.nominee),
              decision.question().role(),
              decision.question().module(),
              decision));
      if (decision.outcome() == Outcome.UNDETERMINED) {
        outcome = Outcome.UNDETERMINED;
      }
    }
    return new LadderReviewDecision(
        outcome,
        plan.terms.headline(question.at(), headline(climbs)),
        climbs,
        List.of(),
        List.of(),
        plan.charter.ref(),
        question,
        until(climbs));
  }

  private static String headline(List<Climb> climbs) {
    long may =
        climbs.stream().filter(climb -> climb.decision().outcome() == Outcome.ALLOWED).count();
    return may + " of " + climbs.size() + " next steps on the ladder may be taken now";
  }

  private static @Nullable Instant until(List<Climb> climbs) {
    return climbs.stream()
        .map(climb -> climb.decision().until().orElse(null))
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }
}
