package org.quorate.rules.ballots;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How few people, by answering otherwise, would have turned a result by its numbers. */
final class Margin {
  /** With more who could turn it every way takes too long to try. */
  private static final int MOST_TRIED = 500;

  private static final int ABSTAINING = World.ABSTAIN.bit() | World.BLANK.bit();

  /** Those who could have voted for and did neither that nor against. */
  private static final List<World> OTHERS =
      List.of(World.CONCERN, World.ABSTAIN, World.BLANK, World.HERE, World.ABSENT);

  private final List<Comparison> comparisons;
  private final Crowd crowd;
  private final World against;

  Margin(Demands demands, Crowd crowd, boolean mayBeAgainst) {
    comparisons = demands.comparisons().values().stream().flatMap(List::stream).toList();
    this.crowd = crowd;
    against = mayBeAgainst ? World.AGAINST : World.ABSENT;
  }

  /** The number; null where numbers do not turn it. */
  @Nullable Integer flip(boolean passed) {
    return passed ? ofPassed() : ofFailed();
  }

  private Totals totals() {
    Totals totals = new Totals();
    crowd.forEach(
        (worlds, number) ->
            totals.add(World.values()[Integer.numberOfTrailingZeros(worlds)], number));
    return totals;
  }

  private boolean holds(Totals totals) {
    return comparisons.stream().allMatch(one -> one.holds(totals));
  }

  private @Nullable Integer ofPassed() {
    long most = totals().of(World.FOR);
    return least(
        most,
        number -> {
          Totals turned = totals();
          turned.move(World.FOR, against, number);
          return !holds(turned);
        });
  }

  private @Nullable Integer ofFailed() {
    Totals as = totals();
    long most = as.of(World.AGAINST);
    for (World world : OTHERS) {
      most += as.of(world);
    }
    return most > MOST_TRIED ? null : least(most, this::turns);
  }

  /** Whether so many turned would do in some way: silent ones, abstaining ones, then the others. */
  private boolean turns(long number) {
    Totals as = totals();
    long silent = as.in(World.SILENT);
    long abstaining = as.in(ABSTAINING);
    for (long quiet = 0; quiet <= Math.min(number, silent); quiet++) {
      for (long idle = 0; idle <= Math.min(number - quiet, abstaining); idle++) {
        if (turns(quiet, idle, number - quiet - idle)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean turns(long quiet, long idle, long others) {
    Totals turned = totals();
    long left = take(turned, quiet, World.HERE, World.ABSENT);
    left += take(turned, idle, World.ABSTAIN, World.BLANK);
    for (long opposed = 0; left == 0 && opposed <= others; opposed++) {
      Totals last = totals();
      take(last, quiet, World.HERE, World.ABSENT);
      take(last, idle, World.ABSTAIN, World.BLANK);
      long wanting =
          take(last, opposed, World.CONCERN) + take(last, others - opposed, World.AGAINST);
      if (wanting == 0 && holds(last)) {
        return true;
      }
    }
    return false;
  }

  /** Turns some, of the first worlds first; how many there were too few. */
  private static long take(Totals totals, long number, World... worlds) {
    long rest = number;
    for (World world : worlds) {
      long taken = Math.min(rest, totals.of(world));
      totals.move(world, World.FOR, taken);
      rest -= taken;
    }
    return rest;
  }

  /** Whether so many are enough; more are too. */
  private interface Enough {
    boolean is(long number);
  }

  private static @Nullable Integer least(long most, Enough enough) {
    if (!enough.is(most)) {
      return null;
    }
    long low = 0;
    long high = most;
    while (low < high) {
      long middle = (low + high) / 2;
      if (enough.is(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return (int) low;
  }
}
