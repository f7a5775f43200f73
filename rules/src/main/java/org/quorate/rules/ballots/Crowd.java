package org.quorate.rules.ballots;

import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How many people may be in which worlds. People of the same possibilities are one class, so that a
 * comparison costs the same however many vote.
 */
final class Crowd {
  private static final World[] WORLDS = World.values();

  /** Stands for any number of people of whom nobody has heard. */
  static final long ANY_NUMBER = 1_000_000_000;

  private final int[] people = new int[1 << World.COUNT];
  private final int positions;
  private int unheard;

  /**
   * An empty one.
   *
   * @param positions the worlds of votes that the row admits
   */
  Crowd(int positions) {
    this.positions = positions;
  }

  /** What those do who have not voted, or could change their vote. */
  enum Free {
    /** What they do as of now. */
    NOTHING,
    /** Those who have not voted vote for. */
    SILENT_FOR,
    /** Everybody who may vote votes for. */
    ALL_FOR,
    /** The worst for a comparison that those can who have not voted. */
    SILENT_AT_WORST,
    SILENT_AT_BEST;

    /** The other way round. */
    Free turned() {
      return switch (this) {
        case SILENT_AT_BEST -> SILENT_AT_WORST;
        case SILENT_AT_WORST -> SILENT_AT_BEST;
        default -> this;
      };
    }

    boolean atBest() {
      return this != SILENT_AT_WORST;
    }
  }

  void add(int worlds) {
    people[worlds]++;
  }

  void remove(int worlds) {
    people[worlds]--;
  }

  /** Adds people of whom nobody has heard, in any number. */
  void open(int worlds) {
    unheard = worlds;
  }

  /** Whether there may be people of whom nobody has heard. */
  boolean isOpen() {
    return unheard != 0;
  }

  /** Whether nothing about anybody is open. */
  boolean isSure() {
    for (int worlds = 0; worlds < people.length; worlds++) {
      if (people[worlds] > 0 && Integer.bitCount(worlds) > 1) {
        return false;
      }
    }
    return !isOpen();
  }

  /** Whether somebody may be in one of some worlds. */
  boolean mayHave(int some) {
    for (int worlds = 0; worlds < people.length; worlds++) {
      if (people[worlds] > 0 && (worlds & some) != 0) {
        return true;
      }
    }
    return (unheard & some) != 0;
  }

  /** How many are surely in one of some worlds. */
  int surely(int some) {
    int number = 0;
    for (int worlds = 0; worlds < people.length; worlds++) {
      if (people[worlds] > 0 && (worlds & ~some) == 0) {
        number += people[worlds];
      }
    }
    return number;
  }

  /** How many may be in one of some worlds. */
  long perhaps(int some) {
    long number = 0;
    for (int worlds = 0; worlds < people.length; worlds++) {
      if (people[worlds] > 0 && (worlds & some) != 0) {
        number += people[worlds];
      }
    }
    return (unheard & some) == 0 ? number : number + ANY_NUMBER;
  }

  /** Whether everybody may be in one of some worlds, each of them alone. */
  boolean allMayBeIn(int some) {
    for (int worlds = 0; worlds < people.length; worlds++) {
      if (people[worlds] > 0 && (worlds & some) == 0) {
        return false;
      }
    }
    return unheard == 0 || (unheard & some) != 0;
  }

  /** Each class of possibilities with how many people it has. */
  interface Each {
    void accept(int worlds, long number);
  }

  /** Goes through all classes, those of whom nobody has heard last. */
  void forEach(Each each) {
    for (int worlds = 0; worlds < people.length; worlds++) {
      if (people[worlds] > 0) {
        each.accept(worlds, people[worlds]);
      }
    }
    if (unheard != 0) {
      each.accept(unheard, ANY_NUMBER);
    }
  }

  /** What the people of a class may come to do, beside what they do as of now. */
  int freed(int world, Free free) {
    boolean silent = (world & World.SILENT) != 0;
    boolean voted = (world & World.VOTED) != 0;
    int inFavour = World.FOR.in(positions) ? World.FOR.bit() : world;
    return switch (free) {
      case NOTHING -> world;
      case SILENT_FOR -> silent ? inFavour : world;
      case ALL_FOR -> silent || voted ? inFavour : world;
      case SILENT_AT_BEST, SILENT_AT_WORST -> silent ? world | positions : world;
    };
  }

  /** Whether there may be votes for of people of whom nobody has heard. */
  boolean mayHaveUnheardFor() {
    return World.FOR.in(unheard);
  }

  /**
   * The completion that is best or worst for a weight, person by person.
   *
   * @param best whether missing facts are taken at their best
   */
  Totals completion(ToLongFunction<World> weight, boolean best, Free free) {
    Totals totals = new Totals();
    forEach(
        (worlds, number) -> {
          World chosen = choose(worlds, weight, best, free);
          if (number < ANY_NUMBER || chosen != World.OUT) {
            totals.add(chosen, number);
          }
        });
    return totals;
  }

  private World choose(int worlds, ToLongFunction<World> weight, boolean best, Free free) {
    @Nullable World chosen = null;
    for (World world : WORLDS) {
      if (world.in(worlds)) {
        World then = extreme(freed(world.bit(), free), weight, free.atBest());
        chosen = chosen == null ? then : better(chosen, then, weight, best);
      }
    }
    return Objects.requireNonNull(chosen);
  }

  private static World extreme(int worlds, ToLongFunction<World> weight, boolean best) {
    @Nullable World chosen = null;
    for (World world : WORLDS) {
      if (world.in(worlds)) {
        chosen = chosen == null ? world : better(chosen, world, weight, best);
      }
    }
    return Objects.requireNonNull(chosen);
  }

  private static World better(World one, World other, ToLongFunction<World> weight, boolean best) {
    boolean more = weight.applyAsLong(other) > weight.applyAsLong(one);
    return more == best ? other : one;
  }
}
