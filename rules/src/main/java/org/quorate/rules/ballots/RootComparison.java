package org.quorate.rules.ballots;

import java.math.BigInteger;
import org.quorate.charter.Bound;
import org.quorate.rules.ballots.Crowd.Free;

/**
 * A number beside a multiple of a square root, by squares. People who perhaps are electors, and
 * count if they are, move both sides: how many of them is best or worst is tried out.
 */
final class RootComparison implements Comparison {
  private static final int OUT = 1;
  private static final int SITS = 2;
  private static final int COUNTS = 4;

  private final Bound.Root root;
  private final int counted;
  private final boolean strict;
  private final int floor;

  RootComparison(Bound.Root root, int counted, boolean strict, int floor) {
    this.root = root;
    this.counted = counted;
    this.strict = strict;
    this.floor = floor;
  }

  /** How many count of how many, with those of whom either both or neither is so. */
  private static final class Sides {
    long counting;
    long electors;
    long either;
    boolean unlimited;
  }

  @Override
  public boolean holds(Totals totals) {
    return holds(totals.in(counted), totals.in(World.BASE));
  }

  private boolean holds(long counting, long electors) {
    return counting >= floor
        && Comparisons.reaches(
            root.rounding(), strict, shift -> signum(counting + shift, electors));
  }

  private long signum(long number, long electors) {
    if (number < 0) {
      return -1;
    }
    BigInteger left = BigInteger.valueOf(number).multiply(BigInteger.valueOf(root.over())).pow(2);
    BigInteger times = BigInteger.valueOf(root.times());
    return left.compareTo(times.pow(2).multiply(BigInteger.valueOf(electors)));
  }

  @Override
  public boolean holds(Crowd crowd, boolean best, Free free) {
    Sides sides = new Sides();
    crowd.forEach((worlds, number) -> add(sides, options(crowd, worlds, free), number, best));
    if (sides.unlimited) {
      return best;
    }
    for (long some = 0; some <= sides.either; some++) {
      if (holds(sides.counting + some, sides.electors + some) == best) {
        return best;
      }
    }
    return !best;
  }

  private int options(Crowd crowd, int worlds, Free free) {
    int[] options = {0};
    crowd.forEachFreed(
        worlds,
        free,
        (now, freed) -> {
          boolean counts = (freed & counted) != 0;
          boolean sits = (freed & World.BASE & ~counted) != 0;
          boolean takes = free.atBest() ? counts : counts && !sits;
          options[0] |= now == World.OUT.bit() ? OUT : takes ? COUNTS : SITS;
        });
    return options[0];
  }

  private static void add(Sides sides, int options, long number, boolean best) {
    boolean both = (options & OUT) != 0 && (options & COUNTS) != 0;
    boolean heard = number < Crowd.ANY_NUMBER;
    if (!best && (options & SITS) != 0) {
      sides.unlimited |= !heard;
      sides.electors += number;
    } else if (both) {
      sides.unlimited |= !heard && best;
      sides.either += heard ? number : 0;
    } else if ((options & COUNTS) != 0) {
      sides.unlimited |= !heard && best;
      sides.counting += number;
      sides.electors += number;
    } else if ((options & OUT) == 0) {
      sides.electors += number;
    }
  }
}
