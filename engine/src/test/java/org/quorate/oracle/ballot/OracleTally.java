package org.quorate.oracle.ballot;

import java.util.List;
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
 * @param open organisations and seats for which somebody who has not voted may yet say something
 *     else, by what they say
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
    long seats,
    Open open) {

  /** How many who said something may say something else. */
  record Open(long inFavour, long against, long abstaining, long concerns) {
    static final Open NONE = new Open(0, 0, 0, 0);

    long all() {
      return inFavour + against + abstaining + concerns;
    }

    long of(Position position) {
      return switch (position) {
        case FOR, MARKED -> inFavour;
        case AGAINST -> against;
        case ABSTAIN, BLANK -> abstaining;
        case CONCERN -> concerns;
        case WITHDRAWN -> 0;
      };
    }

    Open plus(Position position, long times) {
      return switch (position) {
        case FOR, MARKED -> new Open(inFavour + times, against, abstaining, concerns);
        case AGAINST -> new Open(inFavour, against + times, abstaining, concerns);
        case ABSTAIN, BLANK -> new Open(inFavour, against, abstaining + times, concerns);
        case CONCERN -> new Open(inFavour, against, abstaining, concerns + times);
        case WITHDRAWN -> this;
      };
    }
  }

  /** Of a body of so many seats, or of none. */
  static OracleTally none(long seats) {
    return new OracleTally(0, 0, 0, 0, 0, 0, 0, 0, seats, Open.NONE);
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
        seats,
        share.open() ? open.plus(share.position(), times) : open);
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
        seats,
        open);
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
        seats,
        open);
  }

  /** If some organisations that said one thing said another by who is quiet of them. */
  OracleTally turned(Position from, Position to, long some) {
    OracleTally all = voted(from, -some).voted(to, some);
    return new OracleTally(
        electors,
        all.inFavour,
        all.against,
        all.abstaining,
        all.concerns,
        present,
        quiet,
        quietAway,
        seats,
        open.plus(from, -some));
  }

  /** If all who are quiet voted for. */
  OracleTally quietFor() {
    OracleTally all = after(Position.FOR, quiet, true);
    for (Position from : List.of(Position.AGAINST, Position.ABSTAIN, Position.CONCERN)) {
      all = all.turned(from, Position.FOR, open.of(from));
    }
    return all;
  }

  /** If everybody who may vote voted for, those too who voted otherwise. */
  OracleTally everybodyFor() {
    OracleTally all = quietFor();
    return new OracleTally(
        all.electors,
        all.ballots(),
        0,
        0,
        0,
        all.present,
        all.quiet,
        all.quietAway,
        seats,
        Open.NONE);
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
        seats,
        open);
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
        seats,
        open);
  }
}
