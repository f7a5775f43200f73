package org.quorate.oracle.ballot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Charter;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.RosterRow;
import org.quorate.charter.TieRule;
import org.quorate.charter.Veto;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.contribution.Person;
import org.quorate.oracle.OracleAccounts;
import org.quorate.oracle.OracleRoots;
import org.quorate.oracle.OracleStanding;
import org.quorate.oracle.OracleSuspension;
import org.quorate.oracle.Tri;
import org.quorate.vote.Ballot;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Position;
import org.quorate.vote.Recusal;
import org.quorate.vote.Vote;

/** Who may vote, who may not and who may veto, at any instant. */
final class OracleRoll {
  /** Stands for everybody of whom no fact and no row speaks. */
  static final Handle STRANGER = Handle.of("a-stranger-to-every-ballot-and-row");

  /** Stands for those whose votes rows of departures take, and who leave the base by it. */
  static final Barred.These GONE =
      new Barred.These(new Who.People(Set.of(Handle.of("those-gone"))));

  /** The same of those who stay in the base. */
  static final Barred.These IDLE =
      new Barred.These(new Who.People(Set.of(Handle.of("those-idle"))));

  final VoteRow row;
  final OracleAccounts accounts;
  private final OracleSuspension suspension;
  private final Map<List<Object>, Tri> taken = new HashMap<>();
  private final Charter charter;
  private final HasPassed question;
  private final OracleStanding standing;

  OracleRoll(Charter charter, HasPassed question, VoteRow row) {
    this.row = row;
    this.charter = charter;
    this.question = question;
    this.accounts = new OracleAccounts(charter, people(question));
    this.suspension = new OracleSuspension(charter, question);
    this.standing = new OracleStanding(charter, accounts, question.known(), question.at());
  }

  /** Whom the host tells of anywhere in a case. */
  static List<Person> people(HasPassed question) {
    Stream<Person> active =
        Stream.ofNullable(question.activity()).flatMap(it -> it.merits().people().stream());
    return Stream.concat(question.ballot().people().stream(), active).toList();
  }

  /** Whether the cell of electors means somebody: of a role just its holders. */
  Tri isElector(Handle person, Instant at) {
    if (accounts.isBot(person)) {
      return Tri.NO;
    }
    return alternatives(row.electorate().who())
        .map(who -> belongs(who, person, at))
        .reduce(Tri.NO, Tri::or);
  }

  static Stream<Who> alternatives(Who who) {
    return who instanceof Who.AnyOf any
        ? any.alternatives().stream().flatMap(OracleRoll::alternatives)
        : Stream.of(who);
  }

  private List<DepartureRow> suspending(Who who) {
    return who instanceof Who.Role role ? suspension.rows(role.role()) : List.of();
  }

  /** Whether they vote as such, or would if the roster did not list them as suspended. */
  private Tri belongs(Who who, Handle person, Instant at) {
    return isListed(who, person, at) ? Tri.YES : means(who, person, at, true);
  }

  /** Whether the roster lists somebody as suspended, and a row says what becomes of votes then. */
  private boolean isListed(Who who, Handle person, Instant at) {
    return suspending(who).stream().anyMatch(one -> one.then().suspends())
        && means(who, person, at, true) == Tri.NO
        && charter.rows().roster().stream()
            .filter(one -> one.role().equals(((Who.Role) who).role()) && one.module() == null)
            .filter(one -> one.status() == RosterRow.Status.SUSPENDED)
            .filter(one -> accounts.canonical(one.handle()).equals(person))
            .anyMatch(one -> OracleStanding.within(one.since(), one.until(), at));
  }

  /** Whether somebody loses the vote that they have as such. */
  private Tri loses(Who who, Handle person, Instant at, boolean leaving) {
    List<DepartureRow> rows = suspending(who);
    if (rows.isEmpty()) {
      return Tri.NO;
    } else if (isListed(who, person, at)) {
      Set<Boolean> leaves =
          rows.stream()
              .filter(one -> one.then().suspends())
              .map(DepartureRow::leavesBase)
              .collect(Collectors.toSet());
      return leaves.size() > 1 ? Tri.MAYBE : Tri.of(leaves.contains(leaving));
    }
    boolean possible = rows.stream().anyMatch(one -> one.leavesBase() == leaving);
    if (person.equals(STRANGER)) {
      return possible ? Tri.MAYBE : Tri.NO;
    }
    RoleName role = ((Who.Role) who).role();
    Instant when = asOf(at);
    return taken.computeIfAbsent(
        List.of(person, role, when, leaving),
        any -> suspension.isTaken(person, role, when, leaving));
  }

  /** At the opening, or where the roll is taken later from then on; not after the question. */
  private Instant asOf(Instant at) {
    Instant opened = OracleCourse.earlier(question.ballot().course().opened(), question.at());
    return row.electorate().roll() == Roll.OPENING
        ? opened
        : OracleCourse.earlier(OracleCourse.later(at, opened), question.at());
  }

  /** Whether somebody loses the vote in all of the roles by which they have one. */
  private Tri loses(Handle person, Instant at, boolean leaving) {
    List<Who> all = alternatives(row.electorate().who()).toList();
    if (all.size() == 1) {
      return belongs(all.get(0), person, at).and(loses(all.get(0), person, at, leaving));
    }
    Tri member = Tri.NO;
    Tri inAll = Tri.YES;
    boolean possible = false;
    for (Who who : all) {
      Tri belongs = belongs(who, person, at);
      Tri lost = belongs == Tri.NO ? Tri.NO : loses(who, person, at, leaving);
      possible |= lost != Tri.NO;
      member = member.or(belongs);
      Tri gone = belongs == Tri.NO ? Tri.NO : loses(who, person, at, true);
      inAll = inAll.and(belongs.not().or(lost).or(gone));
    }
    Tri loses = possible ? member.and(inAll) : Tri.NO;
    return leaving ? loses : loses.and(loses(person, at, true).not());
  }

  /** Whether rows of departures take votes of those who vote. */
  boolean isAnybodysVoteTaken() {
    return alternatives(row.electorate().who()).anyMatch(who -> !suspending(who).isEmpty());
  }

  /** Whether somebody may vote by the row and the roster, whatever rows of departures say. */
  Tri isEntitled(Handle person, Instant at) {
    Tri may = means(row.electorate().who(), person, at, true);
    for (Barred.These these : barred()) {
      may = may.and(isOneOf(these, person, at).not());
    }
    return may;
  }

  /** Whether a cell of people who may not vote means somebody. */
  Tri isOneOf(Barred.These these, Handle person, Instant at) {
    if (these.equals(GONE) || these.equals(IDLE)) {
      return loses(person, at, these.equals(GONE));
    }
    return means(these.who(), person, at, false);
  }

  Tri mayVeto(Handle person, Instant at) {
    boolean nobody = row.standard().vetoedBy() == null || accounts.isBot(person);
    return nobody ? Tri.NO : means(row.standard().vetoedBy().who(), person, at, false);
  }

  /** Whether somebody has recused themselves by an instant, as far as it matters. */
  Tri isRecused(Handle person, Instant by) {
    if (!bars(new Barred.Recused())) {
      return Tri.NO;
    }
    for (Recusal recusal : question.ballot().recusals()) {
      if (is(person, recusal.who()) && !recusal.at().isAfter(by)) {
        return Tri.YES;
      }
    }
    return question.known().complete(Aspect.RECUSALS) ? Tri.NO : Tri.MAYBE;
  }

  /** Whether the ballot is about somebody, or theirs, and the row bars them for it. */
  Tri isParty(Handle person) {
    return isParty(person, row.electorate().mayNotVote());
  }

  Tri isParty(Handle person, List<Barred> reasons) {
    Tri subject = reasons.contains(new Barred.Subject()) ? isSubject(person) : Tri.NO;
    return reasons.contains(new Barred.Author()) ? subject.or(isAuthor(person)) : subject;
  }

  Tri isSubject(Handle person) {
    return is(person, question.ballot().subject(), new Barred.Subject());
  }

  Tri isAuthor(Handle person) {
    return is(person, question.ballot().author(), new Barred.Author());
  }

  /** Of whom nobody told it may be anybody, unless all is told of how the ballot was called. */
  private Tri is(Handle person, @Nullable Handle party, Barred reason) {
    if (party == null && bars(reason)) {
      return question.known().complete(Aspect.PETITION) ? Tri.NO : Tri.MAYBE;
    }
    return Tri.of(bars(reason) && is(person, party));
  }

  boolean bars(Barred reason) {
    return row.electorate().mayNotVote().contains(reason);
  }

  boolean leavesBase(Barred reason) {
    return reason.equals(GONE) || row.electorate().leavesBase().contains(reason);
  }

  /** Those who may not vote by the row, then those who lost their vote. */
  List<Barred.These> these() {
    return isAnybodysVoteTaken()
        ? Stream.concat(barred().stream(), Stream.of(GONE, IDLE)).toList()
        : barred();
  }

  List<Barred.These> barred() {
    return row.electorate().mayNotVote().stream()
        .filter(Barred.These.class::isInstance)
        .map(Barred.These.class::cast)
        .toList();
  }

  /** Whether somebody holds a role for the whole project. */
  Tri holds(Handle person, RoleName role, boolean only, Instant at) {
    return standing.holds(person, role, only, at, anyModule -> Tri.NO);
  }

  /** What holds if nobody knows which of some instants it is about. */
  static <T> Tri atSome(Collection<T> instants, Function<T, Tri> holds) {
    Set<Tri> all = instants.stream().map(holds).collect(Collectors.toSet());
    return all.size() == 1 ? all.iterator().next() : Tri.MAYBE;
  }

  boolean is(Handle person, @Nullable Handle account) {
    return account != null && accounts.canonical(account).equals(person);
  }

  /** Whoever a row or a fact speaks of, each once. */
  SortedSet<Handle> everybody() {
    Ballot ballot = question.ballot();
    return Stream.of(
            charter.rows().roster().stream().map(RosterRow::handle),
            charter.rows().affiliations().stream().map(AffiliationRow::handle),
            named(row.electorate().who()),
            barred().stream().map(Barred.These::who).flatMap(OracleRoll::named),
            Stream.ofNullable(row.standard().vetoedBy()).flatMap(veto -> named(veto.who())),
            Stream.ofNullable(row.standard().vetoedBy())
                .flatMap(veto -> Stream.ofNullable(veto.liftedBy()))
                .flatMap(OracleRoll::named),
            ballot.lifts().stream().flatMap(lift -> Stream.of(lift.by(), lift.vetoer())),
            people(question).stream().map(Person::handle),
            ballot.votes().stream().map(Vote::voter),
            ballot.present().stream(),
            ballot.recusals().stream().map(Recusal::who),
            ballot.poll().voters().stream(),
            ballot.poll().candidates().values().stream(),
            row.ifTied() instanceof TieRule.CastingVote casting
                ? named(casting.who())
                : Stream.<Handle>empty(),
            ballot.petition().callers().stream(),
            row.calling().calledBy().alternatives().stream()
                .flatMap(List::stream)
                .flatMap(demand -> named(demand.who())),
            Stream.ofNullable(ballot.author()),
            Stream.ofNullable(ballot.subject()))
        .flatMap(handles -> handles)
        .map(accounts::canonical)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether nobody can read the marks of a vote. */
  boolean isSpoiled(Vote vote) {
    return row.election() != null
        && vote.position() == Position.MARKED
        && !OracleNaive.isValid(row.election(), question.ballot().poll().options(), vote.marks());
  }

  /** How many seats the body has whose members vote; 0 where none does. */
  long seats() {
    return charter.rows().bodies().stream()
        .filter(
            body ->
                row.electorate().who() instanceof Who.Role role
                    && role.role().equals(body.members()))
        .mapToLong(body -> body.seats() == null ? 0 : body.seats())
        .sum();
  }

  /** Whether it is open to all the world. */
  boolean isForAnyone() {
    Who who = row.electorate().who();
    return who instanceof Who.Anyone
        || who instanceof Who.AnyOf any
            && any.alternatives().stream().anyMatch(Who.Anyone.class::isInstance);
  }

  /** Instants at which what people hold or did may change, and those just before. */
  SortedSet<Instant> turningPoints() {
    SortedSet<Instant> points = new TreeSet<>();
    for (RosterRow spell : charter.rows().roster()) {
      addStart(points, spell.since());
      addStart(points, spell.until() == null ? null : spell.until().plusDays(1));
    }
    points.addAll(OracleRoots.turningPoints(charter));
    if (row.electorate().roll() != Roll.OPENING) {
      alternatives(row.electorate().who())
          .filter(who -> !suspending(who).isEmpty())
          .forEach(who -> points.addAll(suspension.turningPoints(((Who.Role) who).role())));
    }
    question.ballot().votes().forEach(vote -> points.add(vote.at()));
    question.ballot().recusals().forEach(recusal -> points.add(recusal.at()));
    question.ballot().lifts().forEach(lift -> points.add(lift.at()));
    Veto veto = row.standard().vetoedBy();
    if (veto != null && veto.expires() != null) {
      question.ballot().votes().forEach(vote -> points.add(vote.at().plus(veto.expires())));
    }
    return points;
  }

  static void addStart(Set<Instant> points, @Nullable LocalDate date) {
    if (date != null) {
      Instant start = date.atStartOfDay(ZoneOffset.UTC).toInstant();
      points.add(start);
      points.add(start.minus(Duration.ofSeconds(1)));
    }
  }

  /** Whether a cell means somebody. */
  Tri means(Who who, Handle person, Instant at, boolean exactly) {
    if (who instanceof Who.Role role) {
      return holds(person, role.role(), exactly || role.only(), at);
    }
    if (who instanceof Who.People people) {
      return Tri.of(accounts.among(person, people.handles()));
    }
    if (who instanceof Who.AnyOf any) {
      return any.alternatives().stream()
          .map(one -> means(one, person, at, exactly))
          .reduce(Tri.NO, Tri::or);
    }
    if (who instanceof Who.Anyone) {
      return Tri.YES;
    }
    throw new IllegalArgumentException("no cell of votes means " + who);
  }

  private static Stream<Handle> named(Who who) {
    if (who instanceof Who.People people) {
      return people.handles().stream();
    }
    return who instanceof Who.AnyOf any
        ? any.alternatives().stream().flatMap(OracleRoll::named)
        : Stream.empty();
  }
}
