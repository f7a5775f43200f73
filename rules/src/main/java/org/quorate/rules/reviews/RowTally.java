package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.OrganisationName;
import org.quorate.charter.Approvals;
import org.quorate.charter.Column;
import org.quorate.charter.Demand;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.Who;
import org.quorate.rules.reviews.Situation.Say;

/** Approvals and organisations of one row, counted at each level. */
final class RowTally {
  private final Situation situation;
  private final ReviewRow row;
  private final List<List<DemandTally>> alternatives = new ArrayList<>();
  private final List<DemandTally> every = new ArrayList<>();

  RowTally(Situation situation, Entitlement entitlement, ReviewRow row) {
    this.situation = situation;
    this.row = row;
    for (List<Demand> demands : row.approvals().alternatives()) {
      List<DemandTally> tallies = new ArrayList<>();
      for (Demand demand : demands) {
        tallies.add(new DemandTally(situation, entitlement, demand, row.counting()));
      }
      alternatives.add(tallies);
      every.addAll(tallies);
    }
    if (row.approvals().isNone() && (row.organisations() != null || row.stayOpen() != null)) {
      Demand anyone = Demand.of(1, new Who.Anyone());
      every.add(new DemandTally(situation, entitlement, anyone, row.counting()));
    }
  }

  void collect(Set<Object> facts) {
    every.forEach(tally -> tally.collect(facts));
  }

  List<DemandTally> every() {
    return every;
  }

  /** How many are missing at a level in the alternative that lacks least. */
  int lacks(Level level, Function<Object, Counts> rulings) {
    int least = Integer.MAX_VALUE;
    for (List<DemandTally> demands : alternatives) {
      least = Math.min(least, lacks(demands, level, rulings));
    }
    return least;
  }

  private int lacks(List<DemandTally> demands, Level level, Function<Object, Counts> rulings) {
    List<Assignment.Need> needs = new ArrayList<>();
    int missing = 0;
    for (DemandTally demand : demands) {
      missing += demand.missing(level);
      Assignment.Need need = demand.need(level, rulings);
      if (need != null) {
        needs.add(need);
      }
    }
    int people = situation.people.size();
    return missing + Assignment.units(needs) - Assignment.provided(needs, people);
  }

  Claim.Headcount approvals(Function<Object, Counts> rulings) {
    return new Claim.Headcount(
        Column.APPROVALS,
        lacks(Level.SURE, rulings),
        lacks(Level.POSSIBLE, rulings),
        lacks(Level.REACH, rulings));
  }

  /** Everybody whose approval counts for some demand of the row. */
  long[] people(Level level, Function<Object, Counts> rulings) {
    long[] all = Bits.none(situation.people.size());
    for (DemandTally tally : every) {
      all = Bits.or(all, tally.people(level, rulings));
    }
    return all;
  }

  Claim.Headcount organisations(OrganisationsNeeded needed, Function<Object, Counts> rulings) {
    return new Claim.Headcount(
        Column.DIFFERENT_ORGANISATIONS,
        lacks(needed, Level.SURE, rulings),
        lacks(needed, Level.POSSIBLE, rulings),
        lacks(needed, Level.REACH, rulings));
  }

  private int lacks(OrganisationsNeeded needed, Level level, Function<Object, Counts> rulings) {
    boolean open =
        level != Level.SURE
            && every.stream().anyMatch(tally -> tally.reaches(level) && tally.unlimited());
    if (open) {
      return 0;
    }
    Map<OrganisationName, Integer> numbers = new HashMap<>();
    List<int[]> groups = new ArrayList<>();
    long[] people = people(level, rulings);
    Set<OrganisationName> authors = situation.organisations(situation.author, situation.at);
    int[] next = {0};
    Bits.each(
        people,
        person -> {
          int[] own = groups(person, needed, level, authors, numbers, next);
          if (own != null) {
            groups.add(own);
          }
        });
    return Math.max(0, needed.count() - Matching.maximum(groups.toArray(int[][]::new)));
  }

  private int @Nullable [] groups(
      int person,
      OrganisationsNeeded needed,
      Level level,
      @Nullable Set<OrganisationName> authors,
      Map<OrganisationName, Integer> numbers,
      int[] next) {
    Set<OrganisationName> own = situation.organisations(person, said(person));
    boolean sure = level == Level.SURE;
    if (sure && (own == null || needed.withoutAuthors() && authors == null)) {
      return null;
    }
    if (own == null || own.isEmpty()) {
      return new int[] {next[0]++};
    }
    if (needed.withoutAuthors() && authors != null && own.stream().anyMatch(authors::contains)) {
      return null;
    }
    return own.stream().mapToInt(name -> numbers.computeIfAbsent(name, any -> next[0]++)).toArray();
  }

  /** When a person reviewed, or now. */
  private Instant said(int person) {
    for (Say say : situation.says) {
      if (say.person() == person) {
        return say.review().at();
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
  @Nullable Instant newest(Function<Object, Counts> rulings) {
    long[] people = people(Level.SURE, rulings);
    Instant newest = null;
    for (Say say : situation.says) {
      if (Bits.has(people, say.person()) && (newest == null || say.review().at().isAfter(newest))) {
        newest = say.review().at();
      }
    }
    return newest;
  }

  Approvals asked() {
    return row.approvals();
  }
}
