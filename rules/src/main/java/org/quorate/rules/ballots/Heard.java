package org.quorate.rules.ballots;

/** Whether a vote counts, and why not. */
public enum Heard {
  YES("", Doubt.NONE),
  NOT_ADMITTED("the row takes no such vote", Doubt.NONE),
  EARLY("it came before the ballot was open", Doubt.NONE),
  LAPSED("it was cast on an earlier version of the text", Doubt.NONE),
  LATE("it came after the ballot had closed", Doubt.NONE),
  BOT("bots have no vote", Doubt.NONE),
  NO_ELECTOR("who cast it is not of the electorate", Doubt.NONE),
  FOR_SEVERAL("who cast it could stand in for more than one member", Doubt.NONE),
  MAY_NOT_VOTE("who cast it may not vote on this", Doubt.NONE),
  MAYBE_IN_TIME("nobody knows whether it was in time", Doubt.OF_TIME),
  MAYBE_ELECTOR("nobody knows whether who cast it is of the electorate", Doubt.OF_PERSON),
  MAYBE_FOR_SEAT("nobody knows for whose seat who cast it stands in", Doubt.OF_PERSON),
  MAYBE_MAY_NOT_VOTE("nobody knows whether who cast it may vote on this", Doubt.OF_PERSON);

  private final String because;
  private final Doubt doubt;

  Heard(String because, Doubt doubt) {
    this.because = because;
    this.doubt = doubt;
  }

  /** What a doubt is about. */
  private enum Doubt {
    NONE,
    OF_TIME,
    OF_PERSON
  }

  /** One clause. */
  String because() {
    return because;
  }

  boolean perhaps() {
    return doubt != Doubt.NONE;
  }

  /** Whether it counts if its voter has the standing. */
  boolean countsOfElectors() {
    return this == YES || doubt == Doubt.OF_PERSON;
  }

  /** Whether it may count. */
  boolean mayCount() {
    return this == YES || perhaps();
  }
}
