package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.ObjectionsAllowed;
import org.quorate.charter.Restart;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.Veto;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.rules.people.Tri;
import org.quorate.rules.reviews.Opposition.Ended;
import org.quorate.rules.time.Windows;

/** Whose objections restart the clock of a row, when they were made, and when they ended. */
final class Objectors {
  private final Situation situation;
  private final Entitlement entitlement;
  private final ReviewRow row;

  Objectors(Situation situation, Entitlement entitlement, ReviewRow row) {
    this.situation = situation;
    this.entitlement = entitlement;
    this.row = row;
  }

  /** Adds what they did; surely only that of people who were surely entitled. */
  void events(List<Windows.Event> events, boolean surely) {
    byPerson()
        .forEach(
            (person, reviews) -> {
              reviews.sort((a, b) -> a == b ? 0 : LatestReviews.later(a, b) == a ? 1 : -1);
              for (int i = 0; i < reviews.size(); i++) {
                Review review = reviews.get(i);
                Tri entitled = isNegative(review) ? entitled(person, review) : Tri.NO;
                if (entitled == Tri.YES || entitled == Tri.MAYBE && !surely) {
                  events.add(new Windows.Event(review.at(), Restart.Event.OBJECTION));
                  Instant ended = ended(review, reviews.subList(i + 1, reviews.size()));
                  if (ended != null) {
                    events.add(new Windows.Event(ended, Restart.Event.OBJECTION_WITHDRAWN));
                  }
                }
              }
            });
  }

  private Map<Integer, List<Review>> byPerson() {
    Map<Integer, List<Review>> byPerson = new HashMap<>();
    for (Review review : situation.contribution.evidence().reviews()) {
      if (review.verdict() != Verdict.COMMENT && !review.at().isAfter(situation.at)) {
        int person = situation.people.number(review.reviewer());
        byPerson.computeIfAbsent(person, any -> new ArrayList<>()).add(review);
      }
    }
    return byPerson;
  }

  private static boolean isNegative(Review review) {
    return review.verdict() == Verdict.OBJECT || review.verdict() == Verdict.VETO;
  }

  private @Nullable Instant ended(Review review, List<Review> after) {
    Lifting lifting = Lifting.of(situation, entitlement, row, null);
    int setter = situation.people.number(review.reviewer());
    Ended by = lifting.ended(review.dismissed(), setter, review.at());
    boolean gone = by != Ended.NO && by != Ended.BY_THE_AUTHOR && by != Ended.BY_A_BOT;
    Instant ended = gone && review.dismissed() != null ? review.dismissed().at() : null;
    for (Review next : after) {
      if (next.verdict() == Verdict.APPROVE) {
        return ended == null || next.at().isBefore(ended) ? next.at() : ended;
      }
    }
    return ended;
  }

  private Tri entitled(int person, Review review) {
    ObjectionsAllowed allowed = row.objections();
    Veto veto = row.vetoedBy();
    boolean bot = situation.people.bot(person);
    if (allowed == null && veto == null) {
      return Tri.of(!bot);
    }
    Instant when = row.counting().standingAtMerge() ? situation.at : review.at();
    Tri objects = Tri.NO;
    if (allowed != null && person != situation.author && !bot) {
      objects = entitlement.means(allowed.who(), person, when);
    }
    Tri vetoes = Tri.NO;
    if (veto != null && (!bot || situation.people.among(row.counting().bots(), person))) {
      vetoes = entitlement.means(veto.who(), person, when);
    }
    return objects.or(vetoes);
  }

  /** Notes what would tell who they are. */
  void lacks(Set<Aspect> lacks) {
    boolean then = !row.counting().standingAtMerge();
    if (row.objections() != null) {
      Lacks.standing(lacks, entitlement, row.objections().who(), then);
    }
    if (row.vetoedBy() != null) {
      Lacks.standing(lacks, entitlement, row.vetoedBy().who(), then);
    }
  }
}
