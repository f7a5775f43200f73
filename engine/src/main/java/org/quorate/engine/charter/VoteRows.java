package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.RuleName;
import org.quorate.charter.Abstentions;
import org.quorate.charter.Approvals;
import org.quorate.charter.BallotCondition;
import org.quorate.charter.Base;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Bound;
import org.quorate.charter.Calling;
import org.quorate.charter.Calling.NotWhile;
import org.quorate.charter.Election;
import org.quorate.charter.Electorate;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.Electorate.Weight;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.charter.Passing;
import org.quorate.charter.Restart;
import org.quorate.charter.Sequels;
import org.quorate.charter.Span;
import org.quorate.charter.Standard;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteRow;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.charter.Who;
import org.quorate.engine.cell.VoteCells;
import org.quorate.engine.cell.VoteVeto;
import org.quorate.vote.Position;

/** Reads rows of kind {@code votes}. */
final class VoteRows {
  private static final Set<Position> USUAL =
      EnumSet.of(Position.FOR, Position.AGAINST, Position.ABSTAIN);

  /** Where no more can be said, every vote is for or against. */
  private static final Set<Position> TWO_ANSWERS = EnumSet.of(Position.FOR, Position.AGAINST);

  private static final Set<Position> OPTIONS = EnumSet.of(Position.MARKED);

  private final CellReader in;
  private final Keys keys;
  private final Renaming renaming;
  private final @Nullable String calendar;
  private final VoteChecks checks;
  private final SequelRows sequels;
  private final Elects elects;
  private final ElectionChecks elections;

  /** Clocks in working days that name no calendar go by that one, if it is not null. */
  VoteRows(
      CellReader in,
      Keys keys,
      Renaming renaming,
      List<BodyRow> bodies,
      @Nullable String calendar) {
    this.in = in;
    this.keys = keys;
    this.renaming = renaming;
    this.calendar = calendar;
    this.checks = new VoteChecks(in);
    this.sequels = new SequelRows(in, calendar);
    this.elects = new Elects(in, renaming, bodies);
    this.elections = new ElectionChecks(in, elects);
  }

  List<VoteRow> read(List<Line> lines) {
    List<VoteRow> rows = new ArrayList<>(lines.size());
    for (Line line : lines) {
      VoteRow row = row(line);
      if (row != null) {
        rows.add(in.one(row));
      }
    }
    return rows;
  }

  private @Nullable VoteRow row(Line line) {
    RuleName name = keys.of(line);
    Electorate electorate = electorate(line);
    Election election = elects.election(line);
    Set<Position> positions =
        in.read(line, Field.BALLOT, CellType.VOTE_POSITIONS, election == null ? USUAL : OPTIONS);
    Asked asked = asked(line, positions);
    VoteClock clock = in.read(line, Field.OPEN_FOR, CellType.VOTE_CLOCK);
    List<Restart> restarts = in.read(line, Field.VOTE_RESTARTS, CellType.VOTE_RESTARTS, List.of());
    CloseEarly early = in.read(line, Field.CLOSE_EARLY, CellType.VOTE_EARLY, CloseEarly.NEVER);
    List<BallotCondition> when =
        in.renamed(
            in.read(line, Field.VOTE_WHEN, CellType.VOTE_WHEN, List.of()), renaming::conditions);
    Calling calling = calling(line);
    boolean secret = in.read(line, Field.SECRET_BALLOT, CellType.YES_NO, false);
    String overVeto = asked == null || asked.veto() == null ? null : asked.veto().ballot();
    Sequels others =
        name == null ? Sequels.NONE : sequels.read(line, decision(line, name), overVeto);
    boolean weighted = electorate != null && electorate.weight() == Weight.ONE_AN_ORGANISATION;
    if (clock != null) {
      boolean elects = line.cell(Field.VOTING_METHOD) != null;
      new RestartChecks(in)
          .check(
              line,
              clock.with(restarts),
              new RestartChecks.Other(secret, early != CloseEarly.NEVER, elects, weighted));
    }
    if (electorate != null && weighted) {
      checks.organisations(line, electorate.who(), secret);
    }
    if (name == null || electorate == null || asked == null || clock == null || line.broken()) {
      return null;
    }
    VoteRow row =
        new VoteRow(
            name,
            line.source(),
            decision(line, name),
            in.one(when),
            electorate,
            positions,
            asked.standard(),
            in.one(dated(clock).with(restarts)),
            early,
            in.one(calling),
            others,
            election,
            elects.tie(line, electorate.who(), election),
            secret,
            in.one(line.why()));
    if (election == null) {
      checks.check(line, row);
    }
    elections.check(line, row);
    return line.broken() ? null : row;
  }

  private Calling calling(Line line) {
    Approvals calledBy = in.read(line, Field.CALLED_BY, CellType.VOTE_CALLED_BY, Approvals.NONE);
    List<VoteClock> starts = in.read(line, Field.STARTS_WHEN, CellType.VOTE_STARTS, List.of());
    List<NotWhile> notWhile = in.read(line, Field.NOT_WHILE, CellType.VOTE_NOT_WHILE, List.of());
    Span again = in.read(line, Field.VOTE_AGAIN_AFTER, CellType.SPAN);
    return new Calling(
        in.renamed(calledBy, renaming::approvals),
        starts.stream().map(this::dated).toList(),
        notWhile.stream().map(VoteRows::dated).toList(),
        dated(again));
  }

  /** Calendars go by their folded name. */
  private static NotWhile dated(NotWhile one) {
    return one instanceof NotWhile.Blackout blackout
        ? new NotWhile.Blackout(References.folded(blackout.calendar()))
        : one;
  }

  /** Its name without the words of its conditions. */
  private String decision(Line line, RuleName name) {
    boolean named = line.cell(Field.VOTE_WHEN) != null && name.key().indexOf('@') >= 0;
    String decision = named ? in.read(line, Field.DECISION, CellType.KEY) : null;
    return decision == null ? name.key() : in.one(RuleName.of(name.kind(), decision).key());
  }

  private @Nullable Electorate electorate(Line line) {
    Who who = in.read(line, Field.WHO_VOTES, CellType.VOTE_ELECTORATE);
    Roll roll = in.read(line, Field.ROLL_TAKEN, CellType.VOTE_ROLL, Roll.OPENING);
    List<Barred> barred =
        in.renamed(
            in.read(line, Field.MAY_NOT_VOTE, CellType.VOTE_BARRED, List.of()), renaming::barred);
    List<Barred> leaves =
        in.renamed(
            in.read(line, Field.LEAVES_BASE, CellType.VOTE_BARRED, List.of()), renaming::barred);
    Weight weight = in.read(line, Field.WEIGHT, CellType.WEIGHT, Weight.ONE_EACH);
    if (who == null || line.broken() || !checks.areBarred(line, barred, leaves)) {
      return null;
    }
    return new Electorate(in.renamed(who, renaming::who), roll, barred, leaves, weight);
  }

  /** What a ballot must reach, with its veto as it is written. */
  private record Asked(Standard standard, @Nullable VoteVeto veto) {}

  private @Nullable Asked asked(Line line, Set<Position> positions) {
    Abstentions abstentions = in.read(line, Field.ABSTENTIONS, CellType.VOTE_ABSTENTIONS);
    Base cast = cast(line, abstentions, positions);
    List<Passing> passing =
        in.readHere(line, Field.PASSES_WITH, (text, words) -> VoteCells.passing(text, words, cast));
    Bound quorum = floor(line, Field.QUORUM, cast);
    Bound floor = floor(line, Field.FOR_AT_LEAST, cast);
    Bound ceiling =
        in.readHere(
            line, Field.AGAINST_AT_MOST, (text, words) -> VoteCells.ceiling(text, words, cast));
    OrganisationsNeeded organisations =
        in.read(line, Field.ORGANISATIONS_FOR, CellType.ORGANISATIONS);
    VoteVeto veto =
        in.readHere(line, Field.VOTE_VETO, (text, words) -> VoteCells.veto(text, words, cast));
    if (passing == null) {
      return null;
    }
    Standard standard =
        new Standard(
            passing,
            quorum,
            floor,
            ceiling,
            organisations,
            abstentions,
            veto == null ? null : in.renamed(veto.veto(), renaming::veto),
            veto == null ? null : veto.over());
    return new Asked(standard, veto);
  }

  /** What {@code votes cast} means; null if the row leaves it open. */
  private static @Nullable Base cast(
      Line line, @Nullable Abstentions abstentions, Set<Position> positions) {
    if (abstentions != null) {
      return abstentions.forBase() ? Base.BALLOTS : Base.FOR_AND_AGAINST;
    }
    boolean told = line.cell(Field.ABSTENTIONS) != null;
    return told || TWO_ANSWERS.containsAll(positions) ? Base.FOR_AND_AGAINST : null;
  }

  private @Nullable Bound floor(Line line, Field field, @Nullable Base cast) {
    return in.readHere(line, field, (text, words) -> VoteCells.floor(text, words, cast));
  }

  private VoteClock dated(VoteClock clock) {
    return new VoteClock(dated(clock.least()), dated(clock.most()), clock.anchor());
  }

  private @Nullable Span dated(@Nullable Span span) {
    boolean bare = span instanceof Span.WorkingDays days && days.calendar() == null;
    if (!bare || calendar == null || !(span instanceof Span.WorkingDays days)) {
      return span;
    }
    return new Span.WorkingDays(days.days(), calendar);
  }
}
