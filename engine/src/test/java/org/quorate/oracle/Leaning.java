package org.quorate.oracle;

/** To what a case leans that would hardly be met else. */
enum Leaning {
  NONE,

  /**
   * Files of which nobody knows what kind they are, and so which rows govern them; rows that ask
   * for the owners of the files; exceptions that anybody may invoke.
   */
  KINDS_IN_DOUBT,

  /** Vetoes and holds, many of them lifted by people whose roles nobody knows. */
  LIFTS_IN_DOUBT;

  /** Every sixteenth case leans to the one, and as many to the other. */
  static Leaning of(long seed) {
    int turn = Math.floorMod(seed, 16);
    return turn == 15 ? KINDS_IN_DOUBT : turn == 7 ? LIFTS_IN_DOUBT : NONE;
  }
}
