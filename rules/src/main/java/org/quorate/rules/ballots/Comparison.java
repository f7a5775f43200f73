package org.quorate.rules.ballots;

import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.quorate.rules.ballots.Crowd.Free;
import org.quorate.rules.people.Tri;

/** An exact comparison of numbers of people. */
interface Comparison {
  /** More than there are worlds, so that ranks decide nothing but ties. */
  long RANKS = 16;

  /** Whether it holds in one completion. */
  boolean holds(Totals totals);

  /**
   * Whether it holds in some completion of the missing facts, or in all of them.
   *
   * @param best true for some, false for all
   */
  boolean holds(Crowd crowd, boolean best, Free free);

  /** As of now. */
  default Tri reached(Crowd crowd) {
    if (!holds(crowd, true, Free.NOTHING)) {
      return Tri.NO;
    }
    return holds(crowd, false, Free.NOTHING) ? Tri.YES : Tri.MAYBE;
  }

  /** The opposite. */
  default Comparison not() {
    Comparison it = this;
    return new Comparison() {
      @Override
      public boolean holds(Totals totals) {
        return !it.holds(totals);
      }

      @Override
      public boolean holds(Crowd crowd, boolean best, Free free) {
        return !it.holds(crowd, !best, free.turned());
      }
    };
  }

  /**
   * One whose best completion is the best of each person.
   *
   * @param counted the worlds whose number is compared: of equal weights they are better
   * @param weight what a person adds to it
   * @param holds whether it holds in one completion
   */
  static Comparison line(int counted, ToLongFunction<World> weight, Predicate<Totals> holds) {
    ToLongFunction<World> ranked =
        world ->
            RANKS * weight.applyAsLong(world) + (world.in(counted) ? RANKS - 1 : world.ordinal());
    return new Comparison() {
      @Override
      public boolean holds(Totals totals) {
        return holds.test(totals);
      }

      @Override
      public boolean holds(Crowd crowd, boolean best, Free free) {
        return holds.test(crowd.completion(ranked, best, free));
      }
    };
  }
}
