package org.quorate.engine.json;

import java.io.IOException;
import java.util.List;
import org.quorate.Decision;
import org.quorate.Finding;
import org.quorate.engine.roster.RosterDecision;
import org.quorate.ladder.DepartureDecision;
import org.quorate.ladder.LadderReviewDecision;
import org.quorate.ladder.PromotionDecision;
import org.quorate.merge.MergeDecision;
import org.quorate.vote.BallotDecision;

/** What decisions of one kind tell beside what every decision tells. */
interface Detail {

  /** What is told of a decision; nothing more of a kind that only its host knows. */
  static Detail of(Decision decision) {
    if (decision instanceof DepartureDecision departure) {
      return new DepartureDetail(departure);
    } else if (decision instanceof PromotionDecision promotion) {
      return new PromotionDetail(promotion);
    } else if (decision instanceof LadderReviewDecision review) {
      return new ReviewDetail(review);
    } else if (decision instanceof BallotDecision ballot) {
      return new BallotDetail(ballot);
    } else if (decision instanceof RosterDecision roster) {
      return new RosterDetail(roster);
    }
    return decision instanceof MergeDecision merge ? new MergeDetail(merge) : () -> decision;
  }

  Decision decision();

  default String kind() {
    return "decision";
  }

  /** The findings, each once. */
  default List<Finding> findings() {
    return decision().findings();
  }

  /** What was asked. */
  default void question(JsonOutput out) throws IOException {}

  /** What refers to the findings. */
  default void requirements(JsonOutput out) throws IOException {}

  /** What could be done, and what was. */
  default void next(JsonOutput out) throws IOException {}
}
