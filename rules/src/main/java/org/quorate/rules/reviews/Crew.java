package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.rules.reviews.Assignment.Need;
import org.quorate.rules.reviews.Nested.Group;
import org.quorate.rules.reviews.Places.Place;

/**
 * People taken by one way after the other, nobody by two: exact where all ways are so many places,
 * else as {@link Assignment#jointly} finds.
 */
final class Crew {
  /** Steps of filling places that weigh as much as a state of a search. */
  private static final int STEPS = 1_000;

  /** With more classes times groups than these, nobody is taken class by class. */
  private static final int MOST_PAIRS = 1 << 20;

  /** What it weighs to take a way at all, in such steps. */
  private static final int TAKEN = 25;

  private final @Nullable Places places;
  private final Map<List<Need>, List<Place>> placesOf;
  private final int persons;
  private final int[] left;
  private final List<List<Need>> taken = new ArrayList<>();
  private int steps;

  private Crew(
      @Nullable Places places, Map<List<Need>, List<Place>> placesOf, int persons, int[] left) {
    this.places = places;
    this.placesOf = placesOf;
    this.persons = persons;
    this.left = left;
  }

  /**
   * Nobody taken yet.
   *
   * @param ways all that may be taken, each one list
   * @param left how many more states may be searched, one element; those searched are taken off
   */
  static Crew of(Collection<List<Need>> ways, int persons, int[] left) {
    Map<List<Need>, List<Group>> groupsOf = new IdentityHashMap<>();
    List<long[]> groups = new ArrayList<>();
    for (List<Need> way : ways) {
      if (!groupsOf.containsKey(way)) {
        List<Group> own = Nested.groups(way);
        if (own == null) {
          return new Crew(null, Map.of(), persons, left);
        }
        groupsOf.put(way, own);
        own.forEach(group -> groups.add(group.people()));
      }
    }
    Classes classes = new Classes(groups, persons);
    boolean few = (long) classes.count() * classes.groups() <= MOST_PAIRS;
    Places places = few ? new Places(classes) : null;
    Map<List<Need>, List<Place>> placesOf = new IdentityHashMap<>();
    if (places != null) {
      groupsOf.forEach((way, own) -> placesOf.put(way, places.all(own)));
    }
    return new Crew(places, placesOf, persons, left);
  }

  /** The same with nobody taken. */
  Crew anew() {
    return new Crew(places == null ? null : places.anew(), placesOf, persons, left);
  }

  /** Takes people for one more way, if it can be met beside those taken before. */
  boolean take(List<Need> way) {
    if (left[0] <= 0) {
      return false;
    }
    taken.add(way);
    boolean met = places == null ? Assignment.jointly(taken, persons, left) : fill(places, way);
    if (!met) {
      taken.remove(taken.size() - 1);
    }
    return met;
  }

  private boolean fill(Places all, List<Need> way) {
    boolean filled = all.take(placesOf.getOrDefault(way, List.of()));
    steps += all.steps() + TAKEN;
    left[0] -= steps / STEPS;
    steps %= STEPS;
    return filled;
  }

  /** Gives back the people of the way taken last. */
  void leave() {
    List<Need> last = taken.remove(taken.size() - 1);
    if (places != null) {
      places.leave(placesOf.getOrDefault(last, List.of()));
    }
  }
}
