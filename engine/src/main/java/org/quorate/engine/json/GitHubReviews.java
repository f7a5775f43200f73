package org.quorate.engine.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Lift;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;

/** Reviews of GitHub become verdicts: a request for changes is a veto, a comment is a comment. */
final class GitHubReviews {
  private static final int LONGEST = 65_536;
  private static final String PENDING = "PENDING";
  private static final String VETOED = "changes_requested";

  /** What a review may have said that is dismissed. */
  private static final Set<String> STATES = Set.of("approved", VETOED);

  private final List<Review> reviews = new ArrayList<>();
  private boolean someDismissalUnknown;
  private boolean undated;
  private boolean ofTwoTimes;

  /**
   * Takes reviews in the order of the forge.
   *
   * @param dismissals by the identity of the review
   */
  GitHubReviews(List<Given> given, Map<String, Dismissal> dismissals) {
    for (Given review : given) {
      if (review.at() != null) {
        verdict(review, review.at(), Optional.ofNullable(dismissals.get(review.id())));
      } else {
        undated |= !review.isPending();
      }
    }
  }

  /**
   * Adds them to the facts of a contribution and states how far they are known.
   *
   * @param listed how far the list of reviews is told
   */
  void settle(ContributionBuilder facts, Extent listed, Harvest harvest) {
    facts.reviews(reviews);
    Extent told = Page.worse(listed, Page.extent(!undated && !ofTwoTimes));
    harvest.known(told, Aspect.REVIEWS);
    harvest.known(Page.worse(told, Page.extent(!someDismissalUnknown)), Aspect.OBJECTIONS);
    if (someDismissalUnknown) {
      harvest.note("reviews: what a dismissed review said stands in the timeline only");
    }
    if (undated) {
      harvest.note(
          "reviews: of one it is not told when it was submitted; ask for the reviews again");
    }
    if (ofTwoTimes) {
      harvest.note(
          "reviews: by the timeline one is dismissed that still stands among the reviews; ask for"
              + " both at one time");
    }
  }

  private void verdict(Given review, Instant at, Optional<Dismissal> dismissal) {
    switch (review.state()) {
      case PENDING -> {}
      case "APPROVED" -> {
        ofTwoTimes |= dismissal.isPresent();
        add(review, Verdict.APPROVE, at, dismissal.map(Dismissal::lift).orElse(null));
      }
      case "CHANGES_REQUESTED" -> {
        ofTwoTimes |= dismissal.isPresent();
        add(review, Verdict.VETO, at, null);
      }
      case "COMMENTED" -> add(review, Verdict.COMMENT, at, null);
      case "DISMISSED" -> dismissed(review, at, dismissal);
      default -> someDismissalUnknown = true;
    }
  }

  /** A verdict that is not told stands as an approval, which counts for nothing once dismissed. */
  private void dismissed(Given review, Instant at, Optional<Dismissal> dismissal) {
    boolean veto = dismissal.filter(told -> told.state().equals(VETOED)).isPresent();
    someDismissalUnknown |= dismissal.filter(told -> STATES.contains(told.state())).isEmpty();
    Lift lift = dismissal.map(Dismissal::lift).orElse(new Lift(null, at));
    add(review, veto ? Verdict.VETO : Verdict.APPROVE, at, lift);
  }

  private void add(Given review, Verdict verdict, Instant at, @Nullable Lift dismissed) {
    String reason = review.body().substring(0, Math.min(review.body().length(), LONGEST));
    int sequence = reviews.size();
    reviews.add(
        new Review(review.by(), verdict, at, sequence, review.head(), reason, false, dismissed));
  }

  /** A review as GitHub tells it; without an instant it is not submitted yet. */
  record Given(
      String id,
      Handle by,
      String state,
      @Nullable Instant at,
      @Nullable String head,
      String body) {

    boolean isPending() {
      return state.equals(PENDING);
    }

    /** What it says besides its verdict. */
    void speak(Comments comments) {
      if (!isPending() && !body.isBlank()) {
        comments.add(by, at, body);
      }
    }
  }

  /**
   * How a review ended.
   *
   * @param state what it had said, in lower case; empty if that is not told for certain
   */
  record Dismissal(String state, Lift lift) {

    /** The same, as far as both of two tellings agree. */
    Dismissal and(Dismissal other) {
      return state.equals(other.state) ? this : new Dismissal("", lift);
    }
  }
}
