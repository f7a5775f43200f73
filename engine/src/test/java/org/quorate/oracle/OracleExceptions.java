package org.quorate.oracle;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.RuleName;
import org.quorate.charter.Column;
import org.quorate.charter.Counting;
import org.quorate.charter.ExceptionRow;
import org.quorate.charter.ReviewRow;
import org.quorate.contribution.Invocation;

/** Which exceptions are in force, and what they set aside. */
final class OracleExceptions {
  private final OracleFacts facts;
  private final OracleAspects aspects;
  private final OracleApplies applies;
  private final Set<Duty> duties = new HashSet<>();

  OracleExceptions(OracleFacts facts, OracleAspects aspects, OracleApplies applies) {
    this.facts = facts;
    this.aspects = aspects;
    this.applies = applies;
  }

  /** Something to be done afterwards, by when. */
  record Duty(RuleName exception, @Nullable Instant due) {}

  Set<Duty> duties() {
    return duties;
  }

  /** What becomes of a verdict, given the exceptions that its row names. */
  OracleVerdict after(ReviewRow row, Column column, OracleVerdict verdict) {
    if (verdict.is(OracleVerdict.Kind.MET)) {
      return verdict;
    }
    OracleVerdict after = verdict;
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    for (ExceptionRow exception : facts.charter.rows().exceptions()) {
      if (row.waivedBy().contains(exception.exception()) && exception.waives().contains(column)) {
        Tri force = inForce(exception);
        if (force == Tri.YES) {
          after = OracleVerdict.WAIVED;
          owe(exception);
        } else if (force == Tri.MAYBE) {
          doubts.addAll(doubts(exception));
        }
      }
    }
    boolean turned = after.is(OracleVerdict.Kind.UNMET) && !doubts.isEmpty();
    return turned ? OracleVerdict.unknown(doubts) : after;
  }

  private Tri inForce(ExceptionRow exception) {
    Tri unseen = facts.complete(Aspect.EXCEPTIONS) ? Tri.NO : Tri.MAYBE;
    return applies.of(exception.when()).applies().and(invoked(exception).or(unseen));
  }

  private Set<Aspect> doubts(ExceptionRow exception) {
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    Governing when = applies.of(exception.when());
    doubts.addAll(facts.lacking(Aspect.EXCEPTIONS));
    doubts.addAll(when.applies() == Tri.MAYBE ? when.lacks() : Set.of());
    if (invoked(exception) == Tri.MAYBE) {
      if (new OracleInvokers(facts, exception).opened().isEmpty()) {
        doubts.add(Aspect.OPENED);
      }
      doubts.addAll(aspects.of(exception.invokedBy(), true, facts.allFiles(), Counting.DEFAULT));
    }
    return doubts;
  }

  private void owe(ExceptionRow exception) {
    if (!exception.afterwards().isBlank()) {
      Instant latest = latest(exception, Tri.YES).orElseThrow();
      boolean dated = exception.afterwardsWithin() != null;
      Instant due = dated ? latest.plus(exception.afterwardsWithin()) : null;
      duties.add(new Duty(exception.name(), due));
    }
  }

  /** Whether those who invoked it after the opening, not too long ago, are enough. */
  private Tri invoked(ExceptionRow exception) {
    OracleInvokers invokers = new OracleInvokers(facts, exception);
    boolean possibly = latest(exception, Tri.MAYBE).isPresent() && invokers.met(Side.POSSIBLY);
    boolean surely = latest(exception, Tri.YES).isPresent() && invokers.met(Side.SURELY);
    Tri early = invokers.opened().isEmpty() ? Tri.MAYBE : Tri.NO;
    return surely ? early.not() : Tri.of(possibly).and(Tri.MAYBE);
  }

  private Optional<Instant> latest(ExceptionRow exception, Tri atLeast) {
    OracleInvokers invokers = new OracleInvokers(facts, exception);
    return invokers.invocations().stream()
        .filter(invocation -> invokers.counts(invocation).compareTo(atLeast) >= 0)
        .map(Invocation::at)
        .max(Comparator.naturalOrder());
  }
}
