package org.quorate.engine.cell;

import org.quorate.charter.OrganisationsNeeded;

/** The column Different organisations. */
final class OrganisationsReading {
  private static final Phrase MEASURE = Phrase.of("", "个|家");
  private static final Phrase DIFFERENT = Phrase.of("different|distinct", "不同的|不同");
  private static final Phrase ORGANISATIONS =
      Phrase.of(
          "organisations|organisation|organizations|organization|companies|company|employers"
              + "|employer",
          "组织|单位|公司|机构|企业");
  private static final Phrase NOT_AUTHORS =
      Phrase.of(
          "not the author's|not author's|not the authors|excluding the author's"
              + "|without the author's|other than the author's|none of them the author's"
              + "|not the proposer's",
          "不含提案人所在|不含提案人|非作者所在|非作者|不含作者所在|不含作者|不包括作者所在|不包括作者|不计作者所在|不计作者" + "|且不含作者所在|且不含作者");
  private static final Phrase LATER =
      Phrase.of(
          "not the nominee's|nominee included|not the candidate's|candidate included",
          "不含被提名人|含被提名人|非被提名人");

  private final Cursor cursor;

  private OrganisationsReading(Cursor cursor) {
    this.cursor = cursor;
  }

  static OrganisationsNeeded read(Cursor cursor) {
    return new OrganisationsReading(cursor).read();
  }

  private OrganisationsNeeded read() {
    boolean more = cursor.eat(Words.MORE_THAN);
    if (!more) {
      cursor.eat(Words.AT_LEAST);
    }
    int count = Numbers.count(cursor, help()) + (more ? 1 : 0);
    cursor.eat(MEASURE);
    cursor.eat(Words.OR_MORE);
    boolean withoutAuthors = organisations();
    if (cursor.eatComma() || cursor.eat('(')) {
      withoutAuthors = organisations();
      cursor.eat(')');
      if (!withoutAuthors) {
        throw cursor.unexpected(help());
      }
    }
    return new OrganisationsNeeded(count, withoutAuthors);
  }

  private boolean organisations() {
    boolean withoutAuthors = notAuthors();
    cursor.eat(DIFFERENT);
    cursor.eat(ORGANISATIONS);
    withoutAuthors |= notAuthors();
    cursor.eat(Words.OF);
    cursor.eat(ORGANISATIONS);
    return withoutAuthors;
  }

  private boolean notAuthors() {
    if (cursor.sees(LATER)) {
      throw cursor.wrong(
          CellCode.NOT_SUPPORTED_YET, cursor.offset(), "nominees are not supported yet", help());
    }
    return cursor.eat(NOT_AUTHORS);
  }

  private String help() {
    return Helps.write(cursor.language(), "2, not the author's", "2家，不含作者所在组织");
  }
}
