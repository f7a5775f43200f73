package org.quorate.engine.cell;

import org.quorate.RoleName;
import org.quorate.charter.Substitute;
import org.quorate.charter.Substitute.Shared;

/** The column of bodies that says who stands in for a member who does not vote. */
final class SubstituteReading {
  private static final Phrase OF_MODULE =
      Phrase.of("of the same module|of the same team|of the member's module", "");
  private static final Phrase OF_ORGANISATION =
      Phrase.of(
          "of the same organisation|of the same organization|of the same company"
              + "|of the member's organisation|of the member's organization",
          "");
  private static final Phrase SAME_MODULE = Phrase.of("", "同一模块的|同模块的|同一模块|同模块");
  private static final Phrase SAME_ORGANISATION =
      Phrase.of("", "同一组织的|同组织的|同一单位的|同单位的|同一组织|同组织|同一单位|同单位");

  private SubstituteReading() {}

  static Substitute read(Cursor cursor) {
    if (cursor.eat(SAME_MODULE)) {
      return new Substitute(role(cursor), Shared.MODULE);
    } else if (cursor.eat(SAME_ORGANISATION)) {
      return new Substitute(role(cursor), Shared.ORGANISATION);
    }
    int offset = cursor.offset();
    int from = cursor.at();
    RoleName role = role(cursor);
    if (cursor.eat(OF_MODULE)) {
      return new Substitute(role, Shared.MODULE);
    } else if (cursor.eat(OF_ORGANISATION)) {
      return new Substitute(role, Shared.ORGANISATION);
    }
    throw cursor.wrong(
        CellCode.INCOMPLETE,
        offset,
        cursor.quoted(from, cursor.at()) + " does not say for which of the members they stand in",
        help(cursor));
  }

  private static RoleName role(Cursor cursor) {
    cursor.eat(Words.THE);
    return People.role(cursor, OF_MODULE, OF_ORGANISATION);
  }

  private static String help(Cursor cursor) {
    return Helps.write(cursor.language(), "alternate of the same organisation", "同一组织的 alternate")
        + Helps.or(cursor.language(), "alternate of the same module", "同一模块的 alternate");
  }
}
