package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.rules.reviews.Entitlement.Touched;

/**
 * Whom to ask first: the owner of what the files touch, the nearer first; then who is reviewing
 * already and has not said no; then by handle. No fact tells how much else somebody has to review,
 * so the load that comes before the handle elsewhere is left out.
 */
final class Ranking implements Comparator<Integer> {
  private final Situation situation;
  private final Entitlement all;
  private final List<Touched> touched;
  private final long[] reviewing;
  private final Map<Integer, Integer> distances = new HashMap<>();

  Ranking(Situation situation) {
    this.situation = situation;
    all = Entitlement.ofAll(situation);
    touched = all.touched();
    reviewing = reviewing(situation);
  }

  private static long[] reviewing(Situation situation) {
    long[] people = Bits.none(situation.people.size());
    for (Review review : situation.contribution.evidence().reviews()) {
      if (!review.at().isAfter(situation.at)) {
        Bits.set(people, situation.people.number(review.reviewer()));
      }
    }
    for (Situation.Say say : situation.says) {
      if (say.review().verdict() != Verdict.APPROVE) {
        Bits.clear(people, say.person());
      }
    }
    return people;
  }

  @Override
  public int compare(Integer one, Integer other) {
    int order = Integer.compare(distance(one), distance(other));
    if (order == 0) {
      order = Boolean.compare(Bits.has(reviewing, other), Bits.has(reviewing, one));
    }
    return order != 0
        ? order
        : situation.people.handle(one).compareTo(situation.people.handle(other));
  }

  /** How many modules above a touched one the nearest cell stands that names a person as owner. */
  private int distance(int person) {
    if (touched.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    Integer known = distances.get(person);
    if (known == null) {
      known = Integer.MAX_VALUE;
      for (Touched module : touched) {
        known = Math.min(known, all.distance(module, person));
      }
      distances.put(person, known);
    }
    return known;
  }

  /** The people of a set, whom to ask first before the others. */
  List<Integer> inOrder(long[] people) {
    List<Integer> order = new ArrayList<>();
    Bits.each(people, order::add);
    order.sort(this);
    return order;
  }
}
