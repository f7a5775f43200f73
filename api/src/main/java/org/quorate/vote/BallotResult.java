package org.quorate.vote;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;

/**
 * What the votes on one ballot come to.
 *
 * @param totals of the votes that count
 * @param electors how many people stand in the base; null where facts are missing by which it could
 *     be another number
 * @param counted the votes that count, by voter
 * @param notCounted those that do not, and why, by voter and time
 * @param flip see {@link #margin()}
 * @param tally what the marks of an election come to; null for a ballot for or against, and where
 *     nothing could be counted
 * @param seats who is seated where a body has a cap for organisations; else null
 */
public record BallotResult(
    State state,
    Totals totals,
    @Nullable Integer electors,
    List<Vote> counted,
    List<Refused> notCounted,
    @Nullable Integer flip,
    @Nullable Tally tally,
    @Nullable Seats seats) {

  public BallotResult {
    counted = List.copyOf(counted);
    notCounted = List.copyOf(notCounted);
  }

  /** Of a ballot for or against. */
  public BallotResult(
      State state,
      Totals totals,
      @Nullable Integer electors,
      List<Vote> counted,
      List<Refused> notCounted,
      @Nullable Integer flip) {
    this(state, totals, electors, counted, notCounted, flip, null, null);
  }

  /** Who is elected: those seated under a cap, else the winners; empty where nobody is. */
  public List<OptionName> elected() {
    return seats != null ? seats.seated() : tally != null ? tally.winners() : List.of();
  }

  /**
   * The fewest electors who, had they answered otherwise, would have turned the result by its
   * numbers: votes for turned against where it passed, and the others, silent ones too, turned for
   * where it failed. Empty where facts are missing, where numbers alone do not turn it, as in
   * elections and where a rule decides ties, and where it failed with more than 500 people who
   * could turn it.
   */
  public OptionalInt margin() {
    return flip == null ? OptionalInt.empty() : OptionalInt.of(flip);
  }

  /** How far a ballot is. */
  public enum State {
    /** No row decides such a ballot, or more than one would. */
    UNGOVERNED,
    /** Not open yet. */
    ANNOUNCED,
    /** Not decided yet: people may vote on it, or it waits for another ballot. */
    OPEN,
    PASSED,
    FAILED,
    /** A missing fact could still make it either. */
    UNDETERMINED
  }

  /** How many votes that surely count say what. */
  public record Totals(int inFavour, int against, int abstaining, int blank, int concerns) {}

  /**
   * A vote that does not count, or perhaps does not.
   *
   * @param who the voter by the name that the charter has for them
   * @param because one clause, such as {@code it came after the ballot had closed}
   * @param perhaps true if a missing fact could still make it count
   */
  public record Refused(Handle who, Vote vote, String because, boolean perhaps) {}
}
