package org.quorate.rules.reviews;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.charter.Charter;
import org.quorate.charter.Condition;
import org.quorate.charter.Demand;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.Veto;
import org.quorate.charter.When;
import org.quorate.charter.Who;

/**
 * Everybody whom the rules of a charter name, so that each has a number before a case is looked at
 * and sets of people do not outgrow their size.
 */
final class NamedPeople {
  private final Set<Handle> all = new HashSet<>();

  private NamedPeople() {}

  static Set<Handle> of(Charter charter) {
    NamedPeople named = new NamedPeople();
    charter.rows().reviews().forEach(named::add);
    charter.rows().modules().forEach(named::add);
    charter
        .rows()
        .exceptions()
        .forEach(
            row -> {
              named.add(row.invokedBy());
              named.add(row.when());
            });
    return named.all;
  }

  private void add(ReviewRow row) {
    row.approvals().alternatives().forEach(demands -> demands.forEach(this::add));
    add(row.when());
    all.addAll(row.counting().bots());
    Veto veto = row.vetoedBy();
    if (veto != null) {
      add(veto.who());
      add(veto.liftedBy());
      if (veto.overriddenBy() != null) {
        add(veto.overriddenBy());
      }
    }
    if (row.holdBy() != null) {
      add(row.holdBy().who());
      add(row.holdBy().liftedBy());
    }
    if (row.objections() != null) {
      add(row.objections().who());
    }
  }

  private void add(ModuleRow row) {
    row.owners().forEach(this::add);
    row.reviewers().forEach(this::add);
    add(row.fallback());
  }

  private void add(When when) {
    for (Condition condition : when.conditions()) {
      if (condition instanceof Condition.Label label) {
        add(label.setBy());
      }
    }
  }

  private void add(Demand demand) {
    add(demand.who());
    demand.including().forEach(this::add);
  }

  private void add(@Nullable Who who) {
    if (who instanceof Who.People people) {
      all.addAll(people.handles());
    } else if (who instanceof Who.AnyOf any) {
      any.alternatives().forEach(this::add);
    }
  }
}
