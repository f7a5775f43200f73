package org.quorate.jakarta.suite;

import java.time.Instant;
import java.util.List;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Review;
import org.quorate.merge.MayMerge;

/** Changes to ask about. */
final class Changes {
  static final Instant AT = Instant.parse("2026-03-04T10:00:00Z");

  private Changes() {}

  static MayMerge by(String author) {
    return question(change(author));
  }

  static MayMerge approved(String author, String reviewer) {
    return question(
        change(author)
            .reviews(List.of(Review.of(reviewer, Review.Verdict.APPROVE, AT.minusSeconds(60)))));
  }

  /** One whose title no forge would take. */
  static MayMerge outOfBounds() {
    return question(change("ann").title("t".repeat(100_000)));
  }

  private static ContributionBuilder change(String author) {
    return Contribution.builder("42", Handle.of(author)).paths("src/a.c");
  }

  private static MayMerge question(ContributionBuilder change) {
    return new MayMerge(change.build(), AT, Known.everything());
  }
}
