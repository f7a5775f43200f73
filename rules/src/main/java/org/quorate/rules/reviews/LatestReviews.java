package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quorate.contribution.Review;
import org.quorate.rules.people.People;
import org.quorate.rules.reviews.Situation.Say;

/** Which of several reviews of one person is heard: the latest, and of one instant the stricter. */
final class LatestReviews {
  /**
   * What of two like reviews of one instant counts less comes later, so that their order never
   * matters: of approvals one taken back, then one edited, then the smaller head; of others one
   * that stands, then one with a reason, then the smaller reason.
   */
  private static final Comparator<Review> ALIKE =
      (a, b) ->
          a.verdict() == Review.Verdict.APPROVE
              ? Comparator.<Review, Boolean>comparing(review -> review.dismissed() != null)
                  .thenComparing(Review::edited)
                  .thenComparing(
                      Comparator.comparing(
                              Review::head,
                              Comparator.nullsFirst(Comparator.<String>naturalOrder()))
                          .reversed())
                  .compare(a, b)
              : Comparator.<Review, Boolean>comparing(review -> review.dismissed() == null)
                  .thenComparing(review -> !review.reason().isBlank())
                  .thenComparing(Comparator.comparing(Review::reason).reversed())
                  .compare(a, b);

  private LatestReviews() {}

  /** What each person last said, by their handles; without what comes after an instant. */
  static List<Say> of(List<Review> reviews, People people, Instant at) {
    List<Say> all = new ArrayList<>(reviews.size());
    for (Review review : reviews) {
      if (review.verdict() != Review.Verdict.COMMENT && !review.at().isAfter(at)) {
        all.add(new Say(people.number(review.reviewer()), review));
      }
    }
    all.sort((a, b) -> people.handle(a.person()).compareTo(people.handle(b.person())));
    int last = -1;
    for (Say say : all) {
      if (last >= 0 && all.get(last).person() == say.person()) {
        all.set(last, new Say(say.person(), later(all.get(last).review(), say.review())));
      } else {
        all.set(++last, say);
      }
    }
    return last + 1 == all.size() ? all : all.subList(0, last + 1);
  }

  /** The later of two reviews; of one instant the host's sequence tells, else the stricter. */
  static Review later(Review a, Review b) {
    int order = a.at().compareTo(b.at());
    order = order != 0 ? order : Integer.compare(a.sequence(), b.sequence());
    order = order != 0 ? order : a.verdict().compareTo(b.verdict());
    order = order != 0 ? order : ALIKE.compare(a, b);
    return order >= 0 ? a : b;
  }
}
