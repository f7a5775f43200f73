package org.quorate.rules.ladder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.ModuleName;
import org.quorate.Question;
import org.quorate.RoleName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Charter;
import org.quorate.charter.Decider;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.WorkingCalendar;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.MustStepDown;
import org.quorate.rules.people.Organisations;
import org.quorate.rules.people.Register;
import org.quorate.rules.people.RoleOrder;
import org.quorate.rules.people.Terms;
import org.quorate.rules.people.Within;
import org.quorate.spi.Deliberation;
import org.quorate.spi.Footprint;
import org.quorate.spi.RuleSet;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;

/** A charter made ready for many nominations. */
final class LadderPlan implements RuleSet.Plan {
  final Charter charter;
  final RoleOrder order;
  final Register register;
  final Organisations organisations;
  final Terms terms;
  final Map<String, WorkingCalendar> calendars = new HashMap<>();
  private final Map<RoleName, RoleRow> rows = new HashMap<>();
  private final Map<RoleName, BodyRow> bodies = new HashMap<>();
  private final Map<ModuleName, @Nullable ModuleName> parents = new HashMap<>();
  private final Set<ModuleName> rostered = new HashSet<>();
  private final Set<String> decisions = new HashSet<>();
  private final Map<Ballot, BallotDecision> ballots = new HashMap<>();

  LadderPlan(Charter charter) {
    this.charter = charter;
    order = new RoleOrder(charter.rows().roles());
    register = new Register(charter.rows(), Named.people(charter.rows()));
    organisations = new Organisations(charter.rows(), register);
    charter.calendars().forEach(calendar -> calendars.put(calendar.name(), calendar));
    charter.rows().roles().forEach(row -> rows.put(row.role(), row));
    charter.rows().bodies().forEach(row -> bodies.put(row.members(), row));
    for (ModuleRow row : charter.rows().modules()) {
      parents.put(row.module(), row.parent());
    }
    for (RosterRow row : charter.rows().roster()) {
      if (row.module() != null) {
        rostered.add(row.module());
      }
    }
    terms = new Terms(charter);
    charter
        .rows()
        .roles()
        .forEach(row -> decisions(row.promotion().decidedBy()).forEach(decisions::add));
    charter.rows().departures().forEach(row -> decisions(row.decidedBy()).forEach(decisions::add));
  }

  /** The same, beside what came of the ballots that a question rests on. */
  private LadderPlan(LadderPlan same, List<Decision> answers) {
    charter = same.charter;
    order = same.order;
    register = same.register;
    organisations = same.organisations;
    terms = same.terms;
    calendars.putAll(same.calendars);
    rows.putAll(same.rows);
    bodies.putAll(same.bodies);
    parents.putAll(same.parents);
    rostered.addAll(same.rostered);
    decisions.addAll(same.decisions);
    for (Decision answer : answers) {
      BallotDecision decision = (BallotDecision) answer;
      ballots.put(decision.question().ballot(), decision);
    }
  }

  /** The decisions by ballot on which some row waits. */
  private static Stream<String> decisions(List<Decider> deciders) {
    return deciders.stream()
        .filter(Decider.Vote.class::isInstance)
        .map(decider -> ((Decider.Vote) decider).decision());
  }

  /** What came of a ballot; null if no row asks for such a one. */
  @Nullable BallotDecision decided(Ballot ballot) {
    return ballots.get(ballot);
  }

  /** The row of a role; null if there is none. */
  @Nullable RoleRow row(RoleName role) {
    return rows.get(role);
  }

  /** The body whose members hold a role; null if there is none. */
  @Nullable BodyRow body(RoleName members) {
    return bodies.get(members);
  }

  /**
   * For which modules a role may be held and still count: for one, those that it is part of; for
   * the whole project any.
   */
  Within within(@Nullable ModuleName module) {
    if (module == null) {
      return new Within(rostered, rostered, false);
    }
    Set<ModuleName> upwards = new HashSet<>();
    for (ModuleName at = module; at != null && upwards.add(at); at = parents.get(at)) {}
    return new Within(upwards, upwards, false);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <D extends Decision> Deliberation<D> deliberate(Question<D> question) {
    if (question instanceof MayBecome mayBecome) {
      return (Deliberation<D>) new PromotionDeliberation(this, mayBecome);
    } else if (question instanceof LadderReview review) {
      return (Deliberation<D>) new ReviewDeliberation(this, review);
    } else if (question instanceof MustStepDown mustStepDown) {
      return (Deliberation<D>) new DepartureDeliberation(this, mustStepDown);
    }
    throw new IllegalArgumentException("not a question of the ladder: " + question.kind());
  }

  @Override
  public <D extends Decision> Deliberation<D> deliberate(
      Question<D> question, List<Decision> answers) {
    return answers.isEmpty()
        ? deliberate(question)
        : new LadderPlan(this, answers).deliberate(question);
  }

  @Override
  public List<Question<?>> parts(Question<?> question) {
    return decisions.isEmpty() ? List.of() : new HeldBallots(decisions).of(question);
  }

  @Override
  public Footprint footprint(Question<?> question) {
    if (question instanceof MayBecome mayBecome) {
      return new Footing(this).of(mayBecome);
    } else if (question instanceof LadderReview review) {
      return new Footing(this).of(review);
    } else if (question instanceof MustStepDown mustStepDown) {
      return new Footing(this).of(mustStepDown);
    }
    throw new IllegalArgumentException("not a question of the ladder: " + question.kind());
  }
}
