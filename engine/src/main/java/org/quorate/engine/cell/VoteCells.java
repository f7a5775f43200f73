package org.quorate.engine.cell;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Abstentions;
import org.quorate.charter.Base;
import org.quorate.charter.Bound;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.Passing;
import org.quorate.charter.Restart;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.charter.Who;
import org.quorate.vote.Position;

/** Reads cells of votes; see {@link Cells}. */
public final class VoteCells {
  private VoteCells() {}

  /** Column {@code Who votes}; roles are {@code only} these. */
  public static Parsed<Who> electorate(String text, Language language) {
    return Cell.read(VoteGrammars.ELECTORATE, text, language, VotersReading::electorate);
  }

  /**
   * Column {@code Passes with}.
   *
   * @param cast what {@code votes cast} means; null if the row leaves it open, which is a mistake
   */
  public static Parsed<List<Passing>> passing(String text, Language language, @Nullable Base cast) {
    return Cell.read(
        VoteGrammars.PASSING, text, language, cursor -> PassingReading.read(cursor, cast));
  }

  /** Columns {@code Quorum} and {@code For at least}; see {@link #passing} for {@code cast}. */
  public static Parsed<Bound> floor(String text, Language language, @Nullable Base cast) {
    return Cell.read(
        VoteGrammars.FLOOR, text, language, cursor -> BoundReading.floor(cursor, cast));
  }

  /** Column {@code Against at most}; see {@link #passing} for {@code cast}. */
  public static Parsed<Bound> ceiling(String text, Language language, @Nullable Base cast) {
    return Cell.read(
        VoteGrammars.CEILING, text, language, cursor -> BoundReading.ceiling(cursor, cast));
  }

  /** Column {@code Open for}. */
  public static Parsed<VoteClock> clock(String text, Language language) {
    return Cell.read(VoteGrammars.CLOCK, text, language, VoteClockReading::read);
  }

  /** Column {@code Ballot}. */
  public static Parsed<Set<Position>> positions(String text, Language language) {
    return Cell.read(VoteGrammars.POSITIONS, text, language, BallotReading::positions);
  }

  /** Column {@code Abstentions}. */
  public static Parsed<Abstentions> abstentions(String text, Language language) {
    return Cell.read(VoteGrammars.ABSTENTIONS, text, language, BallotReading::abstentions);
  }

  /** Column {@code Vetoed by}; see {@link #passing} for {@code cast}. */
  public static Parsed<VoteVeto> veto(String text, Language language, @Nullable Base cast) {
    return Cell.read(
        VoteGrammars.VETO, text, language, cursor -> VetoReading.ofVotes(cursor, cast));
  }

  /** Column {@code Roll taken}. */
  public static Parsed<Roll> roll(String text, Language language) {
    return Cell.read(VoteGrammars.ROLL, text, language, VotersReading::roll);
  }

  /**
   * Columns {@code May not vote} and {@code Leaves the base}: one reason or role or person each.
   */
  public static Parsed<List<Barred>> barred(String text, Language language) {
    return Cell.read(VoteGrammars.BARRED, text, language, VotersReading::barred);
  }

  /** Column {@code Then}: decisions, folded. */
  public static Parsed<List<String>> all(String text, Language language) {
    return Cell.read(SequelGrammars.ALL, text, language, SequelReading::all);
  }

  /** Column {@code If not passed}: decisions, folded. */
  public static Parsed<List<String>> any(String text, Language language) {
    return Cell.read(SequelGrammars.ANY, text, language, SequelReading::any);
  }

  /** Columns {@code Passes unless} and {@code Appeal}. */
  public static Parsed<Overruling> overruling(String text, Language language) {
    return Cell.read(SequelGrammars.OVERRULING, text, language, SequelReading::overruling);
  }

  /** Column {@code Restarts when}. */
  public static Parsed<List<Restart>> restarts(String text, Language language) {
    return Cell.read(VoteGrammars.RESTARTS, text, language, RestartsReading::ofVotes);
  }

  /** Column {@code Close early}. */
  public static Parsed<CloseEarly> early(String text, Language language) {
    return Cell.read(VoteGrammars.EARLY, text, language, VotersReading::early);
  }
}
