package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Who;
import org.quorate.rules.reviews.Assignment.Count;
import org.quorate.rules.reviews.Assignment.Inner;
import org.quorate.rules.reviews.Assignment.Modules;
import org.quorate.rules.reviews.Assignment.Need;
import org.quorate.rules.reviews.Assignment.Teams;
import org.quorate.rules.reviews.DemandTally.Part;

/** What demands need of the people of a level, in the form in which people are assigned. */
final class Needs {
  private final Level level;
  private final Function<Object, Counts> rulings;

  private Needs(Level level, Function<Object, Counts> rulings) {
    this.level = level;
    this.rulings = rulings;
  }

  /** What the people of a level have to provide for. */
  static List<Need> of(List<DemandTally> demands, Level level, Function<Object, Counts> rulings) {
    Needs needs = new Needs(level, rulings);
    if (demands.size() == 1) {
      Need need = needs.of(demands.get(0));
      return need == null ? List.of() : List.of(need);
    }
    List<Need> all = new ArrayList<>(demands.size());
    for (int i = 0; i < demands.size(); i++) {
      Need need = needs.of(demands.get(i));
      if (need != null) {
        all.add(need);
      }
    }
    return all;
  }

  /** How many are missing at a level if each of several demands wants people of its own. */
  static int lacks(List<DemandTally> demands, Level level, Function<Object, Counts> rulings) {
    int missing = 0;
    for (int i = 0; i < demands.size(); i++) {
      missing += demands.get(i).missing(level);
    }
    List<Need> needs = of(demands, level, rulings);
    int people = demands.isEmpty() ? 0 : demands.get(0).persons();
    return missing + Assignment.units(needs) - Assignment.provided(needs, people);
  }

  /** What the people of a level can provide for, or null if there is nothing to count. */
  private @Nullable Need of(DemandTally demand) {
    if (demand.missing(level) > 0) {
      return null;
    }
    boolean reach = demand.reaches(level);
    if (!demand.isByPart()) {
      return count(demand, reach);
    }
    return demand.who() instanceof Who.Owners ? modules(demand, reach) : teams(demand, reach);
  }

  private @Nullable Need modules(DemandTally demand, boolean reach) {
    int needed = demand.needed(level);
    List<long[]> owners = new ArrayList<>(demand.parts().size());
    for (int i = 0; i < demand.parts().size(); i++) {
      Part part = demand.parts().get(i);
      if (!reach || !part.open()) {
        owners.add(demand.people(part, level, rulings));
      }
    }
    List<Inner> within = within(demand, reach);
    if (within.isEmpty()) {
      return owners.isEmpty() ? null : new Modules(needed, owners);
    }
    owners.forEach(some -> within.add(new Inner(needed, some)));
    return new Count(0, demand.people(level, rulings), within);
  }

  private @Nullable Need teams(DemandTally demand, boolean reach) {
    int left = demand.needed(level);
    List<long[]> teams = new ArrayList<>();
    for (Part part : demand.parts()) {
      if (reach && part.open()) {
        left--;
      } else {
        teams.add(demand.people(part, level, rulings));
      }
    }
    List<Inner> within = within(demand, reach);
    return left <= 0 && within.isEmpty() ? null : new Teams(Math.max(0, left), teams, within);
  }

  private @Nullable Need count(DemandTally demand, boolean reach) {
    boolean open = !demand.isWanted() || reach && demand.parts().get(0).open();
    List<Inner> within = within(demand, reach);
    if (open && within.isEmpty()) {
      return null;
    }
    int needed = open ? 0 : demand.needed(level);
    return new Count(needed, demand.people(level, rulings), within);
  }

  private List<Inner> within(DemandTally demand, boolean reach) {
    if (demand.inner().isEmpty()) {
      return List.of();
    }
    List<Inner> all = new ArrayList<>();
    for (DemandTally inside : demand.inner()) {
      narrow(inside, all, reach);
    }
    return all;
  }

  /** Adds what a demand wants of the people of a wider one. */
  private void narrow(DemandTally demand, List<Inner> all, boolean reach) {
    int needed = demand.needed(level);
    if (demand.isByPart() && demand.who() instanceof Who.Owners) {
      for (Part part : demand.parts()) {
        if (!reach || !part.open()) {
          all.add(new Inner(needed, demand.people(part, level, rulings)));
        }
      }
    } else if (demand.isWanted() && !(reach && demand.parts().stream().anyMatch(Part::open))) {
      all.add(new Inner(needed, demand.people(level, rulings)));
    }
    all.addAll(within(demand, reach));
  }
}
