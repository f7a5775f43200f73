package org.quorate.rules.reviews;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.RuleName;
import org.quorate.charter.Clock;
import org.quorate.charter.Condition;
import org.quorate.charter.ExceptionRow;
import org.quorate.charter.HoldBy;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.SignOff;
import org.quorate.charter.Veto;
import org.quorate.charter.When;
import org.quorate.charter.Who;
import org.quorate.contribution.Review.Verdict;
import org.quorate.rules.people.Accounts;
import org.quorate.rules.people.Tri;
import org.quorate.rules.reviews.Scopes.Scope;
import org.quorate.spi.Footprint;

/**
 * What the decision of one case rests on. Whom a row asks to act counts with everybody who could;
 * whom a row only hears counts if they have spoken.
 */
final class Footing {
  private final Situation situation;
  private final CharterPlan plan;
  private final Ties ties;
  private final Asked asked;
  private final Set<RuleName> rules = new HashSet<>();

  /** Whether it matters of people who have said nothing where they belong. */
  private boolean organisationsAsked;

  Footing(Situation situation, Accounts accounts) {
    this.situation = situation;
    plan = situation.plan;
    ties = new Ties(situation, accounts);
    asked = new Asked(situation);
    ties.speakers().forEach(asked::person);
    plan.groups().forEach(group -> condition(group.get(0).when()));
    Scopes scopes = new Scopes(situation);
    scopes.all().forEach(this::scope);
    if (scopes.all().isEmpty()) {
      plan.charter.rows().reviews().forEach(row -> rules.add(row.name()));
    }
  }

  private void scope(Scope scope) {
    for (ReviewRow row : scope.rows()) {
      rules.add(row.name());
      row(row, Entitlement.of(situation, scope.applies().most(), row.counting()));
      row(row, Entitlement.of(situation, scope.applies().least(), row.counting()));
      for (ExceptionRow exception : plan.charter.rows().exceptions()) {
        if (row.waivedBy().contains(exception.exception())) {
          rules.add(exception.name());
          condition(exception.when());
          asked.demand(exception.invokedBy());
        }
      }
    }
  }

  private void row(ReviewRow row, Entitlement entitlement) {
    organisationsAsked |= row.organisations() != null;
    Clock clock = row.stayOpen();
    boolean sinceApproval = clock != null && clock.anchor() == Clock.Anchor.LAST_APPROVAL;
    if (row.approvals().isNone() && (sinceApproval || row.organisations() != null)) {
      asked.actors(new Who.Anyone(), entitlement);
    }
    row.approvals()
        .alternatives()
        .forEach(all -> all.forEach(one -> asked.demand(one, entitlement)));
    row.counting().bots().forEach(asked::person);
    if (row.signOff() == SignOff.DCO) {
      situation.contribution.change().commits().stream()
          .map(commit -> commit.author().handle())
          .filter(handle -> handle != null)
          .forEach(asked::person);
    }
    opposition(row, entitlement);
  }

  private void opposition(ReviewRow row, Entitlement entitlement) {
    if (row.objections() != null) {
      asked.speakers(row.objections().who(), entitlement);
    }
    Veto veto = row.vetoedBy();
    if (veto != null) {
      asked.speakers(veto.who(), entitlement);
      lifters(
          veto.liftedBy(),
          situation.says.stream().anyMatch(say -> say.review().verdict() == Verdict.VETO),
          entitlement);
      if (veto.overriddenBy() != null) {
        asked.demand(veto.overriddenBy(), entitlement);
      }
    }
    HoldBy hold = row.holdBy();
    if (hold != null) {
      asked.speakers(hold.who(), entitlement);
      lifters(hold.liftedBy(), !situation.contribution.evidence().holds().isEmpty(), entitlement);
    }
  }

  /** Whoever may lift what stands in the way, if something does. */
  private void lifters(@Nullable Who who, boolean some, Entitlement entitlement) {
    if (who != null && some) {
      asked.actors(who, entitlement);
    } else if (who != null) {
      asked.speakers(who, entitlement);
    }
  }

  /** Conditions on people, unless the others keep the row from applying whoever they are. */
  private void condition(When when) {
    List<Condition> others =
        when.conditions().stream().filter(condition -> !isOfPeople(condition)).toList();
    boolean never =
        others.size() < when.conditions().size()
            && !when.isOtherwise()
            && new Conditions(situation).look(new When(others), null).tri() == Tri.NO;
    if (never) {
      return;
    }
    for (Condition condition : when.conditions()) {
      if (condition instanceof Condition.Author author) {
        asked.role(author.role(), author.only());
      } else if (condition instanceof Condition.Label label && label.setBy() != null) {
        asked.speakers(label.setBy());
      }
    }
  }

  private static boolean isOfPeople(Condition condition) {
    return condition instanceof Condition.Author
        || condition instanceof Condition.Label label && label.setBy() != null;
  }

  Footprint footprint() {
    BitSet affiliated = organisationsAsked ? asked.people : new BitSet();
    situation.says.forEach(say -> affiliated.set(say.person()));
    return new Footprint(
        ties.handles(asked.people),
        asked.anybody(),
        asked.roles,
        asked.modules,
        ties.handles(affiliated),
        ties.organisations(affiliated),
        rules);
  }
}
