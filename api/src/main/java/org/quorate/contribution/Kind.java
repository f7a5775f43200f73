package org.quorate.contribution;

/** What a file, or a contribution, is. */
public enum Kind {
  CODE,
  DOCUMENTATION,
  DATA,
  MODEL,
  DESIGN,
  TRANSLATION,
  /**
   * A change to the charter itself; the engine adds it to files that are the charter's documents.
   */
  GOVERNANCE
}
