package org.quorate.rules.reviews;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.Obligation;
import org.quorate.charter.Column;
import org.quorate.charter.Counting;
import org.quorate.charter.ExceptionRow;
import org.quorate.contribution.Invocation;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.people.Tri;
import org.quorate.rules.reviews.Situation.Say;

/** One exception of the charter in one case: whether it applies, and who invoked it. */
final class ExceptionCase {
  private final Situation situation;
  private final ExceptionRow row;
  private final Applies applies;
  private final DemandTally invokers;
  private final Entitlement entitlement;
  private final @Nullable Instant opened;
  private final boolean invoked;
  private boolean early;
  private boolean late;

  ExceptionCase(Situation situation, ExceptionRow row) {
    this.situation = situation;
    this.row = row;
    applies = new Conditions(situation).look(row.when(), null);
    opened = situation.versions.opened();
    List<Say> says = new ArrayList<>();
    Set<Handle> bots = new HashSet<>();
    for (Invocation invocation : situation.contribution.evidence().invocations()) {
      if (invocation.exception().equals(row.exception()) && isAlive(invocation.at())) {
        int person = situation.people.number(invocation.by());
        Handle handle = situation.people.handle(person);
        bots.add(handle);
        says.add(new Say(person, Review.of(handle.value(), Verdict.APPROVE, invocation.at())));
      }
    }
    invoked = early || late || !says.isEmpty();
    Situation heard = situation.saying(says);
    entitlement = Entitlement.ofAll(heard);
    Counting counting = new Counting(false, true, true, true, false, false, bots, false, false);
    invokers = new DemandTally(heard, entitlement, row.invokedBy(), counting);
  }

  /** Whether an invocation came after the opening, and has not expired. */
  private boolean isAlive(Instant at) {
    Instant end = expires(at);
    boolean happened = !at.isAfter(situation.at);
    boolean tooEarly = happened && opened != null && at.isBefore(opened);
    boolean tooLate = happened && end != null && !situation.at.isBefore(end);
    early |= tooEarly;
    late |= tooLate;
    return happened && !tooEarly && !tooLate;
  }

  ExceptionRow row() {
    return row;
  }

  void collect(Facts facts) {
    invokers.collect(facts);
  }

  /** Whether enough people invoked it, as far as invocations are known. */
  Claim.Headcount claim(Function<Object, Counts> rulings) {
    int surely = invokers.lacks(Level.SURE, rulings);
    return new Claim.Headcount(
        Column.APPROVALS, surely, Math.min(surely, invokers.lacks(Level.POSSIBLE, rulings)), 0);
  }

  /** Whether it is in force, given what the rules say of its invokers. */
  Tri inForce(Says enough, Function<Object, Counts> rulings) {
    Tri unseen = situation.complete(Aspect.EXCEPTIONS) ? Tri.NO : Tri.MAYBE;
    return applies.tri().and(invoked(enough, rulings).or(unseen));
  }

  private Tri invoked(Says enough, Function<Object, Counts> rulings) {
    if (enough == Says.MET && invokers.newest(true, rulings) != null) {
      return opened == null ? Tri.MAYBE : Tri.YES;
    }
    return !enough.unmet() && invokers.newest(false, rulings) != null ? Tri.MAYBE : Tri.NO;
  }

  private @Nullable Instant expires(Instant newest) {
    Duration lasts = row.expires();
    return lasts == null ? null : newest.plus(lasts);
  }

  /** Why it waives nothing for sure though somebody invoked it; empty if nobody did. */
  String shortfall(Says enough, Function<Object, Counts> rulings) {
    String named = "exception `" + row.exception() + "` ";
    if (inForce(enough, rulings) == Tri.MAYBE) {
      return "perhaps " + named + "waives it";
    } else if (!invoked) {
      return "";
    } else if (applies.tri() == Tri.NO) {
      return named + "was invoked and does not apply";
    } else if (late) {
      return named + "has expired";
    } else if (early) {
      return named + "was invoked before the contribution was opened";
    } else {
      boolean nobody = invokers.newest(false, rulings) == null;
      return named + "was invoked by " + (nobody ? "nobody who may" : "too few who may");
    }
  }

  /** When it may end, whoever invoked it. */
  List<Instant> ends() {
    List<Instant> ends = new ArrayList<>();
    for (Invocation invocation : situation.contribution.evidence().invocations()) {
      Instant end = expires(invocation.at());
      if (end != null) {
        ends.add(end);
      }
    }
    return ends;
  }

  /** Aspects that would tell whether it is in force. */
  Set<Aspect> lacks(Says enough, Function<Object, Counts> rulings) {
    Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);
    Lacks.note(lacks, situation, Aspect.EXCEPTIONS);
    if (applies.tri() == Tri.MAYBE) {
      lacks.addAll(applies.lacks());
    }
    if (invoked(enough, rulings) == Tri.MAYBE) {
      if (opened == null) {
        lacks.add(Aspect.OPENED);
      }
      Lacks.standing(lacks, entitlement, row.invokedBy(), true);
    }
    return lacks;
  }

  /** What follows from having used it, or null. */
  @Nullable Obligation obligation(Function<Object, Counts> rulings) {
    if (row.afterwards().isBlank()) {
      return null;
    }
    Duration within = row.afterwardsWithin();
    Instant newest = invokers.newest(true, rulings);
    Instant due = within == null || newest == null ? null : newest.plus(within);
    return new Obligation(row.quoted(), row.afterwards(), due);
  }
}
