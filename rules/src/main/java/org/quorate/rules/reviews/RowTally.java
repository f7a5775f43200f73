package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Approvals;
import org.quorate.charter.Column;
import org.quorate.charter.Demand;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.Who;
import org.quorate.rules.Facts;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Matching;
import org.quorate.rules.reviews.Situation.Say;

/** Approvals and organisations of one row, counted at each level. */
final class RowTally {
  private static final long[] NOBODY = {};
  private static final List<Demand> ANYONE = List.of(Demand.of(1, new Who.Anyone()));

  private final Situation situation;
  private final ReviewRow row;
  private final List<List<DemandTally>> alternatives;
  private final List<DemandTally> every;

  RowTally(Situation situation, Entitlement entitlement, ReviewRow row) {
    this.situation = situation;
    this.row = row;
    List<List<Demand>> asked = row.approvals().alternatives();
    if (!row.approvals().isNone()) {
      boolean single = asked.size() == 1;
      alternatives =
          single ? List.of(tallies(entitlement, asked.get(0))) : new ArrayList<>(asked.size());
      for (int i = 0; i < asked.size() && !single; i++) {
        alternatives.add(tallies(entitlement, asked.get(i)));
      }
      every = single ? alternatives.get(0) : together();
    } else {
      boolean heard = row.organisations() != null || row.stayOpen() != null;
      alternatives = List.of();
      every = heard ? tallies(entitlement, ANYONE) : List.of();
    }
  }

  private RowTally(RowTally same, Situation situation) {
    this.situation = situation;
    row = same.row;
    int count = same.alternatives.size();
    if (count < 2) {
      every = saying(same.every, situation);
      alternatives = count == 0 ? List.of() : List.of(every);
      return;
    }
    alternatives = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      alternatives.add(saying(same.alternatives.get(i), situation));
    }
    every = together();
  }

  private static List<DemandTally> saying(List<DemandTally> demands, Situation other) {
    if (demands.size() == 1) {
      return List.of(demands.get(0).saying(other));
    }
    List<DemandTally> tallies = new ArrayList<>(demands.size());
    for (DemandTally demand : demands) {
      tallies.add(demand.saying(other));
    }
    return tallies;
  }

  private List<DemandTally> tallies(Entitlement entitlement, List<Demand> demands) {
    if (demands.size() == 1) {
      return List.of(new DemandTally(situation, entitlement, demands.get(0), row.counting()));
    }
    List<DemandTally> tallies = new ArrayList<>(demands.size());
    for (Demand demand : demands) {
      tallies.add(new DemandTally(situation, entitlement, demand, row.counting()));
    }
    return tallies;
  }

  private List<DemandTally> together() {
    List<DemandTally> all = new ArrayList<>();
    alternatives.forEach(all::addAll);
    return all;
  }

  void collect(Facts facts) {
    for (int i = 0; i < every.size(); i++) {
      every.get(i).collect(facts);
    }
  }

  List<DemandTally> every() {
    return every;
  }

  /** Whether people may approve of whom nobody has heard. */
  boolean isUnlimited() {
    for (DemandTally tally : every) {
      if (tally.unlimited()) {
        return true;
      }
    }
    return false;
  }

  /** How many are missing at a level in the alternative that lacks least. */
  int lacks(Level level, Function<Object, Counts> rulings) {
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < alternatives.size() && least > 0; i++) {
      least = Math.min(least, Needs.lacks(alternatives.get(i), level, rulings));
    }
    return least;
  }

  /** The needs of each alternative of which nothing is out of reach at a level. */
  List<List<Assignment.Need>> ways(Level level, Function<Object, Counts> rulings) {
    List<List<Assignment.Need>> ways = new ArrayList<>(alternatives.size());
    for (int i = 0; i < alternatives.size(); i++) {
      List<DemandTally> demands = alternatives.get(i);
      if (isWithinReach(demands, level)) {
        ways.add(Needs.of(demands, level, rulings));
      }
    }
    return ways;
  }

  private static boolean isWithinReach(List<DemandTally> demands, Level level) {
    for (int i = 0; i < demands.size(); i++) {
      DemandTally demand = demands.get(i);
      if (demand.missing(level) > 0) {
        return false;
      }
    }
    return true;
  }

  Claim.Headcount approvals(Function<Object, Counts> rulings) {
    return Claim.Headcount.of(Column.APPROVALS, level -> lacks(level, rulings));
  }

  /** Everybody whose approval counts for some demand of the row; not to be changed. */
  long[] people(Level level, Function<Object, Counts> rulings) {
    if (every.size() == 1) {
      return every.get(0).people(level, rulings);
    }
    long[] all = Bits.none(situation.people.size());
    for (int i = 0; i < every.size(); i++) {
      DemandTally tally = every.get(i);
      all = Bits.add(all, tally.people(level, rulings));
    }
    return all;
  }

  Claim.Headcount organisations(OrganisationsNeeded needed, Function<Object, Counts> rulings) {
    return Claim.Headcount.of(
        Column.DIFFERENT_ORGANISATIONS, level -> lacks(needed, level, rulings));
  }

  private int lacks(OrganisationsNeeded needed, Level level, Function<Object, Counts> rulings) {
    boolean anew = false;
    for (int i = 0; i < every.size(); i++) {
      DemandTally tally = every.get(i);
      if (level != Level.SURE && tally.reaches(level)) {
        anew = true;
        if (tally.unlimited()) {
          return 0;
        }
      }
    }
    Origins origins = situation.origins(needed, level == Level.SURE);
    long[] heard = heard(level == Level.SURE, rulings);
    long[] reachable = anew ? reachable() : NOBODY;
    long[] all = anew ? Bits.or(heard, reachable) : heard;
    int[][] groups = new int[Bits.count(all)][];
    int[] next = {0};
    Bits.each(
        all,
        person -> {
          int[] then = Bits.has(heard, person) ? origins.of(person, said(person)) : Origins.NONE;
          int[] now = Bits.has(reachable, person) ? origins.of(person, situation.at) : Origins.NONE;
          groups[next[0]++] = OrganisationGap.either(then, now);
        });
    return Math.max(0, needed.count() - Matching.upTo(needed.count(), groups));
  }

  /** Everybody whose approval counts for some demand, surely or possibly; not to be changed. */
  long[] heard(boolean surely, Function<Object, Counts> rulings) {
    if (every.size() == 1) {
      return every.get(0).heard(surely, rulings);
    }
    long[] all = Bits.none(situation.people.size());
    for (int i = 0; i < every.size(); i++) {
      DemandTally tally = every.get(i);
      all = Bits.add(all, tally.heard(surely, rulings));
    }
    return all;
  }

  /** Everybody known who may approve for some demand today; not to be changed. */
  long[] reachable() {
    if (every.size() == 1) {
      return every.get(0).reachable();
    }
    long[] all = Bits.none(situation.people.size());
    for (int i = 0; i < every.size(); i++) {
      DemandTally tally = every.get(i);
      all = Bits.add(all, tally.reachable());
    }
    return all;
  }

  /**
   * Adds those who may approve today and whose approval does not surely count yet in every part, or
   * counts for an organisation that they have left.
   */
  long[] addAskable(long[] people, Function<Object, Counts> rulings) {
    long[] all = people;
    for (DemandTally tally : every) {
      all = tally.addAskable(all, rulings);
    }
    return row.organisations() == null ? all : Bits.add(all, moved(rulings));
  }

  private long[] moved(Function<Object, Counts> rulings) {
    long[] moved = Bits.and(heard(true, rulings), reachable());
    for (Say say : situation.says) {
      int person = say.person();
      if (Bits.has(moved, person)
          && Objects.equals(
              situation.organisations(person, say.review().at()),
              situation.organisations(person, situation.at))) {
        Bits.clear(moved, person);
      }
    }
    return moved;
  }

  /**
   * Those who are meant where too few can approve, and may not since they had part in the change.
   */
  long[] barred(Function<Object, Counts> rulings) {
    long[] all = Bits.none(situation.people.size());
    for (DemandTally tally : every) {
      all = tally.barred(all, rulings);
    }
    return all;
  }

  /** When a person reviewed, or now. */
  Instant said(int person) {
    for (int i = 0; i < situation.says.size(); i++) {
      if (situation.says.get(i).person() == person) {
        return situation.says.get(i).review().at();
      }
    }
    return situation.at;
  }

  Set<Aspect> doubts(Column column, Function<Object, Counts> rulings) {
    Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);
    every.forEach(tally -> tally.doubts(lacks, rulings));
    if (column == Column.DIFFERENT_ORGANISATIONS) {
      Lacks.note(lacks, situation, Aspect.AFFILIATIONS);
    }
    return lacks;
  }

  /** When the newest approval that counts in the row was given, or null. */
  @Nullable Instant newest(boolean surely, Function<Object, Counts> rulings) {
    Instant newest = null;
    for (DemandTally tally : every) {
      Instant own = tally.newest(surely, rulings);
      newest = newest == null || own != null && own.isAfter(newest) ? own : newest;
    }
    return newest;
  }

  /**
   * What becomes of a person's approval: whatever the demand that hears most of it makes; null if
   * they gave none.
   */
  @Nullable Counts given(int person, Function<Object, Counts> rulings) {
    Counts best = null;
    for (DemandTally tally : every) {
      best = Counts.more(best, tally.given(person, rulings));
    }
    return best;
  }

  /** The same had other people said other things. */
  RowTally saying(Situation other) {
    return new RowTally(this, other);
  }

  Approvals asked() {
    return row.approvals();
  }
}
