package org.quorate.console.audit;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Review;

/**
 * How many people, apart from the author, are known to have approved contributions, whatever their
 * roles: a lower bound, since a forge may know of more.
 *
 * @param nobody by nobody
 * @param one by one person
 * @param more by two people or more
 */
public record Vouched(int nobody, int one, int more) {
  static final Vouched NONE = new Vouched(0, 0, 0);

  Vouched plus(Contribution contribution) {
    Set<Handle> people = new HashSet<>();
    for (Review review : contribution.evidence().reviews()) {
      if (review.verdict() == Review.Verdict.APPROVE && review.dismissed() == null) {
        people.add(review.reviewer());
      }
    }
    people.remove(contribution.authorship().author());
    return switch (people.size()) {
      case 0 -> new Vouched(nobody + 1, one, more);
      case 1 -> new Vouched(nobody, one + 1, more);
      default -> new Vouched(nobody, one, more + 1);
    };
  }

  /** Whether the history records approvals at all. */
  boolean records() {
    return one + more > 0;
  }

  /** A sentence, if anything is known. */
  Optional<String> told() {
    return records()
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "approvals that commit messages record (`Reviewed-by` and the like), whatever the"
                    + " role: by one person %,d, by two or more %,d, by nobody but perhaps the author"
                    + " %,d",
                one,
                more,
                nobody))
        : Optional.empty();
  }
}
