package org.quorate.console;

import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Decision;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.Rule;
import org.quorate.console.print.Paper;
import org.quorate.ladder.DepartureDecision;
import org.quorate.ladder.LadderReviewDecision;
import org.quorate.ladder.PromotionDecision;
import org.quorate.merge.MergeDecision;
import org.quorate.merge.Requirement;
import org.quorate.vote.BallotDecision;

/** What an explanation says of decisions of one kind beside what it says of all. */
interface Part {

  /** The part for a decision; there is nothing more to say of a kind that only its host knows. */
  static Part of(Decision decision, List<Circle> circles, List<BallotDecision> polls) {
    if (decision instanceof MergeDecision merge) {
      return new MergePart(merge, circles, polls);
    } else if (decision instanceof BallotDecision ballot) {
      return new BallotPart(ballot);
    } else if (decision instanceof PromotionDecision promotion) {
      return new PromotionPart(promotion);
    } else if (decision instanceof DepartureDecision departure) {
      return new DeparturePart(departure);
    }
    return decision instanceof LadderReviewDecision review
        ? new ReviewPart(review)
        : () -> decision;
  }

  Decision decision();

  /** The headline, which begins with the outcome unless it says the same in better words. */
  default String headline() {
    String word = Words.of(decision().outcome());
    String said = decision().headline();
    return said.regionMatches(true, 0, word, 0, word.length()) ? said : word + ": " + said;
  }

  /** What was asked about. */
  default List<Fact> subject() {
    return List.of();
  }

  /** What would be looked at next, were it told. */
  default Set<Aspect> next() {
    return Set.of();
  }

  /** Rows of which one that is fulfilled will do. */
  default List<Requirement> groups() {
    return List.of();
  }

  /** What stands in place of a row where there is none. */
  default String rowless(Rule rule, Outcome outcome) {
    return rule.shown();
  }

  /** What was looked at, below the rows. */
  default void detail(Paper paper) {}

  /** Who can do what about it. */
  default List<Remedy> remedies() {
    return Unblocking.remedies(decision());
  }

  /** Who can do what about it, in words, unless there is nothing to do. */
  default void unblocking(Paper paper) {
    if (decision().outcome() != Outcome.ALLOWED) {
      paper.blank();
      Unblocking.write(decision(), remedies(), paper);
    }
  }

  /** What time does about it. */
  default List<Fact> times() {
    return List.of();
  }

  /** A line of an explanation. */
  record Fact(String name, String words) {}
}
