package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.BallotCondition;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Demand;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Substitute;
import org.quorate.charter.TieRule;
import org.quorate.charter.Veto;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.contribution.Person;
import org.quorate.rules.people.Accounts;
import org.quorate.rules.people.Tri;
import org.quorate.spi.Footprint;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Vote;

/** What the decision of one ballot rests on: its row, its roles, its electors and its voters. */
final class BallotFooting {
  private final VotesPlan plan;
  private final HasPassed asked;
  private final Accounts accounts;
  private final Set<Handle> people = new HashSet<>();
  private final Set<RoleName> roles = new HashSet<>();
  private final Set<OrganisationName> organisations = new HashSet<>();
  private final Set<RuleName> rules = new HashSet<>();
  private boolean anybody;
  private boolean affiliated;

  BallotFooting(VotesPlan plan, HasPassed asked, Accounts accounts) {
    this.plan = plan;
    this.asked = asked;
    this.accounts = accounts;
    for (Person person : Hall.told(asked)) {
      people.add(person.handle());
      people.addAll(person.alsoKnownAs());
    }
    rules.add(RuleName.of("votes", asked.ballot().decision()));
    plan.rows(asked.ballot().decision()).forEach(this::add);
  }

  private void add(VoteRow row) {
    add(row.electorate().who(), true);
    for (RoleName role : Activeness.roles(row.electorate().who(), plan)) {
      plan.withholding(role).forEach(one -> rules.add(one.name()));
    }
    for (Barred barred : row.electorate().mayNotVote()) {
      if (barred instanceof Barred.These these) {
        add(these.who(), false);
      }
    }
    Veto veto = row.standard().vetoedBy();
    if (veto != null) {
      add(veto.who(), false);
      if (veto.liftedBy() != null) {
        add(veto.liftedBy(), false);
      }
    }
    affiliated |= row.standard().organisations() != null || Voices.areWeighted(row);
    for (BallotCondition condition : row.when()) {
      if (condition instanceof BallotCondition.Subject subject) {
        roles.addAll(plan.order.holding(subject.role(), subject.only()));
      }
    }
    if (row.ifTied() instanceof TieRule.CastingVote casting) {
      add(casting.who(), false);
    }
    add(plan.bodies.voting(row));
    BodyRow lending = plan.bodies.lending(row);
    Substitute others = lending == null ? null : lending.substitute();
    if (others != null) {
      roles.add(others.role());
      affiliated |= others.shared() == Substitute.Shared.ORGANISATION;
    }
    BodyRow filled = plan.bodies.filled(row);
    if (filled != null) {
      add(filled);
      add(new Who.Role(filled.members(), true), true);
      affiliated |= filled.cap() != null;
    }
    Hall hall = new Hall(plan, row, asked);
    List<Instant> ends = List.of(asked.ballot().course().opened(), asked.at());
    anybody |= hall.isOpen(row.electorate().who(), true, ends);
    anybody |= veto != null && hall.isOpen(veto.who(), false, ends);
    BitSet voters = new BitSet();
    for (Vote vote : asked.ballot().votes()) {
      voters.set(hall.people.number(vote.voter()));
    }
    if (hall.subject() >= 0) {
      voters.set(hall.subject());
    }
    asked.ballot().poll().candidates().values().forEach(one -> voters.set(hall.people.number(one)));
    asked.ballot().poll().voters().forEach(one -> voters.set(hall.people.number(one)));
    hall.callers().forEach(voters::set);
    asked.ballot().lifts().forEach(one -> voters.set(hall.people.number(one.by())));
    asked.ballot().lifts().forEach(one -> voters.set(hall.people.number(one.vetoer())));
    for (List<Demand> alternative : row.calling().calledBy().alternatives()) {
      for (Demand demand : alternative) {
        add(demand.who(), false);
        anybody |= hall.isOpen(demand.who(), false, ends);
        voters.or(meant(hall, demand.who(), ends));
      }
    }
    for (int person = 0; person < hall.people.size(); person++) {
      if (voters.get(person)
          || mayVote(hall, person)
          || isMember(filled, hall, person)
          || standsIn(others, hall, person)) {
        people.add(hall.people.handle(person));
        people.addAll(accounts.handles(person));
        organisations.addAll(accounts.organisations(person));
        Set<OrganisationName> own = hall.organisations(person, asked.at());
        organisations.addAll(own == null ? Set.of() : own);
        Set<OrganisationName> capped = hall.organisations(filled, person, asked.at());
        organisations.addAll(capped == null ? Set.of() : capped);
      }
    }
  }

  private boolean standsIn(@Nullable Substitute others, Hall hall, int person) {
    return others != null && hall.people.mayEverHold(person, others.role());
  }

  private boolean isMember(@Nullable BodyRow body, Hall hall, int person) {
    if (body == null) {
      return false;
    }
    Who members = new Who.Role(body.members(), true);
    return hall.member(members, true, person, asked.at()) != Tri.NO
        || hall.member(members, true, person, asked.ballot().course().opened()) != Tri.NO;
  }

  private void add(@Nullable BodyRow body) {
    if (body != null) {
      rules.add(body.name());
    }
  }

  private static BitSet meant(Hall hall, Who who, List<Instant> when) {
    BitSet meant = new BitSet();
    for (int person = 0; person < hall.people.size(); person++) {
      for (Instant at : when) {
        if (hall.member(who, false, person, at) != Tri.NO) {
          meant.set(person);
        }
      }
    }
    return meant;
  }

  private boolean mayVote(Hall hall, int person) {
    return hall.belongs(person, asked.at()) != Tri.NO
        || hall.belongs(person, asked.ballot().course().opened()) != Tri.NO;
  }

  private void add(Who who, boolean exactly) {
    if (who instanceof Who.Role role) {
      roles.addAll(plan.order.holding(role.role(), exactly || role.only()));
    } else if (who instanceof Who.People some) {
      people.addAll(some.handles());
    } else if (who instanceof Who.AnyOf any) {
      any.alternatives().forEach(one -> add(one, exactly));
    } else {
      anybody |= who instanceof Who.Anyone;
    }
  }

  Footprint footprint() {
    return new Footprint(
        people,
        anybody,
        roles,
        Set.of(),
        affiliated ? people : Set.of(),
        affiliated ? accounts.upwards(organisations) : Set.of(),
        rules);
  }
}
