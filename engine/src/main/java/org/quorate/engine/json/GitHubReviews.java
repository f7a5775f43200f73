package org.quorate.engine.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
  private static final Set<String> VERDICTS = Set.of("APPROVED", "CHANGES_REQUESTED", "DISMISSED");

  /** What a review may have said that is dismissed. */
  private static final Set<String> STATES = Set.of("approved", VETOED);

  /** What stands for a verdict or has taken one back; a comment and a draft do neither. */
  private static final Set<String> SILENT = Set.of(PENDING, "COMMENTED");

  private final List<Review> reviews = new ArrayList<>();
  private final Listing listing;

  /** Those of whom it is not told what they said last: none of their approvals is heard. */
  private final Set<Handle> open = new HashSet<>();

  private boolean someDismissalUnknown;
  private boolean undated;
  private boolean ofTwoTimes;
  private boolean strange;
  private boolean ofNobodyKnown;

  /** Takes reviews in the order of the forge. */
  GitHubReviews(List<Given> given, Listing listing) {
    this.listing = listing;
    Map<String, Handle> untold = new HashMap<>(listing.submitted());
    for (Given review : given) {
      untold.remove(review.id());
      boolean odd = !VERDICTS.contains(review.state()) && !SILENT.contains(review.state());
      boolean late = review.at() == null && !review.isPending();
      strange |= odd;
      undated |= late;
      if (odd || late) {
        open.add(review.by());
      }
    }
    ofTwoTimes = !untold.isEmpty();
    open.addAll(untold.values());
    for (Given review : given) {
      if (review.at() != null) {
        verdict(review, review.at(), Optional.ofNullable(listing.dismissals().get(review.id())));
      }
    }
  }

  /** Adds them to the facts of a contribution and states how far they are known. */
  void settle(ContributionBuilder facts, Harvest harvest) {
    facts.reviews(reviews);
    boolean certain = !undated && !ofTwoTimes && !strange;
    Extent told = Page.worse(listing.told(), Page.extent(certain));
    harvest.known(told, Aspect.REVIEWS);
    boolean all = !someDismissalUnknown && !ofNobodyKnown;
    harvest.known(Page.worse(told, Page.extent(all)), Aspect.OBJECTIONS);
    if (someDismissalUnknown) {
      harvest.note("reviews: what a dismissed review said stands in the timeline only");
    }
    if (strange) {
      harvest.note("reviews: one has a state that is not known here, so what it says stays open");
    }
    if (ofNobodyKnown) {
      harvest.note(
          "reviews: changes are requested by an account that is gone, and nobody can tell whose it"
              + " was; on GitHub that review can be dismissed");
    }
    if (listing.mayGoOn()) {
      harvest.note(
          "reviews: the list may go on, and whoever approves in it may have said something else"
              + " since, so no approval of it is heard; ask for all pages");
    }
    if (undated) {
      harvest.note(
          "reviews: of one it is not told when it was submitted; ask for the reviews again");
    }
    if (ofTwoTimes) {
      harvest.note(
          "reviews: the timeline tells otherwise of one, or of one that is not among the reviews; ask"
              + " for both at one time");
    }
  }

  private void verdict(Given review, Instant at, Optional<Dismissal> dismissal) {
    switch (review.state()) {
      case PENDING -> {}
      case "APPROVED" -> {
        ofTwoTimes |= dismissal.isPresent();
        approve(review, at, dismissal.map(Dismissal::lift).orElse(null));
      }
      case "CHANGES_REQUESTED" -> {
        ofTwoTimes |= dismissal.isPresent();
        ofNobodyKnown |= Accounts.isOfNobodyKnown(review.by());
        add(review, Verdict.VETO, at, null);
      }
      case "COMMENTED" -> add(review, Verdict.COMMENT, at, null);
      case "DISMISSED" -> dismissed(review, at, dismissal);
      default -> {}
    }
  }

  private void approve(Given review, Instant at, @Nullable Lift dismissed) {
    if (dismissed != null || !listing.mayGoOn() && !open.contains(review.by())) {
      add(review, Verdict.APPROVE, at, dismissed);
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

  /**
   * What is told beside the reviews themselves.
   *
   * @param told how far the list of reviews is told
   * @param mayGoOn whether later reviews of the same people may be missing in it
   * @param dismissals by the identity of the review
   * @param submitted who gave a review, by its identity, as the timeline has it
   */
  record Listing(
      Extent told,
      boolean mayGoOn,
      Map<String, Dismissal> dismissals,
      Map<String, Handle> submitted) {

    /** All of them, or the last one of each person, and no timeline. */
    static Listing of(Extent told) {
      return new Listing(told, false, Map.of(), Map.of());
    }
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
