package org.quorate.engine.charter;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.charter.Approvals;
import org.quorate.charter.BallotCondition;
import org.quorate.charter.Condition;
import org.quorate.charter.Decider;
import org.quorate.charter.Demand;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.HoldBy;
import org.quorate.charter.ObjectionsAllowed;
import org.quorate.charter.Sponsoring;
import org.quorate.charter.Veto;
import org.quorate.charter.When;
import org.quorate.charter.Who;

/** Puts the declared name of each role into a value. */
record Renaming(UnaryOperator<RoleName> names) {

  Approvals approvals(Approvals value) {
    return new Approvals(
        value.alternatives().stream().map(and -> and.stream().map(this::demand).toList()).toList());
  }

  Demand demand(Demand value) {
    List<Demand> including = value.including().stream().map(this::demand).toList();
    return new Demand(value.amount(), who(value.who()), including);
  }

  Who who(Who value) {
    if (value instanceof Who.Role role) {
      return new Who.Role(names.apply(role.role()), role.only());
    }
    if (value instanceof Who.Teams teams) {
      return new Who.Teams(teams.teams().stream().map(names).toList());
    }
    if (value instanceof Who.AnyOf any) {
      return new Who.AnyOf(any.alternatives().stream().map(this::who).toList());
    }
    return value;
  }

  List<Who> whos(List<Who> value) {
    return value.stream().map(this::who).toList();
  }

  When when(When value) {
    return new When(value.conditions().stream().map(this::condition).toList());
  }

  private Condition condition(Condition value) {
    if (value instanceof Condition.Author author) {
      return new Condition.Author(names.apply(author.role()), author.only(), author.not());
    }
    if (value instanceof Condition.Label label) {
      return new Condition.Label(label.label(), nullable(label.setBy()), label.absent());
    }
    return value;
  }

  Veto veto(Veto value) {
    Demand over = value.overriddenBy();
    return new Veto(
        who(value.who()),
        value.withReason(),
        nullable(value.liftedBy()),
        over == null ? null : demand(over),
        value.expires());
  }

  List<BallotCondition> conditions(List<BallotCondition> value) {
    return value.stream().map(this::condition).toList();
  }

  private BallotCondition condition(BallotCondition value) {
    return value instanceof BallotCondition.Subject subject
        ? new BallotCondition.Subject(names.apply(subject.role()), subject.only(), subject.not())
        : value;
  }

  List<Barred> barred(List<Barred> value) {
    return value.stream().map(this::barred).toList();
  }

  private Barred barred(Barred value) {
    return value instanceof Barred.These these ? new Barred.These(who(these.who())) : value;
  }

  HoldBy hold(HoldBy value) {
    return new HoldBy(who(value.who()), nullable(value.liftedBy()));
  }

  ObjectionsAllowed objections(ObjectionsAllowed value) {
    return new ObjectionsAllowed(value.atMost(), who(value.who()));
  }

  Sponsoring sponsoring(Sponsoring value) {
    return new Sponsoring(value.count(), who(value.who()));
  }

  EvidenceNeeded evidence(EvidenceNeeded value) {
    if (value instanceof EvidenceNeeded.Tenure tenure) {
      return new EvidenceNeeded.Tenure(tenure.period(), names.apply(tenure.role()));
    }
    return value instanceof EvidenceNeeded.Attested attested
        ? new EvidenceNeeded.Attested(attested.what(), who(attested.by()), attested.window())
        : value;
  }

  Decider decider(Decider value) {
    if (value instanceof Decider.People people) {
      return new Decider.People(people.count(), who(people.who()));
    }
    return value instanceof Decider.Silence silence
        ? new Decider.Silence(who(silence.who()), silence.span())
        : value;
  }

  private @Nullable Who nullable(@Nullable Who value) {
    return value == null ? null : who(value);
  }
}
