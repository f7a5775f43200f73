package org.quorate.rules.reviews;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The smallest set of people that is enough. A set without a superfluous member is found first, by
 * bisection from its end, which supposes that more people are never less enough; then every smaller
 * one is tried, a class of equal people in the order of their ranks only, which supposes nothing.
 */
final class CoverSearch {
  /** With more classes than these not every smaller set is tried. */
  static final int MOST_CLASSES = 12;

  private static final int MOST_BISECTED = 2_000;
  private static final int MOST_TRIES = 5_000;

  private final Predicate<int[]> enough;
  private final int[] byRank;

  /** Of each place its class, and the next place of that class. */
  private final int[] kind;

  private final int[] after;

  /** Of each class the first place that is not taken. */
  private final int[] next;

  private final int classes;
  private int tries;

  /** The people tried last. */
  private int[] tried = {};

  /**
   * The people chosen.
   *
   * @param chosen in the order of their ranks; empty if nobody is needed or none was found
   * @param minimal whether no smaller set is enough
   */
  record Result(int[] chosen, boolean minimal) {
    static final Result NOBODY = new Result(new int[0], true);
  }

  private CoverSearch(int candidates, int[] rank, Predicate<int[]> enough, long[] signature) {
    this.enough = enough;
    byRank = inOrder(rank);
    kind = new int[candidates];
    after = new int[candidates];
    next = new int[candidates];
    Map<Long, Integer> known = new HashMap<>();
    int[] last = new int[candidates];
    for (int place = 0; place < candidates; place++) {
      after[place] = candidates;
      Integer same = known.putIfAbsent(signature[byRank[place]], known.size());
      kind[place] = same == null ? known.size() - 1 : same;
      if (same == null) {
        next[kind[place]] = place;
      } else {
        after[last[same]] = place;
      }
      last[kind[place]] = place;
    }
    classes = known.size();
  }

  private static int[] inOrder(int[] rank) {
    int[] order = new int[rank.length];
    boolean already = true;
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      already &= i == 0 || rank[i - 1] <= rank[i];
    }
    return already
        ? order
        : Arrays.stream(order)
            .boxed()
            .sorted(Comparator.comparingInt(i -> rank[i]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /**
   * The smallest set that is enough; of several, the one whose members rank first.
   *
   * @param candidates how many there are
   * @param rank of each; the lower is asked first, of equals the lower number
   * @param enough whether some of them, in any order, are enough
   * @param signature of each; candidates of the same one can do the same
   */
  static Result smallest(int candidates, int[] rank, Predicate<int[]> enough, long[] signature) {
    CoverSearch search = new CoverSearch(candidates, rank, enough, signature);
    if (candidates == 0 || enough.test(new int[0])) {
      return Result.NOBODY;
    }
    int[] some = search.bounded();
    if (search.classes > MOST_CLASSES) {
      return new Result(search.people(some), some.length <= 1);
    }
    return search.smallest(some);
  }

  /**
   * Some places that are enough, few of them; none if even all are not. The last one needed is
   * found by bisection, then the last one needed beside it, and so on; after many tries all stay
   * that are left.
   */
  private int[] bounded() {
    int end = enough.test(byRank) ? byRank.length : 0;
    int[] chosen = new int[0];
    for (int tried = 0; end > 0; ) {
      if (tried > MOST_BISECTED) {
        chosen = together(chosen, end);
        break;
      }
      int low = 0;
      int high = end;
      for (int step = 1; low < high; step *= 2) {
        int middle = Math.max(high - step, (low + high) >>> 1);
        tried++;
        if (enough.test(people(chosen, middle))) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      end = low - 1;
      if (low > 0) {
        chosen = Arrays.copyOf(chosen, chosen.length + 1);
        chosen[chosen.length - 1] = end;
      }
    }
    Arrays.sort(chosen);
    return chosen;
  }

  private static int[] together(int[] chosen, int first) {
    int[] places = Arrays.copyOf(chosen, chosen.length + first);
    for (int place = 0; place < first; place++) {
      places[chosen.length + place] = place;
    }
    return places;
  }

  /** Those in the first places, and those chosen. */
  private int[] people(int[] chosen, int first) {
    int[] people = Arrays.copyOf(byRank, first + chosen.length);
    for (int i = 0; i < chosen.length; i++) {
      people[first + i] = byRank[chosen[i]];
    }
    return people;
  }

  private Result smallest(int[] some) {
    int most = some.length == 0 ? byRank.length : some.length;
    for (int size = 1; size <= most; size++) {
      int[] found = search(new int[size], 0);
      if (found != null) {
        return new Result(people(found), true);
      } else if (tries > MOST_TRIES) {
        return new Result(people(some), size == some.length);
      }
    }
    return new Result(people(some), true);
  }

  /** Sets in the order of ranks, of equal people the first ones only. */
  private int @Nullable [] search(int[] places, int depth) {
    if (depth == places.length) {
      return tries++ < MOST_TRIES && isEnough(places) ? places : null;
    }
    int place = nextAfter(depth == 0 ? -1 : places[depth - 1]);
    while (place < byRank.length && tries <= MOST_TRIES) {
      places[depth] = place;
      next[kind[place]] = after[place];
      if (search(places, depth + 1) != null) {
        return places;
      }
      next[kind[place]] = place;
      place = nextAfter(place);
    }
    return null;
  }

  /** The first place behind another that is the next one of its class. */
  private int nextAfter(int place) {
    int first = byRank.length;
    for (int i = 0; i < classes; i++) {
      first = next[i] > place ? Math.min(first, next[i]) : first;
    }
    return first;
  }

  private boolean isEnough(int[] places) {
    tried = tried.length == places.length ? tried : new int[places.length];
    return enough.test(people(places, tried));
  }

  private int[] people(int[] places) {
    return people(places, new int[places.length]);
  }

  private int[] people(int[] places, int[] people) {
    for (int i = 0; i < places.length; i++) {
      people[i] = byRank[places[i]];
    }
    return people;
  }
}
