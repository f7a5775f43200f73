package org.quorate.charter;

/** What an abstention or a blank vote counts for, beside being told. */
public enum Abstentions {
  NOTHING(false, false),
  QUORUM(true, false),
  BASE(false, true),
  BOTH(true, true);

  private final boolean forQuorum;
  private final boolean forBase;

  Abstentions(boolean forQuorum, boolean forBase) {
    this.forQuorum = forQuorum;
    this.forBase = forBase;
  }

  /** Whether it helps to reach the quorum. */
  public boolean forQuorum() {
    return forQuorum;
  }

  /** Whether it stands in the base of {@code votes cast}. */
  public boolean forBase() {
    return forBase;
  }
}
