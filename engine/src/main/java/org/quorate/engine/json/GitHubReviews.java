package org.quorate.engine.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.contribution.Lift;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;

/** Reviews of GitHub become verdicts: a request for changes is a veto, a comment is a comment. */
final class GitHubReviews {
  private static final int LONGEST = 65_536;

  private final List<Review> reviews = new ArrayList<>();
  private boolean someDismissalUnknown;

  /**
   * Takes reviews in the order of the forge.
   *
   * @param dismissals by the identity of the review
   */
  GitHubReviews(List<Given> given, Map<String, Dismissal> dismissals) {
    for (Given review : given) {
      if (review.at() != null) {
        verdict(review, review.at(), Optional.ofNullable(dismissals.get(review.id())));
      }
    }
  }

  List<Review> reviews() {
    return reviews;
  }

  /** Whether a dismissed review may have been an objection for all we know. */
  boolean someDismissalUnknown() {
    return someDismissalUnknown;
  }

  private void verdict(Given review, Instant at, Optional<Dismissal> dismissal) {
    switch (review.state()) {
      case "PENDING" -> {}
      case "APPROVED" -> add(review, Verdict.APPROVE, at, null);
      case "CHANGES_REQUESTED" -> add(review, Verdict.VETO, at, null);
      case "COMMENTED" -> add(review, Verdict.COMMENT, at, null);
      case "DISMISSED" -> dismissed(review, at, dismissal);
      default -> someDismissalUnknown = true;
    }
  }

  /** A verdict that is not told stands as an approval, which counts for nothing once dismissed. */
  private void dismissed(Given review, Instant at, Optional<Dismissal> dismissal) {
    boolean veto = dismissal.filter(told -> told.state().equals("changes_requested")).isPresent();
    someDismissalUnknown |= dismissal.filter(told -> !told.state().isEmpty()).isEmpty();
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
      String body) {}

  /** How a review ended, and what it had said. */
  record Dismissal(String state, Lift lift) {}
}
