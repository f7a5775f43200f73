package org.quorate.engine.charter;

/** How much the reader takes, so that no document can make it slow. */
final class Limits {
  /** Bytes of one document. */
  static final int DOCUMENT_BYTES = 2 << 20;

  /** Bytes of all documents of one charter. */
  static final int ALL_BYTES = 8 << 20;

  /** Characters of one line. */
  static final int LINE = 16_384;

  /** Rows of all marked tables of one charter. */
  static final int ROWS = 100_000;

  /** Rows of reviews, votes, exceptions and scenarios, of each: all are looked at for an answer. */
  static final int RULES = 2_000;

  /** People without and with names of all scenarios, beside those of the roster. */
  static final int CROWD = 100_000;

  /** Rows of people times scenarios: each of these plays with all of those. */
  static final int CAST = 5_000_000;

  /** So many times over counts a scenario in which the past of all who vote is looked through. */
  static final int SUSPENDING = 10;

  /** Columns of one table. */
  static final int COLUMNS = 64;

  /** Cells of all tables of one document, blank ones too. */
  static final int CELLS = 1_000_000;

  /** Quotes and lists within each other. */
  static final int NESTING = 32;

  /** Documents that one charter includes. */
  static final int INCLUDES = 20;

  /** Others of its kind to which a role, module or organisation may lead. */
  static final int LINKED = 100;

  /** Diagnostics shown. */
  static final int DIAGNOSTICS = 100;

  /** Diagnostics kept while reading; after that they are only counted. */
  static final int DIAGNOSTICS_KEPT = 1_000;

  /** Names among which a likely one is looked for. */
  static final int CANDIDATES = 2_000;

  /** Characters of a name. */
  static final int NAME = 80;

  /** Characters of a handle or mail address. */
  static final int HANDLE = 100;

  private Limits() {}
}
