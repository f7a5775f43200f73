package org.quorate.engine.cell;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.ExceptionName;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.AffiliationRow.Relation;
import org.quorate.charter.Approvals;
import org.quorate.charter.CheckNeeded;
import org.quorate.charter.Clock;
import org.quorate.charter.Column;
import org.quorate.charter.Counting;
import org.quorate.charter.Decider;
import org.quorate.charter.Demand;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.DepartureRow.Idle;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.Glob;
import org.quorate.charter.HoldBy;
import org.quorate.charter.ObjectionsAllowed;
import org.quorate.charter.OrganisationRow.PartOf;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.charter.Restart;
import org.quorate.charter.RoleRow.Each;
import org.quorate.charter.RosterRow.Status;
import org.quorate.charter.ScenarioBallot.Voices;
import org.quorate.charter.ScenarioFacts.Invoked;
import org.quorate.charter.ScenarioFacts.LabelSet;
import org.quorate.charter.ScenarioFacts.Player;
import org.quorate.charter.SignOff;
import org.quorate.charter.Span;
import org.quorate.charter.SponsorOrganisations;
import org.quorate.charter.Sponsoring;
import org.quorate.charter.Veto;
import org.quorate.charter.WayBack;
import org.quorate.charter.When;
import org.quorate.charter.Who;
import org.quorate.contribution.Kind;

/**
 * Reads cells. Each takes the source of a cell, stripped, with {@code \|} as it stands; an empty
 * one is a mistake, so what a blank cell means is for the caller to say.
 */
public final class Cells {
  private Cells() {}

  /** Column {@code When}. */
  public static Parsed<When> when(String text, Language language) {
    return Cell.read(ReviewGrammars.WHEN, text, language, WhenReading::read);
  }

  /** Column {@code Approvals}. */
  public static Parsed<Approvals> approvals(String text, Language language) {
    return Cell.read(ReviewGrammars.APPROVALS, text, language, ApprovalsReading::read);
  }

  /** Column {@code Different organisations}; see {@link #saysNone} for {@code none}. */
  public static Parsed<OrganisationsNeeded> organisations(String text, Language language) {
    return Cell.read(ReviewGrammars.ORGANISATIONS, text, language, OrganisationsReading::read);
  }

  /** Column {@code Checks}. */
  public static Parsed<List<CheckNeeded>> checks(String text, Language language) {
    return Cell.read(ReviewGrammars.CHECKS, text, language, ChecksReading::read);
  }

  /** Column {@code Sign-off}. */
  public static Parsed<SignOff> signOff(String text, Language language) {
    return Cell.read(ReviewGrammars.SIGN_OFF, text, language, SignOffReading::read);
  }

  /** Column {@code Stay open}. */
  public static Parsed<Clock> clock(String text, Language language) {
    return Cell.read(ReviewGrammars.CLOCK, text, language, ClockReading::read);
  }

  /** Column {@code Objections}. */
  public static Parsed<ObjectionsAllowed> objections(String text, Language language) {
    return Cell.read(ReviewGrammars.OBJECTIONS, text, language, ObjectionsReading::read);
  }

  /** Column {@code Vetoed by}. */
  public static Parsed<Veto> veto(String text, Language language) {
    return Cell.read(ReviewGrammars.VETO, text, language, VetoReading::veto);
  }

  /** Column {@code Hold by}. */
  public static Parsed<HoldBy> hold(String text, Language language) {
    return Cell.read(ReviewGrammars.HOLD, text, language, VetoReading::hold);
  }

  /** Column {@code Which approvals count}. */
  public static Parsed<Counting> counting(String text, Language language) {
    return Cell.read(ReviewGrammars.COUNTING, text, language, CountingReading::read);
  }

  /** Column {@code Restarts when}. */
  public static Parsed<List<Restart>> restarts(String text, Language language) {
    return Cell.read(ReviewGrammars.RESTARTS, text, language, RestartsReading::read);
  }

  /** Column {@code Waived by}. */
  public static Parsed<List<ExceptionName>> exceptionNames(String text, Language language) {
    return Cell.read(ReviewGrammars.EXCEPTION_NAMES, text, language, ExceptionReading::names);
  }

  /** Columns {@code Instead of} and {@code By rule}; without a kind the row is a review row. */
  public static Parsed<RuleName> ruleReference(String text, Language language) {
    return Cell.read(ReviewGrammars.RULE, text, language, ExceptionReading::rule);
  }

  /** Column {@code Each}. */
  public static Parsed<Each> each(String text, Language language) {
    return Cell.read(LadderGrammars.EACH, text, language, LadderReading::each);
  }

  /** Column {@code Sponsors}. */
  public static Parsed<Sponsoring> sponsors(String text, Language language) {
    return Cell.read(LadderGrammars.SPONSORS, text, language, LadderReading::sponsors);
  }

  /** Column {@code Sponsors' organisations}. */
  public static Parsed<SponsorOrganisations> sponsorOrganisations(String text, Language language) {
    return Cell.read(
        LadderGrammars.SPONSOR_ORGANISATIONS, text, language, LadderReading::organisations);
  }

  /** Column {@code Evidence needed}. */
  public static Parsed<List<EvidenceNeeded>> evidence(String text, Language language) {
    return Cell.read(LadderGrammars.EVIDENCE, text, language, EvidenceReading::read);
  }

  /** Column {@code Decided by} of roles. */
  public static Parsed<List<Decider>> deciders(String text, Language language) {
    return Cell.read(LadderGrammars.DECIDED_BY, text, language, LadderReading::deciders);
  }

  /** Column {@code Again after}. */
  public static Parsed<Span> span(String text, Language language) {
    return Cell.read(LadderGrammars.SPAN, text, language, Durations::span);
  }

  /** Column {@code When} of departures. */
  public static Parsed<List<Idle>> idle(String text, Language language) {
    return Cell.read(LadderGrammars.IDLE, text, language, DepartureReading::idle);
  }

  /** Column {@code Then} of departures: what becomes of a holder. */
  public static Parsed<DepartureRow.Then> then(String text, Language language) {
    return Cell.read(LadderGrammars.THEN, text, language, DepartureReading::then);
  }

  /** Column {@code Way back} of departures: empty for that of any nominee. */
  public static Parsed<Optional<WayBack>> wayBack(String text, Language language) {
    return Cell.read(LadderGrammars.WAY_BACK, text, language, DepartureReading::wayBack);
  }

  /** Column {@code Not during}. */
  public static Parsed<Boolean> notDuring(String text, Language language) {
    return Cell.read(LadderGrammars.NOT_DURING, text, language, DepartureReading::notDuring);
  }

  /** Column {@code Fallback}: one or several, each of whom will do. */
  public static Parsed<Who> who(String text, Language language) {
    return Cell.read(
        TableGrammars.WHO, text, language, cursor -> People.anyOf(cursor, new Phrase[0]));
  }

  /** Column {@code Invoked by}: a role without a number asks for one of it. */
  public static Parsed<Demand> demand(String text, Language language) {
    return Cell.read(TableGrammars.DEMAND, text, language, ApprovalsReading::one);
  }

  /** Column {@code Waives}. */
  public static Parsed<Set<Column>> waives(String text, Language language) {
    return Cell.read(TableGrammars.WAIVES, text, language, ExceptionReading::waives);
  }

  /** Column {@code Expires}, and durations of scenarios. */
  public static Parsed<Duration> duration(String text, Language language) {
    return Cell.read(TableGrammars.DURATION, text, language, Durations::exact);
  }

  /** Column {@code Afterwards}. */
  public static Parsed<Afterwards> afterwards(String text, Language language) {
    return Cell.read(TableGrammars.AFTERWARDS, text, language, ExceptionReading::afterwards);
  }

  /** Column {@code Handle}. */
  public static Parsed<Handle> handle(String text, Language language) {
    return Cell.read(TableGrammars.HANDLE, text, language, Handles::whole);
  }

  /** Column {@code Also known as}. */
  public static Parsed<List<Handle>> handles(String text, Language language) {
    return Cell.read(TableGrammars.HANDLES, text, language, Handles::list);
  }

  /** Column {@code Role} and others that name one role, as written. */
  public static Parsed<RoleName> role(String text, Language language) {
    return name(text, language, Named.Kind.ROLE, "write the name of a role", RoleName::of);
  }

  /** Columns that name one module. */
  public static Parsed<ModuleName> module(String text, Language language) {
    return name(text, language, Named.Kind.MODULE, "write the name of a module", ModuleName::of);
  }

  /** Column {@code Organisation}; see {@link #saysUnaffiliated} for people of none. */
  public static Parsed<OrganisationName> organisation(String text, Language language) {
    return name(
        text,
        language,
        Named.Kind.ORGANISATION,
        "write the name of an organisation",
        OrganisationName::of);
  }

  /** The key of a row: its name without decoration, as written. */
  public static Parsed<String> key(String text, Language language) {
    return name(text, language, Named.Kind.RULE, "write a name for the row", key -> key);
  }

  /** Free text without decoration: names of people, titles, countries. */
  public static Parsed<String> text(String text, Language language) {
    return Cell.read(text, language, "write some text", FreeText::read);
  }

  /** Dates of spells. */
  public static Parsed<LocalDate> date(String text, Language language) {
    return Cell.read(TableGrammars.DATE, text, language, Dates::read);
  }

  /** Column {@code Status}. */
  public static Parsed<Status> status(String text, Language language) {
    return Cell.read(TableGrammars.STATUS, text, language, PeopleTables::status);
  }

  /** Column {@code Relation}. */
  public static Parsed<Relation> relation(String text, Language language) {
    return Cell.read(TableGrammars.RELATION, text, language, PeopleTables::relation);
  }

  /** Column {@code Part of}. */
  public static Parsed<List<PartOf>> partOf(String text, Language language) {
    return Cell.read(TableGrammars.PART_OF, text, language, PeopleTables::partOf);
  }

  /** Column {@code Domains}, lower case. */
  public static Parsed<List<String>> domains(String text, Language language) {
    return Cell.read(TableGrammars.DOMAINS, text, language, PeopleTables::domains);
  }

  /** Columns that say yes or no. */
  public static Parsed<Boolean> yesNo(String text, Language language) {
    return Cell.read(TableGrammars.YES_NO, text, language, FreeText::yesNo);
  }

  /** Column {@code Paths} of modules. */
  public static Parsed<List<Glob>> globs(String text, Language language) {
    return Cell.read(
        TableGrammars.GLOBS,
        text,
        language,
        cursor -> Globs.list(cursor, "write a pattern in back-ticks, such as `src/**`"));
  }

  /** Columns {@code Owners} and {@code Reviewers}: each of them. */
  public static Parsed<List<Who>> owners(String text, Language language) {
    return Cell.read(TableGrammars.OWNERS, text, language, PeopleTables::owners);
  }

  /** Column {@code Expect}. */
  public static Parsed<Expected> expected(String text, Language language) {
    return Cell.read(ScenarioGrammars.OUTCOME, text, language, ScenarioReading::expected);
  }

  /** Column {@code Evidence} of scenarios: what somebody did. */
  public static Parsed<List<EvidenceNeeded>> shown(String text, Language language) {
    return Cell.read(ScenarioGrammars.SHOWN, text, language, ShownReading::shown);
  }

  /**
   * One person of a scenario.
   *
   * @param roles the roles that the charter knows; any other word in brackets is an organisation
   */
  public static Parsed<Player> player(String text, Language language, Set<RoleName> roles) {
    return Cell.read(
        ScenarioGrammars.PLAYERS, text, language, c -> new ScenarioReading(c, roles).player());
  }

  /** People of a scenario; see {@link #player}. */
  public static Parsed<List<Player>> players(String text, Language language, Set<RoleName> roles) {
    return Cell.read(
        ScenarioGrammars.PLAYERS, text, language, c -> new ScenarioReading(c, roles).players());
  }

  /** People of a ballot of a scenario, with or without names; see {@link #player}. */
  public static Parsed<List<Voices>> voices(String text, Language language, Set<RoleName> roles) {
    return Cell.read(
        ScenarioGrammars.VOICES, text, language, c -> new ScenarioReading(c, roles).voices());
  }

  /** Labels of a scenario; see {@link #player} for who set them. */
  public static Parsed<List<LabelSet>> labels(String text, Language language, Set<RoleName> roles) {
    return Cell.read(
        ScenarioGrammars.LABELS, text, language, c -> new ScenarioReading(c, roles).labels());
  }

  /** Exceptions of a scenario; see {@link #player} for who invoked them. */
  public static Parsed<List<Invoked>> invoked(String text, Language language, Set<RoleName> roles) {
    return Cell.read(
        ScenarioGrammars.INVOKED, text, language, c -> new ScenarioReading(c, roles).invoked());
  }

  /** Checks of a scenario. */
  public static Parsed<List<String>> checkNames(String text, Language language) {
    return Cell.read(ScenarioGrammars.CHECK_NAMES, text, language, ChecksReading::names);
  }

  /** Kinds of a scenario. */
  public static Parsed<Set<Kind>> kinds(String text, Language language) {
    return Cell.read(ScenarioGrammars.KINDS, text, language, Kinds::list);
  }

  /** Changed files of a scenario. */
  public static Parsed<List<String>> paths(String text, Language language) {
    return Cell.read(ScenarioGrammars.PATHS, text, language, FreeText::paths);
  }

  /** A number of a scenario, from 0. */
  public static Parsed<Long> number(String text, Language language) {
    return Cell.read(ScenarioGrammars.NUMBER, text, language, FreeText::number);
  }

  /** How many electors a ballot of a scenario has: no more than people of one cell. */
  public static Parsed<Long> electors(String text, Language language) {
    return Cell.read(ScenarioGrammars.NUMBER, text, language, ScenarioReading::electors);
  }

  /** Whether a cell says {@code none} in words or with a dash. */
  public static boolean saysNone(String text, Language language) {
    return Words.says(Words.NONE, text, language);
  }

  /** Whether a cell of affiliations says that a person belongs to no organisation. */
  public static boolean saysUnaffiliated(String text, Language language) {
    return Words.says(PeopleTables.UNAFFILIATED, text, language);
  }

  /**
   * The names of which a written role may be a form, likeliest first: itself, its singulars, its
   * plurals. The caller knows which of them is declared.
   */
  public static List<RoleName> roleCandidates(String written) {
    return Names.candidates(written);
  }

  /** Every grammar, in the order of the reference page. */
  public static List<Grammar> grammars() {
    return Stream.of(
            ReviewGrammars.all(),
            VoteGrammars.all(),
            CallingGrammars.all(),
            SequelGrammars.all(),
            ElectionGrammars.all(),
            LadderGrammars.all(),
            TableGrammars.all(),
            ScenarioGrammars.all(),
            PollGrammars.all())
        .flatMap(List::stream)
        .toList();
  }

  private static <T> Parsed<T> name(
      String text,
      Language language,
      Named.Kind kind,
      String help,
      java.util.function.Function<String, T> make) {
    return Cell.read(text, language, help, cursor -> make.apply(Names.whole(cursor, kind, help)));
  }
}
