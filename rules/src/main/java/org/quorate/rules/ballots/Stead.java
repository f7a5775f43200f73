package org.quorate.rules.ballots;

/** For how many members of the body that votes somebody may stand in. */
public enum Stead {
  NONE,
  ONE,
  /** For two or more, so that nobody could tell for whom they speak. */
  SEVERAL,
  /** Nobody knows whether for one, and for whom. */
  PERHAPS
}
