package org.quorate.engine.ballots;

/** Takes votes, in the order of the file. */
public interface Votes {

  /**
   * A vote that could be read.
   *
   * @param line where it stands, from 1
   * @param times how many equal votes it stands for
   * @param marks one an option, 0 is none; to be read at once, for it is used again
   */
  void vote(int line, long times, int[] marks);

  /** One that could not, with the reason. */
  void unreadable(int line, long times, String because);
}
