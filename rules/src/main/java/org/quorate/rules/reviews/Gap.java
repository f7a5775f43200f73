package org.quorate.rules.reviews;

/** Something that a row lacks, or may come to lack, for as long as people do not act. */
interface Gap {

  /** Whether people whose names are known can close it at all, all of them together. */
  boolean isClosable();

  /** Whether nothing is lacking once people have acted. */
  boolean isClosed(Acts acts);

  /** Whether an approval of a person, given today, brings something that is lacking. */
  boolean isNarrowedBy(int person);

  /** The same, or frees somebody else to bring it. */
  default boolean isEasedBy(int person) {
    return isNarrowedBy(person);
  }

  /**
   * Writes down all that the gap sees of a person: of whom it writes the same, each can stand in
   * for the other.
   */
  void describe(int person, StringBuilder traits);

  /** Gaps that see people by the same, of which one may describe them for all. */
  default Object sight() {
    return this;
  }
}
