package org.quorate.engine.cell;

import org.quorate.charter.Condition;

/** What follows {@code author}: the role that the author has or has not. */
final class AuthorReading {
  private static final Phrase IS_NOT = Phrase.of("is not|isn't|not", "不是|并非|非|不为");
  private static final Phrase IS = Phrase.of("is|has role", "是|为");

  private AuthorReading() {}

  static Condition read(Cursor cursor) {
    boolean not = cursor.eat(IS_NOT);
    if (!not) {
      cursor.eat(IS);
      not = cursor.eat(IS_NOT);
    }
    boolean only = cursor.eat(Words.ONLY);
    cursor.eat(IS);
    Words.article(cursor);
    if (Handles.isNext(cursor)) {
      throw cursor.wrong(
          CellCode.NOT_SUPPORTED_YET,
          cursor.offset(),
          "a single author is no condition yet",
          "name a role and list the person in the roster");
    }
    return new Condition.Author(People.role(cursor), only, not);
  }
}
