package org.quorate.rules.ballots;

/**
 * The member whose seat it is for which others may stand in.
 *
 * @param doing what they do themselves
 */
public record Occupant(Doing doing) {

  /** What a member does. */
  public enum Doing {
    VOTES,
    /** May vote and has not. */
    SILENT,
    /** May not vote. */
    BARRED,
    /** Is no elector, or was taken out of the base. */
    OUT;

    static Doing of(World world) {
      return switch (world) {
        case FOR, AGAINST, ABSTAIN, BLANK, CONCERN -> VOTES;
        case ABSENT, HERE -> SILENT;
        case BARRED, BARRED_HERE -> BARRED;
        case OUT -> OUT;
      };
    }
  }
}
