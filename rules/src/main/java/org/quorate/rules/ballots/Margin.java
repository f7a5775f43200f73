package org.quorate.rules.ballots;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How few people, by answering otherwise, would have turned a result by its numbers. */
final class Margin {
  /** Those who could have voted for and did not, the most telling first after those against. */
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
    return least(most, this::turns);
  }

  /** Whether so many turned from against and from the others in some way would do. */
  private boolean turns(long number) {
    long against = Math.min(number, totals().of(World.AGAINST));
    for (long some = against; some >= 0; some--) {
      Totals turned = totals();
      turned.move(World.AGAINST, World.FOR, some);
      long rest = number - some;
      for (World world : OTHERS) {
        long taken = Math.min(rest, turned.of(world));
        turned.move(world, World.FOR, taken);
        rest -= taken;
      }
      if (rest == 0 && holds(turned)) {
        return true;
      }
    }
    return false;
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
