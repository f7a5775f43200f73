package org.quorate.rules.reviews;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.rules.reviews.Nested.Group;

/**
 * Places that different people fill, so many by each of some groups. Whether there are people for
 * all is told exactly, by a flow (Ford and Fulkerson 1956) from groups to classes of people who
 * stand in the same groups.
 */
final class Places {
  private final Classes classes;

  /** Of each class, how many fill no place. */
  private final int[] spare;

  /** Of each group and class, how many fill a place of that group. */
  private final int[] @Nullable [] filling;

  private int steps;

  /** So many people of a group, that by its number. */
  record Place(int group, int people) {}

  /** No place filled yet. */
  Places(Classes classes) {
    this.classes = classes;
    spare = classes.people();
    filling = new int[classes.groups()][];
  }

  /** The same, none filled. */
  Places anew() {
    return new Places(classes);
  }

  /** A place for each that is needed of some groups. */
  List<Place> all(List<Group> some) {
    List<Place> all = new ArrayList<>(some.size());
    for (Group group : some) {
      all.add(new Place(classes.number(group.people()), group.needed()));
    }
    return all;
  }

  /** How much was done since this was last asked. */
  int steps() {
    int done = steps;
    steps = 0;
    return done;
  }

  /** Fills some more places; none if there are not enough people. */
  boolean take(List<Place> more) {
    for (int i = 0; i < more.size(); i++) {
      Place place = more.get(i);
      int missing = fill(place.group(), place.people());
      if (missing > 0) {
        empty(place.group(), place.people() - missing);
        leave(more.subList(0, i));
        return false;
      }
    }
    return true;
  }

  /** Empties places that were filled. */
  void leave(List<Place> some) {
    for (Place place : some) {
      empty(place.group(), place.people());
    }
  }

  private int fill(int group, int wanted) {
    int missing = wanted;
    for (int filled = 1; missing > 0 && filled > 0; missing -= filled) {
      filled = augment(group, missing);
    }
    return missing;
  }

  private void empty(int group, int count) {
    int left = count;
    int[] own = filling(group);
    for (int some : classes.of(group)) {
      int freed = Math.min(left, own[some]);
      own[some] -= freed;
      spare[some] += freed;
      left -= freed;
    }
  }

  private int[] filling(int group) {
    int[] own = filling[group];
    if (own == null) {
      own = new int[spare.length];
      filling[group] = own;
    }
    return own;
  }

  /** Finds people for a group, if need be by giving other people to other groups; 0 if none. */
  private int augment(int group, int wanted) {
    for (int some : classes.of(group)) {
      steps++;
      if (spare[some] > 0) {
        int filled = Math.min(wanted, spare[some]);
        filling(group)[some] += filled;
        spare[some] -= filled;
        return filled;
      }
    }
    Path path = new Path(group);
    while (!path.open.isEmpty()) {
      int at = path.open.remove();
      for (int some : classes.of(at)) {
        steps++;
        if (spare[some] > 0) {
          return path.shift(at, some, wanted);
        }
        path.follow(at, some);
      }
    }
    return 0;
  }

  /** Groups that could give up people of a class to others, breadth first from one. */
  private final class Path {
    final int first;
    final Deque<Integer> open = new ArrayDeque<>();

    /** Of each group reached, the class by which, and for whom. */
    private final Map<Integer, int[]> reached = new HashMap<>();

    Path(int first) {
      this.first = first;
      open.add(first);
      reached.put(first, new int[] {-1, first});
    }

    void follow(int at, int some) {
      for (int other : classes.groupsOf(some)) {
        int[] own = filling[other];
        steps++;
        if (own != null
            && own[some] > 0
            && reached.putIfAbsent(other, new int[] {some, at}) == null) {
          open.add(other);
        }
      }
    }

    /** Gives people of a class to a group, which gives of its own to the one before it. */
    int shift(int last, int some, int wanted) {
      int moved = Math.min(wanted, spare[some]);
      for (int at = last; at != first; at = step(at)[1]) {
        moved = Math.min(moved, filling(at)[step(at)[0]]);
      }
      filling(last)[some] += moved;
      spare[some] -= moved;
      for (int at = last; at != first; at = step(at)[1]) {
        filling(at)[step(at)[0]] -= moved;
        filling(step(at)[1])[step(at)[0]] += moved;
      }
      return moved;
    }

    private int[] step(int group) {
      int[] step = reached.get(group);
      if (step == null) {
        throw new IllegalStateException("no way to group " + group);
      }
      return step;
    }
  }
}
