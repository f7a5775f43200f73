package org.quorate.oracle.ballot;

import org.jspecify.annotations.Nullable;
import org.quorate.vote.Position;

/**
 * What one completion of the facts comes to.
 *
 * @param electors people in the base
 * @param abstaining abstentions and blank votes
 * @param present people in the base who are there or have a vote that counts
 * @param quiet people who may vote and have no vote that counts
 * @param quietAway those of them who are not there
 * @param seats of the body whose members vote; 0 where none does
 */
record OracleTally(
    long electors,
    long inFavour,
    long against,
    long abstaining,
    long concerns,
    long present,
    long quiet,
    long quietAway,
    long seats) {

  /** Of a body of so many seats, or of none. */
  static OracleTally none(long seats) {
    return new OracleTally(0, 0, 0, 0, 0, 0, 0, 0, seats);
  }

  long ballots() {
    return inFavour + against + abstaining + concerns;
  }

  /** So many more people of whom the same holds. */
  OracleTally plus(OracleShare share, long times) {
    OracleTally voted = voted(share.position(), times);
    return new OracleTally(
        electors + (share.inBase() ? times : 0),
        voted.inFavour,
        voted.against,
        voted.abstaining,
        voted.concerns,
        present + (share.inBase() && share.present() ? times : 0),
        quiet + (share.quiet() ? times : 0),
        quietAway + (share.quiet() && !share.present() ? times : 0),
        seats);
  }

  private OracleTally voted(@Nullable Position position, long times) {
    boolean abstains = position == Position.ABSTAIN || position == Position.BLANK;
    return new OracleTally(
        electors,
        inFavour + (position == Position.FOR || position == Position.MARKED ? times : 0),
        against + (position == Position.AGAINST ? times : 0),
        abstaining + (abstains ? times : 0),
        concerns + (position == Position.CONCERN ? times : 0),
        present,
        quiet,
        quietAway,
        seats);
  }

  /** If some who are quiet voted one thing; those who are there do so first, or last. */
  OracleTally after(Position position, long voters, boolean presentFirst) {
    long there = quiet - quietAway;
    long arriving = presentFirst ? Math.max(0, voters - there) : Math.min(voters, quietAway);
    OracleTally voted = voted(position, voters);
    return new OracleTally(
        electors,
        voted.inFavour,
        voted.against,
        voted.abstaining,
        voted.concerns,
        present + arriving,
        quiet - voters,
        quietAway - arriving,
        seats);
  }

  /** If all who are quiet voted for. */
  OracleTally quietFor() {
    return after(Position.FOR, quiet, true);
  }

  /** If everybody who may vote voted for, those too who voted otherwise. */
  OracleTally everybodyFor() {
    OracleTally all = quietFor();
    return new OracleTally(
        all.electors, all.ballots(), 0, 0, 0, all.present, all.quiet, all.quietAway, seats);
  }

  /** If some of those who voted for had voted against. */
  OracleTally turnedAgainst(long voters) {
    return new OracleTally(
        electors,
        inFavour - voters,
        against + voters,
        abstaining,
        concerns,
        present,
        quiet,
        quietAway,
        seats);
  }

  /** If some of those who voted otherwise had voted for. */
  OracleTally turnedFor(long ofAgainst, long ofAbstaining, long ofConcerns) {
    return new OracleTally(
        electors,
        inFavour + ofAgainst + ofAbstaining + ofConcerns,
        against - ofAgainst,
        abstaining - ofAbstaining,
        concerns - ofConcerns,
        present,
        quiet,
        quietAway,
        seats);
  }
}
