package org.quorate.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quorate.Handle;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Charter;
import org.quorate.charter.Decider;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.OverCap;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RoleRow.Promotion;
import org.quorate.charter.Rows;
import org.quorate.charter.Sequels;
import org.quorate.charter.Span;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Nomination;
import org.quorate.oracle.ballot.SequelGenerator;
import org.quorate.vote.Ballot;

/** Cases of the ladder in which ballots decide too. */
final class LadderBallots {
  private static final List<String> NAMES = List.of("board", "members", "court");
  private static final Sequels ASKED = new Sequels(NAMES, List.of(), null, null);
  private static final List<Instant> TURNS =
      Stream.concat(Vocabulary.PAST.stream(), Stream.of(Vocabulary.NOW)).toList();

  private final Chance chance;
  private final SequelGenerator ballots;
  private final VacancyGenerator vacancies;

  /** Elections on nominations, by chances of their own. */
  private final Chance electing;

  private final VacancyGenerator elections;
  private boolean elects;

  private LadderBallots(long seed, Handle person) {
    electing = new Chance(seed * 37 + 11);
    elections = new VacancyGenerator(seed * 41 + 5, person);
    chance = new Chance(~seed);
    ballots = new SequelGenerator(chance, person);
    vacancies = new VacancyGenerator(seed, person);
  }

  static LadderCase climbing(long seed) {
    LadderCase one = LadderCase.of(seed);
    return new LadderBallots(seed, one.question().person()).of(one);
  }

  static DepartureCase departing(long seed) {
    DepartureCase one = DepartureCase.of(seed);
    return new LadderBallots(seed, one.question().person()).of(one);
  }

  private LadderCase of(LadderCase one) {
    Rows rows = one.charter().rows();
    elects = rows.bodies().stream().allMatch(VacancyGenerator::mayBeElected);
    Charter charter =
        charter(rows, rows.roles().stream().map(this::rung).toList(), rows.departures());
    MayBecome asked = one.question();
    return new LadderCase(
        one.seed(),
        charter,
        new MayBecome(
            merits(asked.merits()),
            asked.person(),
            asked.role(),
            asked.module(),
            asked.at(),
            asked.known()));
  }

  private DepartureCase of(DepartureCase one) {
    Rows rows = one.charter().rows();
    elects = rows.bodies().stream().allMatch(VacancyGenerator::mayBeElected);
    Charter charter =
        charter(rows, rows.roles(), rows.departures().stream().map(this::departure).toList());
    MustStepDown asked = one.question();
    return new DepartureCase(
        one.seed(),
        charter,
        new MustStepDown(
            merits(asked.merits()),
            asked.person(),
            asked.role(),
            asked.module(),
            asked.at(),
            asked.known()));
  }

  private Charter charter(Rows it, List<RoleRow> roles, List<DepartureRow> departures) {
    Rows rows =
        it.toBuilder()
            .roles(roles)
            .departures(departures)
            .votes(Stream.concat(ballots.rows().stream(), Stream.of(vacancies.row())).toList())
            .bodies(it.bodies().stream().map(this::body).toList())
            .build();
    return CharterGenerator.charter(rows);
  }

  /** Often a ballot may let those stay who are too many. */
  private BodyRow body(BodyRow it) {
    BodyRow waived =
        it.toBuilder()
            .overCap(
                chance.in(50) ? new OverCap.Unless(it.overCap(), chance.pick(NAMES)) : it.overCap())
            .vacancy(null)
            .substitute(null)
            .build();
    return vacancies.body(waived, NAMES);
  }

  /** Some ask for a ballot alone, so that it often decides, or for nobody but on vacancies. */
  private RoleRow rung(RoleRow row) {
    Promotion it = row.promotion();
    boolean plain = chance.in(20);
    boolean vacancyAlone = plain && chance.in(65);
    Promotion other =
        new Promotion(
            it.each(),
            plain ? null : it.sponsors(),
            plain ? null : it.organisations(),
            plain ? List.of() : it.evidence(),
            vacancyAlone
                ? List.of()
                : plain ? List.of(alone(chance.pick(NAMES))) : deciders(it.decidedBy()),
            chance.maybe(60, this::appeal),
            plain ? null : it.againAfter(),
            it.why());
    return new RoleRow(row.name(), row.source(), row.role(), row.below(), other);
  }

  private Sequels.Overruling appeal() {
    return new Sequels.Overruling(
        chance.pick(NAMES),
        chance.maybe(
            75,
            () ->
                chance.in(80)
                    ? new Span.Exact(chance.pick(Vocabulary.SPANS))
                    : new Span.WorkingDays(chance.between(1, 3), chance.of("cn", "nowhere"))));
  }

  private DepartureRow departure(DepartureRow row) {
    return row.toBuilder()
        .then(row.then().suspends() ? DepartureRow.Then.LOSES : row.then())
        .decidedBy(deciders(row.decidedBy()))
        .leavesBase(false)
        .build();
  }

  private Decider.Vote alone(String name) {
    return new Decider.Vote(elects && electing.in(25) ? VacancyGenerator.ELECTION : name);
  }

  /** Often a ballot alone. */
  private List<Decider> deciders(List<Decider> before) {
    List<Decider> deciders = new ArrayList<>(chance.in(50) ? before : List.of());
    Decider followed = chance.in(25) ? new Decider.Sponsors() : null;
    for (String name : chance.some(1, 3, NAMES)) {
      String decision = elects && electing.in(12) ? VacancyGenerator.ELECTION : name;
      Decider.Vote vote = new Decider.Vote(decision, followed);
      deciders.add(vote);
      followed = chance.in(50) ? vote : null;
    }
    return deciders;
  }

  private Merits merits(Merits it) {
    return it.toBuilder()
        .nominations(it.nominations().stream().map(this::refused).toList())
        .notices(it.notices().stream().map(one -> one.with(held(one.at()))).toList())
        .ballots(waivers())
        .build();
  }

  /** Some opened long ago. */
  private List<Ballot> waivers() {
    List<Ballot> all =
        new ArrayList<>(
            ballots.ballots(ASKED, chance.in(60) ? Vocabulary.PAST : TURNS, Vocabulary.NOW, 0));
    all.addAll(vacancies.elections());
    return all;
  }

  /** Many of them refused, with ballots around that. */
  private Nomination refused(Nomination it) {
    Instant refused =
        chance.in(40) ? it.at().plusSeconds(3_600L * chance.between(0, 30)) : it.refused();
    List<Instant> turns = new ArrayList<>(TURNS);
    if (refused != null) {
      for (Duration span : Vocabulary.SPANS) {
        turns.addAll(List.of(refused.plus(span), refused.plus(span).plusSeconds(1)));
      }
      turns.addAll(List.of(refused, refused, refused, refused.minusSeconds(1)));
    }
    List<Ballot> held = refused == null ? held(it.at()) : held(refused, turns);
    return new Nomination(
        it.nominee(), it.role(), it.module(), it.at(), it.voices(), refused, held);
  }

  /** Most of them opened when that was given which they are held on, or later. */
  private List<Ballot> held(Instant since) {
    return held(since, TURNS);
  }

  private List<Ballot> held(Instant since, List<Instant> turns) {
    List<Instant> later = turns.stream().filter(turn -> !turn.isBefore(since)).toList();
    List<Instant> some = later.isEmpty() || chance.in(15) ? turns : later;
    List<Ballot> held = new ArrayList<>(ballots.ballots(ASKED, some, Vocabulary.NOW, 0));
    held.addAll(electing.in(30) ? elections.elections() : List.of());
    return held;
  }
}
