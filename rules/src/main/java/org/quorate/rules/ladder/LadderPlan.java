package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.ModuleName;
import org.quorate.Question;
import org.quorate.RoleName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Charter;
import org.quorate.charter.Decider;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.OverCap.Unless;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Vacancy;
import org.quorate.charter.VoteRow;
import org.quorate.charter.WayBack;
import org.quorate.charter.WorkingCalendar;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.MustStepDown;
import org.quorate.rules.AreSuspended;
import org.quorate.rules.Suspensions;
import org.quorate.rules.Suspensions.Suspension;
import org.quorate.rules.people.Groups;
import org.quorate.rules.people.Organisations;
import org.quorate.rules.people.People;
import org.quorate.rules.people.Register;
import org.quorate.rules.people.RoleOrder;
import org.quorate.rules.people.Spell;
import org.quorate.rules.people.Terms;
import org.quorate.rules.people.Within;
import org.quorate.spi.Deliberation;
import org.quorate.spi.Footprint;
import org.quorate.spi.RuleSet;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.HasPassed;

/** A charter made ready for many nominations. */
final class LadderPlan implements RuleSet.Plan {
  final Charter charter;
  final RoleOrder order;
  final Register register;
  final Organisations organisations;
  final Groups groups;
  final Terms terms;
  final Map<String, WorkingCalendar> calendars = new HashMap<>();
  private final Map<RoleName, RoleRow> rows = new HashMap<>();
  private final Map<RoleName, BodyRow> bodies = new HashMap<>();
  private final Map<RoleName, WayBack> ways = new HashMap<>();
  private final Map<ModuleName, @Nullable ModuleName> parents = new HashMap<>();
  private final Set<ModuleName> rostered = new HashSet<>();

  /** Of each of the charter's people when they hold what, where a row takes votes for a time. */
  private final Map<Integer, List<Spell>> spells = new HashMap<>();

  private final Set<Decider.Vote> votes = new HashSet<>();
  private final Map<Ballot, BallotDecision> ballots = new HashMap<>();
  private final Map<HeldBallots.Then, BallotDecision> earlier = new HashMap<>();

  LadderPlan(Charter charter) {
    this.charter = charter;
    order = new RoleOrder(charter.rows().roles());
    register = new Register(charter.rows(), Named.people(charter.rows()));
    organisations = new Organisations(charter.rows(), register);
    groups = new Groups(charter.rows(), register, organisations);
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
    for (DepartureRow row : charter.rows().departures()) {
      if (row.wayBack() != null) {
        ways.putIfAbsent(row.role(), row.wayBack());
      }
    }
    terms = new Terms(charter);
    if (charter.rows().departures().stream().anyMatch(row -> row.then().isTimed())) {
      charter.rows().roster().forEach(this::spell);
    }
    charter.rows().roles().forEach(row -> votes(row.promotion().decidedBy()).forEach(votes::add));
    charter.rows().departures().forEach(row -> votes(row.decidedBy()).forEach(votes::add));
    charter.rows().bodies().stream()
        .flatMap(row -> Stream.ofNullable(row.overCap() instanceof Unless one ? one : null))
        .forEach(one -> votes.add(new Decider.Vote(one.waivedBy())));
    for (RoleRow row : charter.rows().roles()) {
      if (row.promotion().appeal() != null) {
        votes.add(new Decider.Vote(row.promotion().appeal().decision()));
      }
    }
    charter.rows().bodies().forEach(this::fill);
  }

  private void spell(RosterRow row) {
    spells
        .computeIfAbsent(register.number(row.handle()), any -> new ArrayList<>(1))
        .add(Spell.of(row.since(), row.until()));
  }

  /** When somebody holds anything by the roster, where a row takes votes for a time. */
  Stream<Spell> spells(People people, int person) {
    int[] same = people.inCharter(person);
    return IntStream.of(same.length == 0 ? new int[] {person} : same)
        .mapToObj(one -> spells.getOrDefault(one, List.of()))
        .flatMap(List::stream);
  }

  /** Whoever fills a vacant seat rests on ballots too. */
  private void fill(BodyRow body) {
    for (Vacancy.Way way :
        body.vacancy() == null ? List.<Vacancy.Way>of() : body.vacancy().ways()) {
      if (way instanceof Vacancy.Voted voted) {
        votes.add(new Decider.Vote(voted.decision()));
      } else if (way instanceof Vacancy.NextPlaced) {
        elections(body).forEach(one -> votes.add(new Decider.Vote(one)));
      }
    }
  }

  /** The decisions by which a body is elected. */
  Set<String> elections(BodyRow body) {
    Set<String> decisions = new HashSet<>();
    for (VoteRow row : charter.rows().votes()) {
      if (row.election() != null && body.name().key().equals(row.election().body())) {
        decisions.add(row.decision());
      }
    }
    return decisions;
  }

  /** The decisions by which a vacant seat of a body may be filled. */
  Set<String> filling(BodyRow body) {
    Set<String> decisions = new HashSet<>(elections(body));
    for (Vacancy.Way way :
        body.vacancy() == null ? List.<Vacancy.Way>of() : body.vacancy().ways()) {
      if (way instanceof Vacancy.Voted voted) {
        decisions.add(voted.decision());
      }
    }
    return decisions;
  }

  /** The row that decided a ballot; null if none did. */
  @Nullable VoteRow row(BallotDecision decision) {
    return charter.rows().votes().stream()
        .filter(
            row ->
                decision.findings().stream()
                    .anyMatch(finding -> finding.rule().name().equals(row.name())))
        .findFirst()
        .orElse(null);
  }

  /** The same, beside what came of the ballots that a question rests on. */
  private LadderPlan(LadderPlan same, List<Decision> answers) {
    charter = same.charter;
    order = same.order;
    register = same.register;
    organisations = same.organisations;
    groups = same.groups;
    terms = same.terms;
    calendars.putAll(same.calendars);
    rows.putAll(same.rows);
    bodies.putAll(same.bodies);
    ways.putAll(same.ways);
    parents.putAll(same.parents);
    rostered.addAll(same.rostered);
    votes.addAll(same.votes);
    for (Decision answer : answers) {
      BallotDecision decision = (BallotDecision) answer;
      HasPassed asked = decision.question();
      earlier.put(new HeldBallots.Then(asked.ballot(), asked.at()), decision);
      ballots.merge(
          asked.ballot(),
          decision,
          (one, other) -> one.question().at().isBefore(other.question().at()) ? other : one);
    }
  }

  /** The decisions by ballot on which some row waits. */
  private static Stream<Decider.Vote> votes(List<Decider> deciders) {
    return deciders.stream()
        .filter(Decider.Vote.class::isInstance)
        .map(decider -> (Decider.Vote) decider);
  }

  /** What came of a ballot; null if no row asks for such a one. */
  @Nullable BallotDecision decided(Ballot ballot) {
    return ballots.get(ballot);
  }

  /** What had come of a ballot by an instant; null if no row asks for such a one. */
  @Nullable BallotDecision decided(Ballot ballot, Instant when) {
    BallotDecision then = earlier.get(new HeldBallots.Then(ballot, when));
    return then == null ? decided(ballot) : then;
  }

  /** The row of a role; null if there is none. */
  @Nullable RoleRow row(RoleName role) {
    return rows.get(role);
  }

  /** The body whose members hold a role; null if there is none. */
  @Nullable BodyRow body(RoleName members) {
    return bodies.get(members);
  }

  /** Whether some row of departures matters to ballots. */
  private boolean bearsOnVotes() {
    return charter.rows().departures().stream().anyMatch(DepartureRow::bearsOnVotes);
  }

  /** What may be of a holder of a role of whom nobody can tell. */
  Suspension perhapsSuspended(RoleName role) {
    return Suspensions.perhaps(charter.rows().departures(), role);
  }

  /** How whoever held a role comes back; null for like any other nominee. */
  @Nullable WayBack wayBack(RoleName role) {
    return ways.get(role);
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
    } else if (question instanceof AreSuspended suspended) {
      return (Deliberation<D>) new SuspensionDeliberation(this, suspended);
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
    return votes.isEmpty() ? List.of() : new HeldBallots(votes, bearsOnVotes()).of(question);
  }

  @Override
  public Footprint footprint(Question<?> question) {
    if (question instanceof MayBecome mayBecome) {
      return new Footing(this).of(mayBecome);
    } else if (question instanceof LadderReview review) {
      return new Footing(this).of(review);
    } else if (question instanceof MustStepDown mustStepDown) {
      return new Footing(this).of(mustStepDown);
    } else if (question instanceof AreSuspended suspended) {
      return new Footing(this).of(suspended);
    }
    throw new IllegalArgumentException("not a question of the ladder: " + question.kind());
  }
}
