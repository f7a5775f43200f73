package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Amount;
import org.quorate.charter.Counting;
import org.quorate.charter.Demand;
import org.quorate.charter.Fraction;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.Who;
import org.quorate.rules.reviews.Entitlement.Touched;
import org.quorate.rules.reviews.Hearing.Standing;

/** One demand of one row: who is heard, how many are needed, and what that makes of each level. */
final class DemandTally {
  private final Situation situation;
  private final Demand demand;
  private final Counting counting;
  private final Entitlement entitlement;
  private final List<Part> parts = new ArrayList<>();
  private final List<Part> inner = new ArrayList<>();
  private final boolean thresholdOpen;
  private final boolean ownersUnknown;
  private final int needed;

  /** People heard for a part of the demand: all of it, one module, or one team. */
  record Part(String name, Hearing hearing, boolean open, int needed) {}

  DemandTally(Situation situation, Entitlement entitlement, Demand demand, Counting counting) {
    this.situation = situation;
    this.demand = demand;
    this.counting = counting;
    this.entitlement = entitlement;
    Who who = demand.who();
    boolean owners = who instanceof Who.Owners;
    ownersUnknown = owners && entitlement.ownersUnknown();
    if (who instanceof Who.Owners every) {
      entitlement.touched().forEach(module -> parts.add(module(module, every.reviewers())));
    } else if (who instanceof Who.Teams teams) {
      teams.teams().forEach(team -> parts.add(whole(new Who.Role(team, false), 1)));
    } else {
      parts.add(whole(who, 0));
    }
    thresholdOpen =
        !(demand.amount() instanceof Amount.Count)
            && !(who instanceof Who.Anyone)
            && entitlement.open(who);
    needed = thresholdOpen ? 1 : threshold();
    for (Demand within : demand.including()) {
      inner.add(both(who, within));
    }
  }

  private Part whole(Who who, int each) {
    Standing standing = (person, when) -> entitlement.means(who, person, when);
    return new Part("", new Hearing(situation, standing, counting), entitlement.open(who), each);
  }

  private Part both(Who outer, Demand within) {
    Standing standing =
        (person, when) ->
            entitlement
                .means(outer, person, when)
                .and(entitlement.means(within.who(), person, when));
    boolean open = entitlement.open(outer) && entitlement.open(within.who());
    int count = within.amount() instanceof Amount.Count some ? some.number() : 1;
    return new Part("", new Hearing(situation, standing, counting), open, count);
  }

  private Part module(Touched module, boolean reviewers) {
    Standing owns = (person, when) -> entitlement.owns(module, reviewers, person, when);
    Hearing hearing = new Hearing(situation, owns, counting);
    boolean open = entitlement.open(module, reviewers);
    ModuleRow row = module.row();
    Who fallback = row == null ? null : row.fallback();
    if (fallback != null && !open && Bits.isEmpty(people(hearing.reachable()))) {
      Standing instead = (person, when) -> entitlement.means(fallback, person, when);
      hearing = new Hearing(situation, instead, counting);
      open = entitlement.open(fallback);
    }
    return new Part(module.shown(), hearing, open, 0);
  }

  /** Without bots: a bot is nobody who could be left to own a module. */
  private long[] people(long[] some) {
    long[] people = some.clone();
    for (int person = 0; person < situation.people.size(); person++) {
      if (situation.people.bot(person)) {
        Bits.clear(people, person);
      }
    }
    return people;
  }

  private int threshold() {
    Amount amount = demand.amount();
    if (amount instanceof Amount.Count count) {
      return count.number();
    } else if (demand.who() instanceof Who.Anyone) {
      return 1;
    }
    int base = base();
    if (amount instanceof Amount.Share share) {
      return share(share, base);
    } else if (amount instanceof Amount.AllBut allBut) {
      return Math.max(1, base - allBut.number());
    }
    return Math.max(1, Math.min(((Amount.SmallerOf) amount).number(), base));
  }

  private int base() {
    long[] group = entitlement.group(demand.who(), situation.at);
    Hearing any = parts.isEmpty() ? null : parts.get(0).hearing();
    int base = 0;
    for (int person = 0; person < situation.people.size(); person++) {
      boolean out = any == null ? person == situation.author : any.barred(person);
      base += Bits.has(group, person) && !out ? 1 : 0;
    }
    return base;
  }

  private static int share(Amount.Share share, int base) {
    Fraction part = share.share();
    long times = part.numerator() * base;
    long whole = times / part.denominator();
    boolean exact = whole * part.denominator() == times;
    long least = share.strict() || !exact ? whole + 1 : whole;
    return (int) Math.max(1, least);
  }

  Demand demand() {
    return demand;
  }

  List<Part> parts() {
    return parts;
  }

  List<Part> inner() {
    return inner;
  }

  /** How many are needed of each part, or in all. */
  int needed() {
    return needed;
  }

  void collect(Set<Object> facts) {
    parts.forEach(part -> part.hearing().collect(facts));
    inner.forEach(part -> part.hearing().collect(facts));
  }

  /**
   * Whether everybody who may approve cannot be named, so that nobody can say it is out of reach.
   */
  boolean unlimited() {
    return ownersUnknown || thresholdOpen || parts.stream().anyMatch(Part::open);
  }

  /**
   * What is missing whatever the people: 1 where nobody can tell whom to ask or how many, the
   * number needed where there is nobody to ask.
   */
  int missing(Level level) {
    if (ownersUnknown || thresholdOpen) {
      return level == Level.SURE ? 1 : 0;
    }
    return parts.isEmpty() ? needed : 0;
  }

  /** What the people of a level can provide for, or null if there is nothing to count. */
  Assignment.@Nullable Need need(Level level, Function<Object, Counts> rulings) {
    if (ownersUnknown || thresholdOpen || parts.isEmpty()) {
      return null;
    }
    boolean reach = reaches(level);
    if (demand.who() instanceof Who.Owners) {
      return modules(level, reach, rulings);
    } else if (demand.who() instanceof Who.Teams) {
      return teams(level, reach, rulings);
    }
    return count(level, reach, rulings);
  }

  boolean reaches(Level level) {
    return level == Level.REACH || level == Level.POSSIBLE && !situation.complete(Aspect.REVIEWS);
  }

  private Assignment.@Nullable Need modules(
      Level level, boolean reach, Function<Object, Counts> rulings) {
    List<long[]> owners = new ArrayList<>();
    for (Part part : parts) {
      if (!reach || !part.open()) {
        owners.add(people(part, level, rulings));
      }
    }
    return owners.isEmpty() ? null : new Assignment.Modules(needed, owners);
  }

  private Assignment.@Nullable Need teams(
      Level level, boolean reach, Function<Object, Counts> rulings) {
    int left = needed;
    List<long[]> teams = new ArrayList<>();
    for (Part part : parts) {
      if (reach && part.open()) {
        left--;
      } else {
        teams.add(people(part, level, rulings));
      }
    }
    return left <= 0 ? null : new Assignment.Teams(left, teams);
  }

  private Assignment.@Nullable Need count(
      Level level, boolean reach, Function<Object, Counts> rulings) {
    Part whole = parts.get(0);
    boolean open = reach && whole.open();
    List<Assignment.Inner> within = new ArrayList<>();
    for (Part part : inner) {
      if (!(reach && part.open())) {
        within.add(new Assignment.Inner(part.needed(), people(part, level, rulings)));
      }
    }
    if (open && within.isEmpty()) {
      return null;
    }
    return new Assignment.Count(open ? 0 : needed, people(whole, level, rulings), within);
  }

  /** The people of a part at a level. */
  long[] people(Part part, Level level, Function<Object, Counts> rulings) {
    if (level == Level.SURE) {
      return part.hearing().counted(true, rulings);
    }
    long[] heard = part.hearing().counted(false, rulings);
    return reaches(level) ? Bits.or(heard, part.hearing().reachable()) : heard;
  }

  /** The people of the whole demand at a level. */
  long[] people(Level level, Function<Object, Counts> rulings) {
    long[] all = Bits.none(situation.people.size());
    for (Part part : parts) {
      all = Bits.or(all, people(part, level, rulings));
    }
    return all;
  }

  /** Aspects behind a doubt whether it is met. */
  void doubts(Set<Aspect> lacks, Function<Object, Counts> rulings) {
    Lacks.note(lacks, situation, Aspect.REVIEWS);
    for (Part part : parts) {
      lacks.addAll(part.hearing().doubts(rulings));
    }
    List<Who> asked = new ArrayList<>(List.of(demand.who()));
    demand.including().forEach(within -> asked.add(within.who()));
    for (Who who : asked) {
      if (entitlement.unlisted(who)) {
        Lacks.note(lacks, situation, Aspect.ROSTER);
        Lacks.note(lacks, situation, Aspect.ROSTER_AT);
      }
      if (who instanceof Who.Owners) {
        Lacks.note(lacks, situation, Aspect.OWNERS);
      }
    }
  }
}
