package org.quorate.charter;

/**
 * How many of a group. The base of all but {@link Count} is the group without the people who cannot
 * count in that row (the author, and co-authors and committers where the row bars them).
 */
public sealed interface Amount {

  /** So many. */
  record Count(int number) implements Amount {}

  /**
   * A share of the group, exactly.
   *
   * @param strict true for more than the share, false for at least that much
   */
  record Share(Fraction share, boolean strict) implements Amount {}

  /** All of the group but so many; {@code all} is all but 0. */
  record AllBut(int number) implements Amount {}

  /** The smaller of a number and all of the group. */
  record SmallerOf(int number) implements Amount {}
}
