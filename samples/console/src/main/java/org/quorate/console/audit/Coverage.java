package org.quorate.console.audit;

/**
 * How far a history could be judged: contributions are judged, undetermined or skipped.
 *
 * @param commits commits of all contributions
 * @param judged at least one rule gave a definite answer, in at least one of its columns
 * @param undetermined rules apply, and git holds too little for a definite answer in any
 * @param skipped no rule applies, or git does not even hold what it changes
 */
public record Coverage(long commits, int contributions, int judged, int undetermined, int skipped) {
  static final Coverage NONE = new Coverage(0, 0, 0, 0, 0);

  public Coverage {
    if (contributions != judged + undetermined + skipped) {
      throw new IllegalArgumentException("contributions are judged, undetermined or skipped");
    }
  }

  Coverage plus(int more, Extent extent) {
    return new Coverage(
        commits + more,
        contributions + 1,
        judged + (extent == Extent.JUDGED ? 1 : 0),
        undetermined + (extent == Extent.UNDETERMINED ? 1 : 0),
        skipped + (extent == Extent.SKIPPED ? 1 : 0));
  }

  /** The same of a history of so many commits, with contributions that could not be asked about. */
  Coverage walked(long all, int unasked) {
    return new Coverage(all, contributions + unasked, judged, undetermined, skipped + unasked);
  }

  /** How far one contribution could be judged. */
  enum Extent {
    JUDGED,
    UNDETERMINED,
    SKIPPED
  }
}
