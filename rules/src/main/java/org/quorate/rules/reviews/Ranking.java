package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quorate.ModuleName;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.Who;
import org.quorate.contribution.OwnedFiles;
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
  private final List<Cell> cells = new ArrayList<>();
  private final long[] reviewing;
  private final Map<Integer, Integer> distances = new HashMap<>();

  /** What names owners so many modules above one that is touched. */
  private record Cell(int distance, Entitlement where, Who who) {}

  Ranking(Situation situation) {
    this.situation = situation;
    reviewing = reviewing(situation);
    Entitlement all = Entitlement.ofAll(situation);
    Map<ModuleName, Integer> nearest = new HashMap<>();
    for (Touched touched : all.touched()) {
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
    for (Who who : row == null ? List.<Who>of() : row.owners()) {
      if (!(who instanceof Who.Owners)) {
        cells.add(new Cell(distance, all.inCellOf(name), who));
      }
    }
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
    if (cells.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    Integer known = distances.get(person);
    if (known == null) {
      known = Integer.MAX_VALUE;
      for (int i = 0; i < cells.size() && known == Integer.MAX_VALUE; i++) {
        Cell cell = cells.get(i);
        boolean owns = cell.where().means(cell.who(), person, situation.at) == Tri.YES;
        known = owns ? cell.distance() : known;
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
