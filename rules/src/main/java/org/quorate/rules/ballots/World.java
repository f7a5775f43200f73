package org.quorate.rules.ballots;

import org.quorate.vote.Position;

/** What one person may be doing in one ballot; of a person of whom facts are missing several. */
enum World {
  AGAINST,
  CONCERN,
  /** Stands in the base, has not voted and is not there. */
  ABSENT,
  /** Stands in the base, has not voted and is there. */
  HERE,
  /** Stands in the base, may not vote and is not there. */
  BARRED,
  /** Stands in the base, may not vote and is there. */
  BARRED_HERE,
  /** Is no elector, or was taken out of the base. */
  OUT,
  BLANK,
  ABSTAIN,
  FOR;

  /** Those who have not voted and may. */
  static final int SILENT = ABSENT.bit() | HERE.bit();

  /** Those who have voted. */
  static final int VOTED = FOR.bit() | AGAINST.bit() | ABSTAIN.bit() | BLANK.bit() | CONCERN.bit();

  /** Those who stand in the base. */
  static final int BASE = VOTED | SILENT | BARRED.bit() | BARRED_HERE.bit();

  /** Those who are there. */
  static final int PRESENT = VOTED | HERE.bit() | BARRED_HERE.bit();

  static final int COUNT = 10;

  private static final int ALL = (1 << COUNT) - 1;

  /**
   * A set where each of these is done for a seat or an organisation by somebody else than one who
   * may speak for it too, and has not voted: they may yet turn it.
   */
  static int open(int set) {
    return set << COUNT;
  }

  /** Those of a set that somebody may yet turn. */
  static int ofOpen(int set) {
    return set >> COUNT;
  }

  /** A set where it does not matter whether somebody may turn it. */
  static int plain(int set) {
    return (set | set >> COUNT) & ALL;
  }

  /** This one in a set of them. */
  int bit() {
    return 1 << ordinal();
  }

  /** Whether a set has this one. */
  boolean in(int set) {
    return (set & bit()) != 0;
  }

  /** What somebody does whose vote counts; options are marked by who takes part. */
  static World of(Position position) {
    return switch (position) {
      case FOR, MARKED -> FOR;
      case AGAINST -> AGAINST;
      case ABSTAIN -> ABSTAIN;
      case BLANK -> BLANK;
      case CONCERN -> CONCERN;
      case WITHDRAWN -> throw new IllegalArgumentException("a vote taken back is none");
    };
  }
}
