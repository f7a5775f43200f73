package org.quorate.oracle.ballot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.Abstentions;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Base;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Bound;
import org.quorate.charter.Electorate;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.Electorate.Weight;
import org.quorate.charter.Fraction;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.charter.Passing;
import org.quorate.charter.Restart;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Rows;
import org.quorate.charter.Sequels;
import org.quorate.charter.Span;
import org.quorate.charter.Standard;
import org.quorate.charter.Substitute;
import org.quorate.charter.Veto;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteRow;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.charter.Who;
import org.quorate.contribution.Person;
import org.quorate.oracle.CharterGenerator;
import org.quorate.oracle.Vocabulary;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Petition;
import org.quorate.vote.Poll;
import org.quorate.vote.Position;
import org.quorate.vote.Recusal;
import org.quorate.vote.VetoLift;
import org.quorate.vote.Vote;

/** A ballot written by hand. It opens at hour 0; electors are named people unless a role is. */
final class Motion {
  static final Instant OPENED = Instant.parse("2026-03-02T00:00:00Z");

  private final List<Passing> passing = new ArrayList<>();
  private final Set<Position> positions =
      EnumSet.complementOf(EnumSet.of(Position.CONCERN, Position.WITHDRAWN));
  private final List<RosterRow> roster = new ArrayList<>();
  private final List<BodyRow> bodies = new ArrayList<>();
  private final List<AffiliationRow> affiliations = new ArrayList<>();
  private final List<Vote> votes = new ArrayList<>();
  private final List<Recusal> recusals = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private Who who;
  private Roll roll = Roll.OPENING;
  private List<Barred> barred = List.of();
  private List<Barred> leaving = List.of();
  private Weight weight = Weight.ONE_EACH;
  private @Nullable Bound quorum;
  private @Nullable Bound forAtLeast;
  private @Nullable Bound againstAtMost;
  private @Nullable OrganisationsNeeded organisations;
  private @Nullable Abstentions abstentions;
  private @Nullable Veto veto;
  private @Nullable Passing overVeto;
  private final List<VetoLift> lifts = new ArrayList<>();
  private VoteClock clock = new VoteClock(hours(72), hours(72), VoteClock.Anchor.OPENING);
  private CloseEarly early = CloseEarly.NEVER;
  private @Nullable Handle author;
  private @Nullable Handle subject;
  private List<Handle> present = List.of();
  private Course course = Course.opened(OPENED);
  private Known known = Known.everything();
  private final List<Ballot> others = new ArrayList<>();
  private Sequels sequels = Sequels.NONE;
  private Instant now = OPENED.plus(Duration.ofHours(100));

  private Motion(Who who) {
    this.who = who;
  }

  static Motion of(String... electors) {
    return new Motion(named(electors));
  }

  static Motion of(Who who) {
    return new Motion(who);
  }

  static Motion ofRole(String role) {
    return new Motion(role(role));
  }

  static Who named(String... people) {
    return new Who.People(Arrays.stream(people).map(Handle::of).collect(Collectors.toSet()));
  }

  static Who role(String role) {
    return new Who.Role(RoleName.of(role), false);
  }

  static Span hours(int hours) {
    return new Span.Exact(Duration.ofHours(hours));
  }

  static Instant hour(double hour) {
    return OPENED.plusSeconds((long) (hour * 3600));
  }

  /** So many electors of whom nothing more is to be said, among others. */
  static String[] crowd(int size, String... others) {
    List<String> all = new ArrayList<>(List.of(others));
    for (int i = all.size(); i < size; i++) {
      all.add("elector" + i);
    }
    return all.toArray(String[]::new);
  }

  Motion passes(Passing... any) {
    passing.addAll(List.of(any));
    return this;
  }

  Motion atLeast(int numerator, int denominator, Base base) {
    return passes(new Passing.Share(new Fraction(numerator, denominator), false, base));
  }

  Motion moreThan(int numerator, int denominator, Base base) {
    return passes(new Passing.Share(new Fraction(numerator, denominator), true, base));
  }

  Motion quorum(Bound bound, @Nullable Abstentions counting) {
    quorum = bound;
    abstentions = counting;
    return this;
  }

  Motion forAtLeast(Bound bound) {
    forAtLeast = bound;
    return this;
  }

  Motion againstAtMost(Bound bound) {
    againstAtMost = bound;
    return this;
  }

  Motion organisations(int count) {
    organisations = new OrganisationsNeeded(count, false);
    return this;
  }

  Motion vetoedBy(Who whose, boolean withReason) {
    veto = new Veto(whose, withReason, null, null, null);
    return this;
  }

  /** How a veto ends, but by its author. */
  Motion ending(@Nullable Who liftedBy, @Nullable Integer hours, @Nullable Passing over) {
    Duration expires = hours == null ? null : Duration.ofHours(hours);
    veto = new Veto(veto.who(), veto.withReason(), liftedBy, null, expires);
    overVeto = over;
    return this;
  }

  Motion lifted(String by, String vetoer, double hour) {
    lifts.add(new VetoLift(Handle.of(by), Handle.of(vetoer), hour(hour)));
    return this;
  }

  Motion concerns() {
    positions.add(Position.CONCERN);
    return this;
  }

  Motion roll(Roll taken) {
    roll = taken;
    return this;
  }

  Motion barred(Barred... reasons) {
    barred = List.of(reasons);
    return this;
  }

  Motion leaving(Barred... reasons) {
    barred = List.of(reasons);
    leaving = barred;
    return this;
  }

  Motion clock(@Nullable Span least, @Nullable Span most, VoteClock.Anchor anchor) {
    clock = new VoteClock(least, most, anchor);
    return this;
  }

  Motion organisationsVote() {
    weight = Weight.ONE_AN_ORGANISATION;
    return this;
  }

  Motion restarting(Restart... restarts) {
    clock = clock.with(List.of(restarts));
    return this;
  }

  /** The text changed. */
  Motion revised(double hour) {
    List<Instant> revised = new ArrayList<>(course.revised());
    revised.add(hour(hour));
    course =
        new Course(
            course.notice(),
            course.discussion(),
            course.opened(),
            course.lastVersion(),
            course.closed(),
            revised);
    return this;
  }

  Motion lastVersion(double hour) {
    course =
        new Course(
            course.notice(),
            course.discussion(),
            course.opened(),
            hour(hour),
            course.closed(),
            course.revised());
    return this;
  }

  Motion closing(CloseEarly when) {
    early = when;
    return this;
  }

  /** A spell of a role, from the first date to the last. */
  Motion holds(String person, String role, @Nullable String since, @Nullable String until) {
    RuleName name = RuleName.of("roster", person + "@" + role + roster.size());
    roster.add(
        new RosterRow(
            name,
            Vocabulary.source(name, 20),
            Handle.of(person),
            RoleName.of(role),
            null,
            since == null ? null : LocalDate.parse(since),
            until == null ? null : LocalDate.parse(until),
            RosterRow.Status.ACTIVE,
            "",
            List.of()));
    return this;
  }

  /** A row of a role for a module. */
  Motion ofModule(String person, String role, String module) {
    holds(person, role, null, null);
    RosterRow plain = roster.remove(roster.size() - 1);
    roster.add(
        new RosterRow(
            plain.name(),
            plain.source(),
            plain.handle(),
            plain.role(),
            ModuleName.of(module),
            null,
            null,
            plain.status(),
            "",
            List.of()));
    return this;
  }

  /** A body of those who hold a role, in which others may stand in. */
  Motion body(String members, String role, Substitute.Shared shared) {
    RuleName name = RuleName.of("bodies", "body");
    bodies.add(
        BodyRow.builder(name, Vocabulary.source(name, 70), RoleName.of(members))
            .build()
            .lending(new Substitute(RoleName.of(role), shared)));
    return this;
  }

  Motion worksFor(String organisation, String... names) {
    for (String person : names) {
      RuleName name = RuleName.of("affiliations", person + affiliations.size());
      affiliations.add(
          new AffiliationRow(
              name,
              Vocabulary.source(name, 30),
              Handle.of(person),
              org.quorate.OrganisationName.of(organisation),
              null,
              null,
              AffiliationRow.Relation.EMPLOYED));
    }
    return this;
  }

  Motion person(Person told) {
    people.add(told);
    return this;
  }

  Motion vote(Position position, double hour, String... voters) {
    for (String voter : voters) {
      votes.add(Vote.of(voter, position, hour(hour)));
    }
    return this;
  }

  Motion voteBecause(String voter, Position position, double hour, String reason) {
    votes.add(Vote.of(voter, position, hour(hour)).because(reason));
    return this;
  }

  Motion recused(String who, double hour) {
    recusals.add(new Recusal(Handle.of(who), hour(hour)));
    return this;
  }

  Motion about(String person) {
    subject = Handle.of(person);
    return this;
  }

  Motion by(String person) {
    author = Handle.of(person);
    return this;
  }

  Motion there(String... names) {
    present = Arrays.stream(names).map(Handle::of).toList();
    return this;
  }

  Motion closedAt(double hour) {
    course = course.closed(hour(hour));
    return this;
  }

  Motion hanging(Sequels on) {
    sequels = on;
    return this;
  }

  /** Another ballot of one hour, on which the first of the electors voted so. */
  Motion then(String decision, double hour, Position position) {
    Vote vote = Vote.of("ann", position, hour(hour));
    Course run = Course.opened(hour(hour)).closed(hour(hour + 1));
    others.add(Ballot.of(decision + hour, decision, run, vote));
    return this;
  }

  /** Another ballot that nobody has closed or voted on yet. */
  Motion open(String decision, double hour) {
    others.add(Ballot.of(decision + hour, decision, Course.opened(hour(hour))));
    return this;
  }

  Motion lacking(Extent extent, Aspect... aspects) {
    known = known.with(extent, aspects);
    return this;
  }

  Motion at(double hour) {
    now = hour(hour);
    return this;
  }

  GeneratedBallot asked() {
    RuleName name = RuleName.of("votes", "motion");
    VoteRow row =
        new VoteRow(
                name,
                Vocabulary.source(name, 80),
                new Electorate(who, roll, barred, leaving, weight),
                positions,
                new Standard(
                    passing,
                    quorum,
                    forAtLeast,
                    againstAtMost,
                    organisations,
                    abstentions,
                    veto,
                    overVeto),
                clock,
                early,
                "")
            .with(sequels);
    Rows rows =
        Rows.builder()
            .roster(roster)
            .rostered(true)
            .affiliations(affiliations)
            .votes(List.of(row, plain("board"), plain("members")))
            .bodies(bodies)
            .build();
    Ballot ballot =
        new Ballot(
            "1",
            "Motion",
            author,
            subject,
            course,
            votes,
            present,
            recusals,
            people,
            Petition.ALONE,
            Poll.NONE,
            others,
            lifts);
    return new GeneratedBallot(
        0, CharterGenerator.charter(rows), new HasPassed(ballot, now, known));
  }

  /** A row by which the first of the electors decides, whenever its host closes the ballot. */
  private static VoteRow plain(String key) {
    RuleName name = RuleName.of("votes", key);
    return new VoteRow(
        name,
        Vocabulary.source(name, 90),
        new Electorate(named("ann"), Roll.OPENING, List.of(), List.of()),
        EnumSet.of(Position.FOR, Position.AGAINST),
        new Standard(List.of(new Passing.MoreForThanAgainst()), null, null, null, null, null, null),
        new VoteClock(hours(1), null, VoteClock.Anchor.OPENING),
        CloseEarly.NEVER,
        "");
  }
}
