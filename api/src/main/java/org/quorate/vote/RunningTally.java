package org.quorate.vote;

/**
 * Votes come and go one by one, the result can be asked at any time; one more vote never counts the
 * others again. Not thread-safe.
 *
 * <p>A vote is one mark an option, in the order of the contest; 0 is no mark. What a mark means is
 * the method's: a rank from 1 (1 is best), points, or votes bought.
 */
public interface RunningTally {

  /** Counts one vote, or lists it with the reason why the method cannot read it. */
  RunningTally add(int... marks);

  /** Counts equal votes at once, or lists them. */
  RunningTally add(long times, int[] marks);

  /** Lists votes that could not even be read as marks, or that do not count for other reasons. */
  RunningTally refuse(long times, String because);

  /**
   * Takes out a vote that was counted before, as when somebody changes theirs.
   *
   * @throws IllegalArgumentException for one that cannot have been counted
   */
  RunningTally withdraw(int... marks);

  /** The result so far. Where no vote was counted nobody wins, not even unopposed. */
  Tally tally();
}
