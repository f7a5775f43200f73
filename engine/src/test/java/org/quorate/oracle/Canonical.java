package org.quorate.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.charter.Amount;
import org.quorate.charter.Approvals;
import org.quorate.charter.Condition;
import org.quorate.charter.Demand;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.Span;
import org.quorate.charter.Veto;
import org.quorate.charter.When;
import org.quorate.charter.Who;

/**
 * The one form in which the reader gives back what a cell can say: of several people and roles the
 * people come first, as one set. Some of what rows can hold no cell can say.
 */
final class Canonical {
  private Canonical() {}

  static boolean sayable(ReviewRow row) {
    Veto veto = row.vetoedBy();
    return sayable(row.approvals())
        && sayable(row.when())
        && (row.objections() == null || sayable(row.objections().who()))
        && (veto == null || sayable(veto))
        && (row.holdBy() == null
            || sayable(row.holdBy().who()) && optional(row.holdBy().liftedBy(), Canonical::sayable))
        && (row.stayOpen() == null || heardOf(row.stayOpen().span()));
  }

  private static boolean sayable(Veto veto) {
    return sayable(veto.who())
        && optional(veto.liftedBy(), Canonical::sayable)
        && optional(veto.overriddenBy(), Canonical::sayable);
  }

  private static <T> boolean optional(@Nullable T value, Predicate<T> sayable) {
    return value == null || sayable.test(value);
  }

  private static boolean heardOf(Span span) {
    return !(span instanceof Span.WorkingDays days) || !"unheard of".equals(days.calendar());
  }

  /** In each alternative what includes others stands last, and what asks for all at the end. */
  private static boolean sayable(Approvals approvals) {
    List<Demand> all = approvals.alternatives().stream().flatMap(List::stream).toList();
    return all.stream().allMatch(Canonical::sayable)
        && approvals.alternatives().stream()
            .flatMap(demands -> demands.stream().limit(demands.size() - 1L))
            .allMatch(demand -> demand.including().isEmpty())
        && all.stream()
            .limit(Math.max(0, all.size() - 1L))
            .noneMatch(demand -> demand.amount() instanceof Amount.AllBut);
  }

  static boolean sayable(Demand demand) {
    boolean count = demand.amount() instanceof Amount.Count;
    boolean number = demand.who() instanceof Who.Teams || demand.who() instanceof Who.Owners;
    boolean who = number ? count : !asksOwners(demand.who()) && sayable(demand.who());
    return who && demand.including().stream().allMatch(Canonical::sayable);
  }

  private static boolean asksOwners(Who who) {
    return who instanceof Who.AnyOf any
        && any.alternatives().stream().anyMatch(Who.Owners.class::isInstance);
  }

  static boolean sayable(Who who) {
    return !(who instanceof Who.Teams)
        && (!(who instanceof Who.AnyOf any)
            || any.alternatives().stream().noneMatch(Who.Teams.class::isInstance));
  }

  static boolean sayable(When when) {
    return when.conditions().stream().allMatch(Canonical::sayable);
  }

  private static boolean sayable(Condition condition) {
    if (condition instanceof Condition.Label label) {
      return !(label.setBy() instanceof Who.AnyOf) && optional(label.setBy(), Canonical::sayable);
    }
    return !(condition instanceof Condition.Author author && author.not() && author.only());
  }

  static Who of(Who who) {
    if (!(who instanceof Who.AnyOf any)) {
      return who;
    }
    Set<Handle> handles = new LinkedHashSet<>();
    List<Who> merged = new ArrayList<>();
    for (Who one : any.alternatives()) {
      if (one instanceof Who.People people) {
        handles.addAll(people.handles());
      } else {
        merged.add(one);
      }
    }
    if (!handles.isEmpty()) {
      merged.add(0, new Who.People(handles));
    }
    return merged.size() == 1 ? merged.get(0) : new Who.AnyOf(merged);
  }

  static Demand of(Demand demand) {
    return new Demand(
        demand.amount(), of(demand.who()), demand.including().stream().map(Canonical::of).toList());
  }

  static Optional<Who> optional(@Nullable Who who) {
    return Optional.ofNullable(who).map(Canonical::of);
  }

  static Approvals of(Approvals approvals) {
    return new Approvals(
        approvals.alternatives().stream()
            .map(demands -> demands.stream().map(Canonical::of).toList())
            .toList());
  }

  static @Nullable Veto of(@Nullable Veto veto) {
    return veto == null
        ? null
        : new Veto(
            of(veto.who()),
            veto.withReason(),
            optional(veto.liftedBy()).orElse(null),
            Optional.ofNullable(veto.overriddenBy()).map(Canonical::of).orElse(null),
            veto.expires());
  }
}
