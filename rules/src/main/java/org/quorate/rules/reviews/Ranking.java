package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.ModuleName;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.Who;
import org.quorate.contribution.OwnedFiles;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Tri;
import org.quorate.rules.reviews.Entitlement.Touched;

/**
 * Whom to ask first: anybody before the author, where a row lets them; then the owner of what the
 * files touch, the nearer first; then who is reviewing already and has not said no; then by handle.
 * No fact tells how much else somebody has to review, so the load that comes before the handle
 * elsewhere is left out.
 */
final class Ranking implements Comparator<Integer> {
  private static final long[] NOBODY = {};

  private final Situation situation;
  private final List<Cell> cells = new ArrayList<>(4);
  private final long[] reviewing;
  private int @Nullable [] distances;

  /** What names owners so many modules above one that is touched. */
  private record Cell(int distance, Entitlement where, Who who) {}

  Ranking(Situation situation) {
    this.situation = situation;
    reviewing = reviewing(situation);
    Entitlement all = Entitlement.ofAll(situation);
    Map<ModuleName, Integer> nearest = new HashMap<>();
    for (int i = 0; i < all.touched().size(); i++) {
      Touched touched = all.touched().get(i);
      int distance = 0;
      OwnedFiles owned = touched.owned();
      ModuleRow row = touched.row();
      if (owned != null) {
        cells.add(new Cell(0, all, new Who.People(owned.owners())));
      } else if (row != null) {
        for (ModuleName name : situation.plan.modules.upwards(row.module())) {
          nearest.merge(name, distance++, Math::min);
        }
      }
    }
    nearest.forEach((name, distance) -> add(name, distance, all));
    cells.sort(Comparator.comparingInt(Cell::distance));
  }

  private void add(ModuleName name, int distance, Entitlement all) {
    ModuleRow row = situation.plan.modules.row(name);
    Entitlement where = all.inCellOf(name);
    for (Who who : row == null ? List.<Who>of() : row.owners()) {
      if (!(who instanceof Who.Owners)) {
        cells.add(new Cell(distance, where, who));
      }
    }
  }

  private static long[] reviewing(Situation situation) {
    long[] people = Bits.none(situation.people.size());
    List<Review> reviews = situation.contribution.evidence().reviews();
    for (int i = 0; i < reviews.size(); i++) {
      Review review = reviews.get(i);
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
    int order = Boolean.compare(one == situation.author, other == situation.author);
    if (order == 0) {
      order = Integer.compare(distance(one), distance(other));
    }
    if (order == 0) {
      order = Boolean.compare(Bits.has(reviewing, other), Bits.has(reviewing, one));
    }
    return order != 0
        ? order
        : situation.people.handle(one).compareTo(situation.people.handle(other));
  }

  /** How many modules above a touched one the nearest cell stands that names a person as owner. */
  private int distance(int person) {
    if (cells.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    int[] known = distances;
    if (known == null) {
      known = distances();
      distances = known;
    }
    return known[person];
  }

  private int[] distances() {
    int[] nearest = new int[situation.people.size()];
    Arrays.fill(nearest, Integer.MAX_VALUE);
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      Standing owns = cell.where().standing(cell.who());
      long[] always = owns.always();
      for (int person = 0; always == null && person < nearest.length; person++) {
        boolean nearer = cell.distance() < nearest[person];
        if (nearer && owns.of(person, situation.at) == Tri.YES) {
          nearest[person] = cell.distance();
        }
      }
      Bits.each(
          always == null ? NOBODY : always,
          person -> nearest[person] = Math.min(nearest[person], cell.distance()));
    }
    return nearest;
  }

  /** The people of a set, whom to ask first before the others. */
  List<Integer> inOrder(long[] people) {
    List<Integer> order = new ArrayList<>(Bits.count(people));
    Bits.each(people, order::add);
    order.sort(this);
    return order;
  }
}
