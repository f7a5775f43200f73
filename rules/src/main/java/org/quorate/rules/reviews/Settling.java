package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.RuleName;
import org.quorate.rules.reviews.Assignment.Need;

/** Groups of alternatives that have people of their own, settled one after the other. */
final class Settling {
  private final Map<RuleName, List<List<Need>>> settled = new LinkedHashMap<>();

  /** People for one way of each that is settled. */
  private Crew crew;

  /** Whether other ways of those settled could leave more people. */
  private boolean choice;

  Settling(Crew nobody) {
    crew = nobody;
  }

  /** Whether some way can be met beside one of each other group. */
  boolean isBeside(RuleName group, List<List<Need>> ways) {
    boolean fresh = !settled.containsKey(group);
    if (fresh && takeSome(ways)) {
      crew.leave();
      return true;
    }
    return !(fresh && !choice) && found(group, ways) != null;
  }

  /** Settles a group by some ways, or by more of them. */
  void settle(RuleName group, List<List<Need>> ways) {
    if (!settled.containsKey(group) && !takeSome(ways)) {
      Crew other = found(group, ways);
      crew = other == null ? crew : other;
    }
    List<List<Need>> own = settled.computeIfAbsent(group, any -> new ArrayList<>());
    own.addAll(ways);
    choice |= own.size() > 1;
  }

  private boolean takeSome(List<List<Need>> ways) {
    for (List<Need> way : ways) {
      if (crew.take(way)) {
        return true;
      }
    }
    return false;
  }

  /** People for some way of a group and one of each other group, or null if none were found. */
  private @Nullable Crew found(RuleName group, List<List<Need>> ways) {
    List<List<List<Need>>> all = new ArrayList<>();
    all.add(ways);
    settled.forEach((name, own) -> all.addAll(name.equals(group) ? List.of() : List.of(own)));
    Crew found = crew.anew();
    return take(found, all, 0) ? found : null;
  }

  private static boolean take(Crew crew, List<List<List<Need>>> all, int from) {
    if (from == all.size()) {
      return true;
    }
    for (List<Need> way : all.get(from)) {
      if (crew.take(way)) {
        if (take(crew, all, from + 1)) {
          return true;
        }
        crew.leave();
      }
    }
    return false;
  }
}
