package org.quorate.engine.charter;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.quorate.ExceptionName;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.Abstentions;
import org.quorate.charter.AffiliationRow.Relation;
import org.quorate.charter.Approvals;
import org.quorate.charter.BallotCondition;
import org.quorate.charter.Calling.NotWhile;
import org.quorate.charter.CheckNeeded;
import org.quorate.charter.Clock;
import org.quorate.charter.Column;
import org.quorate.charter.Counting;
import org.quorate.charter.Decider;
import org.quorate.charter.Demand;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.DepartureRow.Idle;
import org.quorate.charter.Election;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.Electorate.Weight;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.Glob;
import org.quorate.charter.HoldBy;
import org.quorate.charter.Mandate;
import org.quorate.charter.ObjectionsAllowed;
import org.quorate.charter.OrganisationCap;
import org.quorate.charter.OrganisationRow.PartOf;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.charter.OverCap;
import org.quorate.charter.Restart;
import org.quorate.charter.RoleRow.Each;
import org.quorate.charter.RosterRow.Status;
import org.quorate.charter.ScenarioBallot.Held;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.charter.SignOff;
import org.quorate.charter.Span;
import org.quorate.charter.SponsorOrganisations;
import org.quorate.charter.Sponsoring;
import org.quorate.charter.Stake;
import org.quorate.charter.Substitute;
import org.quorate.charter.Vacancy;
import org.quorate.charter.Veto;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.charter.WayBack;
import org.quorate.charter.When;
import org.quorate.charter.Who;
import org.quorate.contribution.Kind;
import org.quorate.engine.cell.Afterwards;
import org.quorate.engine.cell.CallingCells;
import org.quorate.engine.cell.Cells;
import org.quorate.engine.cell.ElectionCells;
import org.quorate.engine.cell.Expected;
import org.quorate.engine.cell.IfTied;
import org.quorate.engine.cell.Language;
import org.quorate.engine.cell.Parsed;
import org.quorate.engine.cell.PollCells;
import org.quorate.engine.cell.VoteCells;
import org.quorate.vote.OptionName;
import org.quorate.vote.Position;
import org.quorate.vote.Strength;

/**
 * A grammar of cells with an identity, so that what came of a text is remembered for just this
 * grammar.
 */
final class CellType<T> {
  static final CellType<Afterwards> AFTERWARDS = new CellType<>(Cells::afterwards);
  static final CellType<Approvals> APPROVALS = new CellType<>(Cells::approvals);
  static final CellType<List<String>> CHECK_NAMES = new CellType<>(Cells::checkNames);
  static final CellType<List<CheckNeeded>> CHECKS = new CellType<>(Cells::checks);
  static final CellType<Clock> CLOCK = new CellType<>(Cells::clock);
  static final CellType<Counting> COUNTING = new CellType<>(Cells::counting);
  static final CellType<LocalDate> DATE = new CellType<>(Cells::date);
  static final CellType<Demand> DEMAND = new CellType<>(Cells::demand);
  static final CellType<List<String>> DOMAINS = new CellType<>(Cells::domains);
  static final CellType<Duration> DURATION = new CellType<>(Cells::duration);
  static final CellType<List<ExceptionName>> EXCEPTION_NAMES =
      new CellType<>(Cells::exceptionNames);
  static final CellType<Long> ELECTORS = new CellType<>(Cells::electors);
  static final CellType<List<OptionName>> ELECTED = new CellType<>(PollCells::elected);
  static final CellType<List<Held>> HELD = new CellType<>(PollCells::held);
  static final CellType<Integer> POLL_SEATS = new CellType<>(PollCells::seats);
  static final CellType<List<Glob>> GLOBS = new CellType<>(Cells::globs);
  static final CellType<Handle> HANDLE = new CellType<>(Cells::handle);
  static final CellType<List<Handle>> HANDLES = new CellType<>(Cells::handles);
  static final CellType<HoldBy> HOLD = new CellType<>(Cells::hold);
  static final CellType<String> KEY = new CellType<>(Cells::key);
  static final CellType<Set<Kind>> KINDS = new CellType<>(Cells::kinds);
  static final CellType<ModuleName> MODULE = new CellType<>(Cells::module);
  static final CellType<Long> NUMBER = new CellType<>(Cells::number);
  static final CellType<ObjectionsAllowed> OBJECTIONS = new CellType<>(Cells::objections);
  static final CellType<OrganisationName> ORGANISATION = new CellType<>(Cells::organisation);
  static final CellType<OrganisationsNeeded> ORGANISATIONS = new CellType<>(Cells::organisations);
  static final CellType<Expected> EXPECTED = new CellType<>(Cells::expected);
  static final CellType<List<Who>> OWNERS = new CellType<>(Cells::owners);
  static final CellType<List<PartOf>> PART_OF = new CellType<>(Cells::partOf);
  static final CellType<List<String>> PATHS = new CellType<>(Cells::paths);
  static final CellType<Relation> RELATION = new CellType<>(Cells::relation);
  static final CellType<List<Restart>> RESTARTS = new CellType<>(Cells::restarts);
  static final CellType<RoleName> ROLE = new CellType<>(Cells::role);
  static final CellType<RuleName> RULE_REFERENCE = new CellType<>(Cells::ruleReference);
  static final CellType<SignOff> SIGN_OFF = new CellType<>(Cells::signOff);
  static final CellType<Status> STATUS = new CellType<>(Cells::status);
  static final CellType<String> TEXT = new CellType<>(Cells::text);
  static final CellType<Each> EACH = new CellType<>(Cells::each);
  static final CellType<Sponsoring> SPONSORS = new CellType<>(Cells::sponsors);
  static final CellType<SponsorOrganisations> SPONSOR_ORGANISATIONS =
      new CellType<>(Cells::sponsorOrganisations);
  static final CellType<List<EvidenceNeeded>> EVIDENCE = new CellType<>(Cells::evidence);
  static final CellType<List<EvidenceNeeded>> SHOWN = new CellType<>(Cells::shown);
  static final CellType<List<Decider>> DECIDERS = new CellType<>(Cells::deciders);
  static final CellType<Span> SPAN = new CellType<>(Cells::span);
  static final CellType<List<Idle>> IDLE = new CellType<>(Cells::idle);
  static final CellType<DepartureRow.Then> THEN = new CellType<>(Cells::then);
  static final CellType<Optional<WayBack>> WAY_BACK = new CellType<>(Cells::wayBack);
  static final CellType<Boolean> NOT_DURING = new CellType<>(Cells::notDuring);
  static final CellType<Veto> VETO = new CellType<>(Cells::veto);
  static final CellType<Abstentions> VOTE_ABSTENTIONS = new CellType<>(VoteCells::abstentions);
  static final CellType<List<Barred>> VOTE_BARRED = new CellType<>(VoteCells::barred);
  static final CellType<VoteClock> VOTE_CLOCK = new CellType<>(VoteCells::clock);
  static final CellType<List<Restart>> VOTE_RESTARTS = new CellType<>(VoteCells::restarts);
  static final CellType<CloseEarly> VOTE_EARLY = new CellType<>(VoteCells::early);
  static final CellType<Who> VOTE_ELECTORATE = new CellType<>(VoteCells::electorate);
  static final CellType<Set<Position>> VOTE_POSITIONS = new CellType<>(VoteCells::positions);
  static final CellType<Roll> VOTE_ROLL = new CellType<>(VoteCells::roll);
  static final CellType<Overruling> VOTE_OVERRULING = new CellType<>(VoteCells::overruling);
  static final CellType<List<String>> VOTES_ALL = new CellType<>(VoteCells::all);
  static final CellType<List<String>> VOTES_ANY = new CellType<>(VoteCells::any);
  static final CellType<Approvals> VOTE_CALLED_BY = new CellType<>(CallingCells::calledBy);
  static final CellType<List<VoteClock>> VOTE_STARTS = new CellType<>(CallingCells::startsWhen);
  static final CellType<List<NotWhile>> VOTE_NOT_WHILE = new CellType<>(CallingCells::notWhile);
  static final CellType<List<BallotCondition>> VOTE_WHEN = new CellType<>(CallingCells::when);
  static final CellType<Election> VOTING_METHOD = new CellType<>(ElectionCells::method);
  static final CellType<Strength> STRENGTH = new CellType<>(ElectionCells::strength);
  static final CellType<OptionName> OPTION = new CellType<>(ElectionCells::option);
  static final CellType<IfTied> IF_TIED = new CellType<>(ElectionCells::ifTied);
  static final CellType<Weight> WEIGHT = new CellType<>(ElectionCells::weight);
  static final CellType<OrganisationCap> ORGANISATION_CAP = new CellType<>(ElectionCells::cap);
  static final CellType<OverCap> OVER_CAP = new CellType<>(ElectionCells::overCap);
  static final CellType<Stake> TOGETHER = new CellType<>(ElectionCells::together);
  static final CellType<Period> TERM = new CellType<>(ElectionCells::term);
  static final CellType<Substitute> SUBSTITUTE = new CellType<>(ElectionCells::substitute);
  static final CellType<Vacancy> VACANCY = new CellType<>(ElectionCells::vacancy);
  static final CellType<Mandate> TERM_LIMIT = new CellType<>(ElectionCells::termLimit);
  static final CellType<Set<Column>> WAIVES = new CellType<>(Cells::waives);
  static final CellType<When> WHEN = new CellType<>(Cells::when);
  static final CellType<Who> WHO = new CellType<>(Cells::who);
  static final CellType<Boolean> YES_NO = new CellType<>(Cells::yesNo);

  private final BiFunction<String, Language, Parsed<T>> grammar;
  private final Object chinese = new Object();

  private CellType(BiFunction<String, Language, Parsed<T>> grammar) {
    this.grammar = grammar;
  }

  /** What comes of a text, read or remembered. */
  Parsed<T> parse(String text, Language language, Shared shared) {
    Object key = language == Language.EN ? this : chinese;
    return shared.cell(key, text, () -> grammar.apply(text, language));
  }
}
