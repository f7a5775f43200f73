package org.quorate.rules.reviews;

import java.time.Duration;
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
import org.quorate.Obligation;
import org.quorate.charter.Counting;
import org.quorate.charter.ExceptionRow;
import org.quorate.contribution.Invocation;
import org.quorate.contribution.Review;
import org.quorate.rules.reviews.Situation.Say;

/** One exception of the charter in one case: whether it applies, and who invoked it. */
final class ExceptionCase {
  private final Situation situation;
  private final ExceptionRow row;
  private final Applies applies;
  private final DemandTally invokers;
  private final @Nullable Instant newest;
  private final Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);

  ExceptionCase(Situation situation, ExceptionRow row) {
    this.situation = situation;
    this.row = row;
    applies = new Conditions(situation).look(row.when(), null);
    Map<Integer, Instant> invoked = new HashMap<>();
    for (Invocation invocation : situation.contribution.evidence().invocations()) {
      if (invocation.exception().equals(row.exception())
          && !invocation.at().isAfter(situation.at)) {
        invoked.merge(
            situation.people.number(invocation.by()),
            invocation.at(),
            (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    newest = invoked.values().stream().max(Instant::compareTo).orElse(null);
    Entitlement all = Entitlement.of(situation, situation.everyFile());
    Situation heard = situation.saying(says(invoked));
    invokers =
        new DemandTally(
            heard, new Entitlement(heard, all.files(), all.within()), row.invokedBy(), COUNTING);
    lacks.addAll(applies.lacks());
    Lacks.note(lacks, situation, Aspect.EXCEPTIONS);
  }

  /** Co-authors and committers may invoke an exception, the author alone may not. */
  private static final Counting COUNTING =
      new Counting(true, true, true, false, false, Set.of(), false, false);

  private List<Say> says(Map<Integer, Instant> invoked) {
    List<Say> says = new ArrayList<>();
    invoked.forEach(
        (person, when) ->
            says.add(
                new Say(
                    person,
                    Review.of(
                        situation.people.handle(person).value(), Review.Verdict.APPROVE, when))));
    return says;
  }

  ExceptionRow row() {
    return row;
  }

  void collect(Set<Object> facts) {
    invokers.collect(facts);
  }

  private int lacks(Level level, Function<Object, Counts> rulings) {
    Assignment.Need need = invokers.need(level, rulings);
    if (need == null) {
      return invokers.missing(level);
    }
    List<Assignment.Need> needs = List.of(need);
    return Assignment.units(needs) - Assignment.provided(needs, situation.people.size());
  }

  /** Whether enough people invoked it. */
  Claim.Headcount claim(Function<Object, Counts> rulings) {
    boolean all = situation.complete(Aspect.EXCEPTIONS);
    int possibly = all ? lacks(Level.POSSIBLE, rulings) : 0;
    return new Claim.Headcount(
        org.quorate.charter.Column.APPROVALS, lacks(Level.SURE, rulings), possibly, 0);
  }

  /** Whether it is in force, given what the rules say of its invokers. */
  Tri inForce(Says invokedEnough) {
    Tri invoked = invokedEnough == Says.MET ? Tri.YES : invokedEnough.unmet() ? Tri.NO : Tri.MAYBE;
    return invoked.and(applies.tri()).and(expired() ? Tri.NO : Tri.YES);
  }

  private boolean expired() {
    Instant end = expires();
    return situation.complete(Aspect.EXCEPTIONS) && end != null && !situation.at.isBefore(end);
  }

  /** When it ends, or null if it is not invoked or lasts for ever. */
  @Nullable Instant expires() {
    Duration lasts = row.expires();
    return newest == null || lasts == null ? null : newest.plus(lasts);
  }

  Set<Aspect> lacks() {
    return lacks;
  }

  /** What follows from having used it, or null. */
  @Nullable Obligation obligation() {
    Duration within = row.afterwardsWithin();
    if (row.afterwards().isEmpty()) {
      return null;
    }
    return new Obligation(
        row.quoted(),
        row.afterwards(),
        within == null || newest == null ? null : newest.plus(within));
  }
}
