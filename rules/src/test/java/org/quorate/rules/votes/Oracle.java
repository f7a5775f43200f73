package org.quorate.rules.votes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The same by brute force: every path, every subset, every branch; shares no code with the counts.
 */
final class Oracle {
  private final int size;
  private final List<int[]> votes;

  Oracle(int size, List<int[]> votes) {
    this.size = size;
    this.votes = votes;
  }

  long preferring(int one, int other, boolean last) {
    return votes.stream().filter(vote -> prefers(vote, one, other, last)).count();
  }

  private static boolean prefers(int[] vote, int one, int other, boolean last) {
    if (vote[one] == 0) {
      return false;
    }
    return vote[other] == 0 ? last : vote[one] < vote[other];
  }

  /** Schulze: whether the best of all paths there is better than the best of all paths back. */
  boolean schulzeAbove(int one, int other, boolean last, boolean margins) {
    return one != other
        && stronger(best(one, other, last, margins), best(other, one, last, margins), margins);
  }

  private long[] best(int from, int to, boolean last, boolean margins) {
    long[] best = {0, 0};
    for (List<Integer> path : paths(List.of(from), to)) {
      long[] weakest = {Long.MAX_VALUE, 0};
      for (int i = 1; i < path.size(); i++) {
        long ahead = preferring(path.get(i - 1), path.get(i), last);
        long behind = preferring(path.get(i), path.get(i - 1), last);
        long[] link = ahead > behind ? new long[] {ahead, behind} : new long[] {0, 0};
        weakest = stronger(weakest, link, margins) ? link : weakest;
      }
      best = stronger(weakest, best, margins) ? weakest : best;
    }
    return best;
  }

  private List<List<Integer>> paths(List<Integer> start, int to) {
    List<List<Integer>> paths = new ArrayList<>();
    for (int next = 0; next < size; next++) {
      if (!start.contains(next)) {
        List<Integer> longer = new ArrayList<>(start);
        longer.add(next);
        if (next == to) {
          paths.add(longer);
        } else {
          paths.addAll(paths(longer, to));
        }
      }
    }
    return paths;
  }

  private static boolean stronger(long[] one, long[] other, boolean margins) {
    if (margins) {
      return one[0] - one[1] > other[0] - other[1];
    }
    return one[0] > other[0] || one[0] == other[0] && one[1] < other[1];
  }

  /** The smallest set of options whose members all beat everybody outside. */
  Set<Integer> smith(boolean last) {
    Set<Integer> smallest = new HashSet<>(IntStream.range(0, size).boxed().toList());
    for (int bits = 1; bits < 1 << size; bits++) {
      Set<Integer> set = new HashSet<>();
      for (int i = 0; i < size; i++) {
        if ((bits >> i & 1) == 1) {
          set.add(i);
        }
      }
      if (set.size() < smallest.size() && dominates(set, last)) {
        smallest = set;
      }
    }
    return smallest;
  }

  private boolean dominates(Set<Integer> set, boolean last) {
    return set.stream()
        .allMatch(
            in ->
                IntStream.range(0, size)
                    .filter(out -> !set.contains(out))
                    .allMatch(out -> preferring(in, out, last) > preferring(out, in, last)));
  }

  /** Borda, twice the points: two for each option below, one for each equal. */
  long twiceBorda(int option) {
    long points = 0;
    for (int[] vote : votes) {
      for (int other = 0; other < size; other++) {
        if (other != option) {
          points += prefers(vote, option, other, true) ? 2 : 0;
          points +=
              !prefers(vote, other, option, true) && !prefers(vote, option, other, true) ? 1 : 0;
        }
      }
    }
    return points;
  }

  /** Instant run-off: everybody who wins if ties for the last place are broken in some way. */
  Set<Integer> runoffWinners(Set<Integer> left) {
    if (left.size() == 1) {
      return left;
    }
    Map<Integer, Long> tops = new HashMap<>();
    left.forEach(option -> tops.put(option, 0L));
    votes.forEach(
        vote -> {
          Integer top = top(vote, left);
          if (top != null) {
            tops.merge(top, 1L, Long::sum);
          }
        });
    long fewest = tops.values().stream().mapToLong(Long::longValue).min().orElseThrow();
    Set<Integer> winners = new TreeSet<>();
    for (int option : left) {
      if (tops.get(option) == fewest) {
        Set<Integer> rest = new HashSet<>(left);
        rest.remove(option);
        winners.addAll(runoffWinners(rest));
      }
    }
    return winners;
  }

  private static @Nullable Integer top(int[] vote, Set<Integer> left) {
    for (int rank = 1; rank <= vote.length; rank++) {
      int wanted = rank;
      List<Integer> here =
          IntStream.range(0, vote.length).filter(i -> vote[i] == wanted).boxed().toList();
      if (here.size() > 1) {
        return null;
      }
      if (here.size() == 1 && left.contains(here.get(0))) {
        return here.get(0);
      }
    }
    return null;
  }
}
