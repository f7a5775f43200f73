package org.quorate.engine.spdx;

/**
 * A word or a bracket of an expression.
 *
 * @param offset where it begins
 */
record Token(Kind kind, String text, int offset) {
  enum Kind {
    OPEN,
    CLOSE,
    AND,
    OR,
    WITH,
    NAME,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
