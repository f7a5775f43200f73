package org.quorate.engine.cell;

/**
 * A name that a cell mentions; only the whole charter shows whether it exists.
 *
 * @param text the name as written, without decoration
 * @param offset where it begins, in UTF-16 units into the text that was given
 */
public record Named(Kind kind, String text, int offset) {

  /** What the name should be the name of. */
  public enum Kind {
    ROLE,
    MODULE,
    HANDLE,
    ORGANISATION,
    EXCEPTION,
    RULE,
    VOTE,
    CALENDAR,
    BODY
  }
}
