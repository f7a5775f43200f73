package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.RoleName;
import org.quorate.charter.Amount;
import org.quorate.charter.Counting;
import org.quorate.charter.Demand;
import org.quorate.charter.Who;
import org.quorate.rules.Facts;
import org.quorate.rules.people.Bits;
import org.quorate.rules.reviews.Entitlement.Touched;

/** One demand of one row: who is heard, how many are needed, and what that makes of each level. */
final class DemandTally {
  private static final Threshold ONE = new Threshold(1, 1);

  private final Situation situation;
  private final Demand demand;
  private final Counting counting;
  private final Entitlement entitlement;
  private final List<Part> parts;

  /** Those who are heard for the demand at all, whichever part they serve. */
  private final List<Part> audience;

  private final List<DemandTally> inner;
  private final Standing within;
  private final boolean slots;
  private final boolean nobodys;
  private final boolean nowhere;
  private final boolean doubtful;
  private final boolean wanted;
  private final Threshold needed;
  private final boolean openOutside;

  /** People heard for a part of the demand: all of it, one module, or one team. */
  record Part(String name, Hearing hearing, boolean open) {
    Part saying(Situation other) {
      return new Part(name, hearing.saying(other), open);
    }
  }

  DemandTally(Situation situation, Entitlement entitlement, Demand demand, Counting counting) {
    this(situation, entitlement, demand, counting, Standing.EVERYBODY, true);
  }

  /** A demand on those who are within a wider one. */
  private DemandTally(
      Situation situation,
      Entitlement entitlement,
      Demand demand,
      Counting counting,
      Standing within,
      boolean open) {
    this.situation = situation;
    this.demand = demand;
    this.counting = counting;
    this.entitlement = entitlement;
    this.within = within;
    this.openOutside = open;
    Who who = demand.who();
    boolean owners = who instanceof Who.Owners;
    boolean unknown = owners && entitlement.ownersUnknown();
    slots = demand.amount() instanceof Amount.Count;
    nobodys = owners && !slots && !entitlement.unowned().isEmpty();
    nowhere = owners && !unknown && (nobodys || entitlement.touched().isEmpty());
    if (slots && who instanceof Who.Owners every) {
      parts = new ArrayList<>(entitlement.touched().size());
      for (Touched module : entitlement.touched()) {
        parts.add(module(module, every.reviewers()));
      }
    } else if (slots && who instanceof Who.Teams teams) {
      parts = new ArrayList<>(teams.teams().size());
      for (RoleName team : teams.teams()) {
        parts.add(whole(new Who.Role(team, false)));
      }
    } else {
      parts = List.of(whole(who));
    }
    boolean hidden = slots && owners && (unknown || entitlement.modulesOpen());
    audience = hidden || parts.isEmpty() ? List.of(whole(who)) : parts;
    Threshold threshold = Threshold.of(demand, situation, entitlement, counting);
    boolean free = unknown || nowhere && !nobodys && entitlement.modulesOpen();
    doubtful = free || threshold == null || owners && entitlement.modulesOpen();
    wanted = !free && threshold != null;
    needed = threshold == null ? ONE : threshold;
    inner = demand.including().isEmpty() ? List.of() : inner(open);
  }

  private DemandTally(DemandTally same, Situation situation) {
    this.situation = situation;
    demand = same.demand;
    counting = same.counting;
    entitlement = same.entitlement;
    within = same.within;
    openOutside = same.openOutside;
    slots = same.slots;
    nobodys = same.nobodys;
    nowhere = same.nowhere;
    doubtful = same.doubtful;
    wanted = same.wanted;
    needed = same.needed;
    parts = saying(same.parts, situation);
    audience = same.audience == same.parts ? parts : saying(same.audience, situation);
    inner = same.inner.isEmpty() ? List.of() : new ArrayList<>(same.inner.size());
    for (int i = 0; i < same.inner.size(); i++) {
      inner.add(same.inner.get(i).saying(situation));
    }
  }

  private static List<Part> saying(List<Part> parts, Situation other) {
    if (parts.size() == 1) {
      return List.of(parts.get(0).saying(other));
    }
    List<Part> all = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      all.add(parts.get(i).saying(other));
    }
    return all;
  }

  /** The same had other people said other things. */
  DemandTally saying(Situation other) {
    return new DemandTally(this, other);
  }

  private List<DemandTally> inner(boolean open) {
    Who who = demand.who();
    List<DemandTally> all = new ArrayList<>(demand.including().size());
    for (Demand inside : demand.including()) {
      Standing here = within.and(entitlement.standing(who));
      all.add(
          new DemandTally(
              situation, entitlement, inside, counting, here, open && entitlement.open(who)));
    }
    return all;
  }

  private Part whole(Who who) {
    return part("", entitlement.standing(who), entitlement.open(who));
  }

  private Part module(Touched module, boolean reviewers) {
    Standing owns = entitlement.standing(module, reviewers);
    return part(module.shown(), owns, entitlement.open(module, reviewers));
  }

  private Part part(String name, Standing own, boolean open) {
    Hearing hearing = situation.hearing(within.and(own), counting);
    return new Part(name, hearing, openOutside && open);
  }

  Who who() {
    return demand.who();
  }

  /** Whether it asks for so many of each part, and not of all of them together. */
  boolean isByPart() {
    return wanted && slots && (who() instanceof Who.Owners || who() instanceof Who.Teams);
  }

  /** Whether it asks for anybody, as far as can be told. */
  boolean isWanted() {
    return wanted;
  }

  /** Whether it asks for owners of modules of which nobody can tell which they are. */
  boolean isOfUntold() {
    return !wanted && who() instanceof Who.Owners;
  }

  /** How many people there are in all. */
  int persons() {
    return situation.people.size();
  }

  /** Demands on those who are within this one. */
  List<DemandTally> inner() {
    return inner;
  }

  List<Part> parts() {
    return parts;
  }

  void collect(Facts facts) {
    collect(parts, facts);
    if (audience != parts) {
      collect(audience, facts);
    }
    for (int i = 0; i < inner.size(); i++) {
      inner.get(i).collect(facts);
    }
  }

  private static void collect(List<Part> parts, Facts facts) {
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).hearing().collect(facts);
    }
  }

  /**
   * Whether everybody who may approve cannot be named, so that nobody can say it is out of reach.
   */
  boolean unlimited() {
    return entitlement.open(demand.who());
  }

  /**
   * What is missing whatever the people: 1 where nobody can tell whom to ask or how many, the
   * number needed where there is nobody to ask.
   */
  int missing(Level level) {
    if (doubtful && level == Level.SURE) {
      return 1;
    }
    int missing = wanted && nowhere ? needed(level) : 0;
    missing = nobodys ? Math.max(1, missing) : missing;
    for (int i = 0; i < inner.size(); i++) {
      missing += inner.get(i).missing(level);
    }
    return missing;
  }

  /** How many are needed, or of each part. */
  int needed(Level level) {
    return level == Level.SURE ? needed.most() : needed.least();
  }

  /** How many are missing at a level if nobody is wanted for anything else. */
  int lacks(Level level, Function<Object, Counts> rulings) {
    return Needs.lacks(List.of(this), level, rulings);
  }

  boolean reaches(Level level) {
    return level == Level.REACH || level == Level.POSSIBLE && situation.unheard;
  }

  /** The people of a part at a level. */
  long[] people(Part part, Level level, Function<Object, Counts> rulings) {
    if (level == Level.SURE) {
      return part.hearing().counted(true, rulings);
    }
    return reaches(level) ? part.hearing().hoped(rulings) : part.hearing().counted(false, rulings);
  }

  /** The people of the whole demand at a level; not to be changed. */
  long[] people(Level level, Function<Object, Counts> rulings) {
    if (parts.size() == 1) {
      return people(parts.get(0), level, rulings);
    }
    long[] all = Bits.none(situation.people.size());
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      all = Bits.add(all, people(part, level, rulings));
    }
    return all;
  }

  /** Everybody whose approval counts for the demand, surely or possibly; not to be changed. */
  long[] heard(boolean surely, Function<Object, Counts> rulings) {
    if (audience.size() == 1) {
      return audience.get(0).hearing().counted(surely, rulings);
    }
    long[] all = Bits.none(situation.people.size());
    for (int i = 0; i < audience.size(); i++) {
      Part part = audience.get(i);
      all = Bits.add(all, part.hearing().counted(surely, rulings));
    }
    return all;
  }

  /** Everybody known who may approve for the demand today; not to be changed. */
  long[] reachable() {
    if (audience.size() == 1) {
      return audience.get(0).hearing().reachable();
    }
    long[] all = Bits.none(situation.people.size());
    for (int i = 0; i < audience.size(); i++) {
      Part part = audience.get(i);
      all = Bits.add(all, part.hearing().reachable());
    }
    return all;
  }

  /**
   * Adds those who may approve today and whose approval does not surely count yet in every part.
   */
  long[] addAskable(long[] people, Function<Object, Counts> rulings) {
    long[] all = addAskable(people, parts, rulings);
    if (audience != parts) {
      all = addAskable(all, audience, rulings);
    }
    for (int i = 0; i < inner.size(); i++) {
      all = inner.get(i).addAskable(all, rulings);
    }
    return all;
  }

  private static long[] addAskable(
      long[] some, List<Part> parts, Function<Object, Counts> rulings) {
    long[] all = some;
    Hearing before = null;
    for (int i = 0; i < parts.size(); i++) {
      Hearing hearing = parts.get(i).hearing();
      if (hearing != before) {
        all = Bits.addWithout(all, hearing.reachable(), hearing.counted(true, rulings));
      }
      before = hearing;
    }
    return all;
  }

  /** When the newest approval that counts was given, or null. */
  @Nullable Instant newest(boolean surely, Function<Object, Counts> rulings) {
    Instant newest = null;
    for (int i = 0; i < audience.size(); i++) {
      Part part = audience.get(i);
      Instant own = part.hearing().newest(surely, rulings);
      newest = newest == null || own != null && own.isAfter(newest) ? own : newest;
    }
    return newest;
  }

  /** What becomes of a person's approval in the part that hears most of it; null for none. */
  @Nullable Counts given(int person, Function<Object, Counts> rulings) {
    Counts best = null;
    for (int i = 0; i < audience.size(); i++) {
      Part part = audience.get(i);
      best = Counts.more(best, part.hearing().given(person, rulings));
    }
    return best;
  }

  /** Adds the touched modules of which too few are there at a level. */
  void wanting(Collection<String> modules, Level level, Function<Object, Counts> rulings) {
    for (Part part : parts) {
      if (!part.name().isEmpty() && isShort(part, level, rulings)) {
        modules.add(part.name());
      }
    }
    inner.forEach(inside -> inside.wanting(modules, level, rulings));
  }

  private boolean isShort(Part part, Level level, Function<Object, Counts> rulings) {
    return !(reaches(level) && part.open())
        && Bits.count(people(part, level, rulings)) < needed(level);
  }

  /**
   * Those who are meant where too few can approve, and may not since they had part in the change.
   */
  long[] barred(long[] people, Function<Object, Counts> rulings) {
    long[] all = people;
    for (Part part : parts) {
      all = isShort(part, Level.REACH, rulings) ? Bits.add(all, part.hearing().barred()) : all;
    }
    for (DemandTally inside : inner) {
      all = inside.barred(all, rulings);
    }
    return all;
  }

  /** Adds the files that have no owner, where it asks for owners. */
  void unowned(Collection<String> files) {
    if (demand.who() instanceof Who.Owners) {
      files.addAll(entitlement.unowned());
    }
    for (int i = 0; i < inner.size(); i++) {
      inner.get(i).unowned(files);
    }
  }

  /** Aspects behind a doubt whether it is met. */
  void doubts(Set<Aspect> lacks, Function<Object, Counts> rulings) {
    Lacks.note(lacks, situation, Aspect.REVIEWS);
    for (Part part : audience) {
      lacks.addAll(part.hearing().doubts(rulings));
    }
    Lacks.standing(lacks, entitlement, demand, !counting.standingAtMerge());
  }
}
