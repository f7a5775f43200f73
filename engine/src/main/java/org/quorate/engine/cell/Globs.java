package org.quorate.engine.cell;

import java.util.List;
import org.quorate.charter.Glob;

/** Patterns of paths and branches; in back-ticks unless they have no character of Markdown. */
final class Globs {
  private static final String MARKUP = "*_~<>[]\\`!";

  private Globs() {}

  /** Reads a list of patterns; goes on over a comma only if no condition follows it. */
  static List<Glob> list(Cursor cursor, String help) {
    return Lists.read(cursor, Lists.Joined.BY_COMMAS, () -> one(cursor, help));
  }

  static Glob one(Cursor cursor, String help) {
    int offset = cursor.offset();
    String text = literal(cursor, help);
    try {
      return new Glob(text);
    } catch (IllegalArgumentException refused) {
      throw cursor.wrong(CellCode.BAD_GLOB, offset, message(refused), help);
    }
  }

  private static String message(IllegalArgumentException refused) {
    String message = refused.getMessage();
    return message == null ? "this is no pattern of paths" : message;
  }

  /** Reads text that Markdown must not touch: a code span, or a plain word. */
  static String literal(Cursor cursor, String help) {
    int offset = cursor.offset();
    String code = cursor.eatCode();
    if (code != null) {
      if (code.isBlank()) {
        throw cursor.wrong(CellCode.INCOMPLETE, offset, "the quoted text is empty", help);
      }
      return code.strip();
    }
    int from = cursor.at();
    int to = Extent.of(cursor);
    if (to == from) {
      throw cursor.unexpected(help);
    }
    String raw = cursor.flat().source().substring(offset, cursor.flat().endOffset(to));
    boolean marked = raw.chars().anyMatch(c -> MARKUP.indexOf(c) >= 0);
    if (marked || cursor.flat().cutAround(from, to)) {
      throw cursor.wrong(
          CellCode.MARKUP_CHANGED,
          offset,
          "Markdown may take marks out of " + Helps.quote(raw.strip()),
          "put it into back-ticks");
    }
    cursor.moveTo(to);
    return cursor.flat().written(from, to).strip();
  }
}
