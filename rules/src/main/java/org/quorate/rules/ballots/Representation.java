package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quorate.OrganisationName;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.rules.ballots.Crowd.Free;
import org.quorate.rules.people.Matching;

/**
 * From how many different organisations the votes for a ballot come; each person stands for one.
 */
final class Representation {
  private final Roll roll;
  private final Floor floor;
  private final OrganisationsNeeded needed;
  private final @Nullable Set<OrganisationName> authors;
  private final Map<OrganisationName, Integer> numbers = new HashMap<>();

  Representation(Roll roll, Floor floor, OrganisationsNeeded needed) {
    this.roll = roll;
    this.floor = floor;
    this.needed = needed;
    Hall hall = roll.hall;
    boolean asked = needed.withoutAuthors() && hall.author() >= 0;
    authors = asked ? hall.organisations(hall.author(), hall.at) : Set.of();
  }

  /**
   * Whether there are enough.
   *
   * @param best whether missing facts are taken at their best
   */
  boolean holds(boolean best, Free free) {
    boolean freed = free.atBest() && free != Free.NOTHING && floor.crowd().isOpen();
    if (best && (freed || floor.crowd().mayHaveUnheardFor())) {
      return true;
    } else if (freed && floor.crowd().isSurelyOpen()) {
      return true;
    }
    return !areTooFew(best, free) && number(best, free) >= needed.count();
  }

  /** Whether fewer people are for it as of now than are needed, whatever they stand for. */
  private boolean areTooFew(boolean best, Free free) {
    boolean now = free == Free.NOTHING || !free.atBest();
    int inFavour = World.FOR.bit();
    long people = best ? floor.crowd().perhaps(inFavour) : floor.crowd().surely(inFavour);
    return now && people < needed.count();
  }

  /** How many there are, if not more than are needed: mostly a few people are enough to tell. */
  int number(boolean best, Free free) {
    List<int[]> groups = new ArrayList<>();
    BitSet taken = new BitSet();
    for (int person = 0; person < floor.size(); person++) {
      if (stands(floor.worlds(person), best, free)) {
        int[] own = groups(person, best);
        if (own.length > 0) {
          groups.add(own);
          IntStream.of(own).filter(one -> !taken.get(one)).findFirst().ifPresent(taken::set);
        }
        if (taken.cardinality() >= needed.count()) {
          return needed.count();
        }
      }
    }
    return Matching.upTo(needed.count(), groups.toArray(int[][]::new));
  }

  private boolean stands(int worlds, boolean best, Free free) {
    boolean sure = worlds == World.FOR.bit();
    if (free == Free.NOTHING || !free.atBest()) {
      return best ? World.FOR.in(worlds) : sure;
    }
    int may = 0;
    boolean always = true;
    for (World world : World.values()) {
      if (world.in(worlds)) {
        boolean stands = World.FOR.in(floor.crowd().freed(world.bit(), free));
        may |= stands ? 1 : 0;
        always &= stands;
      }
    }
    return best ? may != 0 : always;
  }

  /** What a person may stand for: by a vote that they cast, and by one that they may yet cast. */
  private int[] groups(int person, boolean best) {
    Say last = roll.last(person, floor.moment());
    int worlds = floor.worlds(person);
    if (last == null || !World.FOR.in(worlds)) {
      return groups(person, best, roll.hall.at);
    }
    int[] then = groups(person, best, last.vote().at());
    if (!best || worlds == World.FOR.bit()) {
      return then;
    }
    return IntStream.concat(IntStream.of(then), IntStream.of(groups(person, best, roll.hall.at)))
        .distinct()
        .toArray();
  }

  private int[] groups(int person, boolean best, Instant when) {
    if (needed.withoutAuthors() && person == roll.hall.author()) {
      return new int[0];
    }
    Set<OrganisationName> own = roll.hall.organisations(person, when);
    boolean unsure = own == null || needed.withoutAuthors() && authors == null;
    if (unsure && !best) {
      return new int[0];
    } else if (own == null || own.isEmpty()) {
      return new int[] {person};
    }
    if (authors != null && own.stream().anyMatch(authors::contains)) {
      return new int[0];
    }
    return own.stream().mapToInt(this::number).toArray();
  }

  private int number(OrganisationName name) {
    return numbers.computeIfAbsent(name, any -> floor.size() + numbers.size());
  }
}
