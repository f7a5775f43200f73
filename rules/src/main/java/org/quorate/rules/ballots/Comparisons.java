package org.quorate.rules.ballots;

import org.quorate.charter.Base;
import org.quorate.charter.Bound;
import org.quorate.charter.Bound.Rounding;
import org.quorate.charter.Fraction;
import org.quorate.charter.Passing;

/** What cells compare, exactly: whole numbers only, nothing is divided. */
final class Comparisons {
  private static final int FOR = World.FOR.bit();
  private static final int AGAINST = World.AGAINST.bit();
  private static final int ABSTAINING = World.ABSTAIN.bit() | World.BLANK.bit();

  private Comparisons() {}

  /** The worlds of a base. */
  static int base(Base base) {
    return switch (base) {
      case FOR_AND_AGAINST -> FOR | AGAINST;
      case BALLOTS -> World.VOTED;
      case PRESENT -> World.PRESENT;
      case ELECTORATE -> World.BASE;
      case ELECTORATE_MINUS_ABSTAINING -> World.BASE & ~ABSTAINING;
      case SEATS -> throw new IllegalStateException("seats are a number, whoever holds them");
    };
  }

  static Comparison of(Passing passing) {
    if (passing instanceof Passing.Share share) {
      return share(share);
    } else if (passing instanceof Passing.Ratio ratio) {
      return ratio(ratio);
    } else if (passing instanceof Passing.MoreForThanAgainst) {
      return Comparison.line(
          FOR,
          world -> world == World.FOR ? 1 : world == World.AGAINST ? -1 : 0,
          it -> it.of(World.FOR) > it.of(World.AGAINST));
    }
    return unopposed(World.VOTED | World.SILENT);
  }

  private static Comparison share(Passing.Share share) {
    Fraction part = share.share();
    int base = base(share.base());
    return Comparison.line(
        FOR,
        world -> weight(world, FOR, base, part),
        it -> {
          long lead = part.denominator() * it.in(FOR) - part.numerator() * it.in(base);
          return it.in(FOR) > 0 && (share.strict() ? lead > 0 : lead >= 0);
        });
  }

  private static long weight(World world, int counted, int base, Fraction part) {
    return (world.in(counted) ? part.denominator() : 0) - (world.in(base) ? part.numerator() : 0);
  }

  private static Comparison ratio(Passing.Ratio ratio) {
    return Comparison.line(
        FOR,
        world ->
            world == World.FOR ? ratio.against() : world == World.AGAINST ? -ratio.inFavour() : 0,
        it -> {
          long lead = ratio.against() * it.in(FOR) - ratio.inFavour() * it.in(AGAINST);
          return it.in(FOR) > 0 && (ratio.strict() ? lead > 0 : lead >= 0);
        });
  }

  /** Nobody against, and somebody in some worlds: where there is nobody silence says nothing. */
  private static Comparison unopposed(int somebody) {
    return Comparison.line(
        somebody & ~AGAINST,
        world -> world == World.AGAINST ? -1 : 0,
        it -> it.of(World.AGAINST) == 0 && it.in(somebody) > 0);
  }

  /** Nobody against, and a vote at least: where silence says nothing yet. */
  static Comparison spoken() {
    return unopposed(World.VOTED);
  }

  /**
   * At least a bound of those in some worlds; more than it where the bound is strict. What is
   * derived from how many there are is never less than one.
   */
  static Comparison atLeast(Bound bound, int counted) {
    return reach(bound, counted, isStrict(bound), bound instanceof Bound.Count ? 0 : 1);
  }

  /** At most a bound of those in some worlds; fewer where the bound is strict. */
  static Comparison atMost(Bound bound, int counted) {
    return reach(bound, counted, !isStrict(bound), 0).not();
  }

  private static boolean isStrict(Bound bound) {
    return bound instanceof Bound.Share share && share.strict();
  }

  private static Comparison reach(Bound bound, int counted, boolean strict, int floor) {
    if (bound instanceof Bound.Root root) {
      return new RootComparison(root, counted, strict, floor);
    } else if (bound instanceof Bound.Share share) {
      int base = base(share.base());
      Fraction part = share.share();
      return Comparison.line(
          counted,
          world -> weight(world, counted, base, part),
          it ->
              it.in(counted) >= floor
                  && reaches(
                      share.rounding(),
                      strict,
                      shift ->
                          part.denominator() * (it.in(counted) + shift)
                              - part.numerator() * it.in(base)));
    } else if (bound instanceof Bound.AllBut allBut) {
      return Comparison.line(
          counted,
          world -> (world.in(counted) ? 1 : 0) - (world.in(World.BASE) ? 1 : 0),
          it -> over(it.in(counted), Math.max(floor, it.in(World.BASE) - allBut.number()), strict));
    } else if (bound instanceof Bound.SmallerOf smaller) {
      return Comparison.line(
          counted,
          world -> world.in(counted) ? 2 : world.in(World.BASE) ? -1 : 0,
          it ->
              over(
                  it.in(counted),
                  Math.max(floor, Math.min(it.in(World.BASE), smaller.number())),
                  strict));
    }
    int number = ((Bound.Count) bound).number();
    return Comparison.line(
        counted, world -> world.in(counted) ? 1 : 0, it -> over(it.in(counted), number, strict));
  }

  private static boolean over(long number, long bound, boolean strict) {
    return strict ? number > bound : number >= bound;
  }

  /** How a whole number, moved by a shift, lies to a number that is not rounded. */
  interface Lead {
    long of(int shift);
  }

  /** Whether a whole number reaches another one after rounding, or is over it. */
  static boolean reaches(Rounding rounding, boolean strict, Lead lead) {
    return switch (rounding) {
      case NONE -> strict ? lead.of(0) > 0 : lead.of(0) >= 0;
      case UP -> lead.of(strict ? -1 : 0) >= 0;
      case DOWN -> lead.of(strict ? 0 : 1) > 0;
    };
  }
}
