package org.quorate.charter;

/** What a rung or a departure asks for, by its column, in the order in which answers list it. */
public enum LadderColumn {
  ROLE("Role"),
  RUNG_BELOW("Rung below"),
  EACH("Each"),
  SEATS("Seats"),
  ORGANISATION_CAP("Organisation cap"),
  IF_OVER_CAP("If over the cap"),
  TERM("Term"),
  TERM_LIMIT("Term limit"),
  WHEN("When"),
  NOT_DURING("Not during"),
  ASK_FIRST("Ask first"),
  GRACE("Grace"),
  SPONSORS("Sponsors"),
  SPONSORS_ORGANISATIONS("Sponsors' organisations"),
  EVIDENCE_NEEDED("Evidence needed"),
  DECIDED_BY("Decided by"),
  VACANCY("Vacancy"),
  APPEAL("Appeal"),
  THEN("Then"),
  WAY_BACK("Way back"),
  AGAIN_AFTER("Again after");

  private final String shown;

  LadderColumn(String shown) {
    this.shown = shown;
  }

  /** The header by which answers name it. */
  public String shown() {
    return shown;
  }
}
