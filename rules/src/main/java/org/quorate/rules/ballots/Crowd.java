package org.quorate.rules.ballots;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How many people may be in which worlds. People of the same possibilities are one class, so that a
 * comparison costs the same however many vote.
 */
final class Crowd {
  private static final World[] WORLDS = World.values();

  /** Those who may vote and have not, be it that somebody else has spoken. */
  private static final int AWAITED = World.SILENT | World.open(World.VOTED);

  /** Stands for any number of people of whom nobody has heard. */
  static final long ANY_NUMBER = 1_000_000_000;

  /** How many people are in each class, by its worlds. */
  private final NavigableMap<Integer, Integer> people = new TreeMap<>();

  private final int positions;
  private int unheard;
  private int gathering;

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
    people.merge(worlds, 1, Integer::sum);
  }

  void remove(int worlds) {
    people.computeIfPresent(worlds, (any, number) -> number == 1 ? null : number - 1);
  }

  /** Adds people of whom nobody has heard, in any number. */
  void open(int worlds) {
    unheard = worlds;
  }

  /** Adds such people, in any number, who surely come and have not voted. */
  void gather(int silent) {
    gathering = silent;
  }

  /** Whether there may be people of whom nobody has heard. */
  boolean isOpen() {
    return (unheard | gathering) != 0;
  }

  /** Whether such people surely come. */
  boolean isSurelyOpen() {
    return gathering != 0;
  }

  /** Whether nothing about anybody is open. */
  boolean isSure() {
    return !isOpen()
        && people.keySet().stream().allMatch(some -> Integer.bitCount(World.plain(some)) == 1);
  }

  /** Whether somebody may be in one of some worlds. */
  boolean mayHave(int some) {
    return ((unheard | gathering) & some) != 0
        || people.keySet().stream().anyMatch(worlds -> (World.plain(worlds) & some) != 0);
  }

  /** The same of a world that nobody may turn who has not voted. */
  boolean mayHaveApart(int some) {
    return ((unheard | gathering) & some) != 0
        || people.keySet().stream().anyMatch(worlds -> (worlds & some) != 0);
  }

  /** Whether there may be somebody who may vote and has not, though others may have spoken. */
  boolean mayAwait() {
    return mayHaveApart(AWAITED);
  }

  /** Whether there surely is. */
  boolean surelyAwaits() {
    return gathering != 0 || surelyApart(AWAITED) > 0;
  }

  /** How many are surely in one of some worlds. */
  int surely(int some) {
    int number = 0;
    for (Map.Entry<Integer, Integer> one : people.entrySet()) {
      number += (World.plain(one.getKey()) & ~some) == 0 ? one.getValue() : 0;
    }
    return number;
  }

  /** The same of worlds that nobody may turn who has not voted. */
  int surelyApart(int some) {
    int number = 0;
    for (Map.Entry<Integer, Integer> one : people.entrySet()) {
      number += (one.getKey() & ~some) == 0 ? one.getValue() : 0;
    }
    return number;
  }

  /** How many may be in one of some worlds. */
  long perhaps(int some) {
    long number = 0;
    for (Map.Entry<Integer, Integer> one : people.entrySet()) {
      number += (World.plain(one.getKey()) & some) != 0 ? one.getValue() : 0;
    }
    return ((unheard | gathering) & some) == 0 ? number : number + ANY_NUMBER;
  }

  /** Whether everybody may be in one of some worlds that nobody may turn, each of them alone. */
  boolean allMayBeIn(int some) {
    return people.keySet().stream().allMatch(worlds -> (worlds & some) != 0)
        && (unheard == 0 || (unheard & some) != 0)
        && (gathering == 0 || (gathering & some) != 0);
  }

  /** Each class of possibilities with how many people it has. */
  interface Each {
    void accept(int worlds, long number);
  }

  /** Goes through all classes, those of whom nobody has heard last. */
  void forEach(Each each) {
    people.forEach(each::accept);
    if (unheard != 0) {
      each.accept(unheard, ANY_NUMBER);
    }
    if (gathering != 0) {
      each.accept(gathering, ANY_NUMBER);
    }
  }

  /**
   * What somebody in one world may come to do, beside what they do as of now.
   *
   * @param one the world, perhaps one that somebody may yet turn
   */
  int freed(int one, Free free) {
    int world = World.plain(one);
    boolean silent = (one & AWAITED) != 0;
    boolean voted = (world & World.VOTED) != 0;
    int inFavour = World.FOR.in(positions) ? World.FOR.bit() : world;
    return switch (free) {
      case NOTHING -> world;
      case SILENT_FOR -> silent ? inFavour : world;
      case ALL_FOR -> silent || voted ? inFavour : world;
      case SILENT_AT_BEST, SILENT_AT_WORST -> silent ? world | positions : world;
    };
  }

  /** What somebody may come to do. */
  interface Freed {
    void accept(int now, int freed);
  }

  /** Goes through all that the people of a class may come to do, for each that they may do now. */
  void forEachFreed(int worlds, Free free, Freed each) {
    for (int left = worlds; left != 0; left &= left - 1) {
      int one = Integer.lowestOneBit(left);
      each.accept(one, freed(one, free));
    }
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
    @Nullable World[] chosen = {null};
    forEachFreed(
        worlds,
        free,
        (any, freed) -> {
          World then = extreme(freed, weight, free.atBest());
          World before = chosen[0];
          chosen[0] = before == null ? then : better(before, then, weight, best);
        });
    return Objects.requireNonNull(chosen[0]);
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
