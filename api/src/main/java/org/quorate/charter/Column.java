package org.quorate.charter;

/** Obligations of a review row, by their column, in the order in which answers list them. */
public enum Column {
  APPROVALS("Approvals"),
  DIFFERENT_ORGANISATIONS("Different organisations"),
  CHECKS("Checks"),
  SIGN_OFF("Sign-off"),
  STAY_OPEN("Stay open"),
  OBJECTIONS("Objections"),
  VETOED_BY("Vetoed by"),
  HOLD_BY("Hold by"),
  DECIDED_BY("Decided by");

  private final String shown;

  Column(String shown) {
    this.shown = shown;
  }

  /** The header by which answers name it. */
  public String shown() {
    return shown;
  }
}
