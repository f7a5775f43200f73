package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
  private final Map<Object, Integer> numbers = new HashMap<>();

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
      if (stands(floor.apart(person), best, free)) {
        int[] own = groups(person, best, free);
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
    if (free == Free.NOTHING || !free.atBest()) {
      int asked = free == Free.NOTHING ? World.plain(worlds) : worlds;
      return best ? World.FOR.in(asked) : asked == World.FOR.bit();
    }
    boolean may = false;
    boolean always = true;
    for (int left = worlds; left != 0; left &= left - 1) {
      boolean stands = World.FOR.in(floor.crowd().freed(Integer.lowestOneBit(left), free));
      may |= stands;
      always &= stands;
    }
    return best ? may : always;
  }

  private int[] groups(int person, boolean best, Free free) {
    Lending lending = floor.lending();
    if (lending == null
        || !lending.lends(floor.own(person))
        || !lending.areOthersDoubtful() && lending.others(person).isEmpty()) {
      return alone(person, best, free);
    }
    return lent(person, best, free, lending);
  }

  /** What a seat may stand for: each way by whoever may speak for it, surely only what all do. */
  private int[] lent(int seat, boolean best, Free free, Lending lending) {
    Set<Set<Integer>> ways = new HashSet<>();
    Say last = roll.last(seat, floor.moment());
    int apart = floor.apart(seat);
    boolean later = free != Free.NOTHING && free.atBest();
    if (last != null && World.FOR.in(apart)) {
      ways.add(set(groups(seat, best, last.vote().at())));
    }
    if (later || World.FOR.in(apart) && !roll.hall.areVotesTold()) {
      others(seat, free).forEach(when -> ways.add(set(groups(seat, best, when))));
    }
    boolean hidden = lending.mayHide(seat);
    if (World.FOR.in(World.ofOpen(apart))) {
      lending.said(seat).stream()
          .filter(say -> World.of(say.vote().position()) == World.FOR)
          .forEach(say -> ways.add(set(groups(say.person(), best, say.vote().at()))));
    } else {
      hidden = false;
    }
    for (int other : later ? lending.others(seat) : List.<Integer>of()) {
      ways.add(set(groups(other, best, roll.hall.at)));
    }
    if (hidden || later && lending.areOthersDoubtful()) {
      ways.add(Set.of(number(List.of(seat))));
      ways.add(Set.of());
    }
    if (!best && ways.size() > 1) {
      return new int[0];
    }
    return ways.stream().flatMap(Set::stream).distinct().mapToInt(one -> one).toArray();
  }

  private static Set<Integer> set(int[] numbers) {
    return IntStream.of(numbers).boxed().collect(Collectors.toSet());
  }

  /** What a person may stand for: by a vote that they cast, and by one that they may yet cast. */
  private int[] alone(int person, boolean best, Free free) {
    Say last = roll.last(person, floor.moment());
    int worlds = floor.worlds(person);
    Say told = World.FOR.in(worlds) ? last : null;
    if (!best) {
      return groups(person, false, told == null ? roll.hall.at : told.vote().at());
    }
    int[] spoken = told == null ? new int[0] : groups(person, true, told.vote().at());
    IntStream all = IntStream.of(spoken);
    if (told == null || worlds != World.FOR.bit()) {
      for (Instant when : others(person, free)) {
        all = IntStream.concat(all, IntStream.of(groups(person, true, when)));
      }
    }
    return all.distinct().toArray();
  }

  /** When somebody may have cast a vote of which nobody told, or may yet cast one. */
  private Set<Instant> others(int person, Free free) {
    Hall hall = roll.hall;
    Set<Instant> whens = new TreeSet<>();
    boolean later = free != Free.NOTHING && free.atBest();
    if (later || hall.areVotesTold()) {
      whens.add(hall.at);
    }
    if (!hall.areVotesTold()) {
      Instant end = floor.moment().now();
      Instant opened = hall.schedule.opened();
      Instant first = hall.schedule.opensKnown() ? opened : hall.terms.beforeAll(end);
      whens.add(first.isAfter(end) ? end : first);
      whens.add(end);
      hall.plan.organisations.turns(person, hall.people).stream()
          .filter(at -> !at.isBefore(first) && !at.isAfter(end))
          .forEach(whens::add);
    }
    return whens;
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

  private int number(Object name) {
    return numbers.computeIfAbsent(name, any -> floor.size() + numbers.size());
  }
}
