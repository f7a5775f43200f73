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
    for (int i = 0; i < text.length(); i++) {
      if (isUnseen(text.charAt(i))) {
        throw cursor.wrong(
            CellCode.INVISIBLE,
            offset,
            "the pattern holds " + Unseen.named(text.charAt(i)) + ", which cannot be seen",
            "delete it, and type a plain space if one is meant");
      }
    }
    try {
      return new Glob(text);
    } catch (IllegalArgumentException refused) {
      throw cursor.wrong(CellCode.BAD_GLOB, offset, message(refused), help);
    }
  }

  /** A space that is no plain one, or a mark that only says how what it follows is drawn. */
  private static boolean isUnseen(char c) {
    return c > ' ' && Character.getType(c) == Character.SPACE_SEPARATOR || c == 0xFE0F;
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
    boolean marked = cursor.flat().text(from, to).chars().anyMatch(c -> MARKUP.indexOf(c) >= 0);
    if (marked || cursor.flat().cutAround(from, to)) {
      int start = rawStart(cursor, from);
      int end = Math.max(start, cursor.flat().endOffset(to));
      throw cursor.wrong(
          CellCode.MARKUP_CHANGED,
          start,
          "Markdown may take marks out of "
              + Helps.quote(cursor.flat().source().substring(start, end).strip()),
          "put it into back-ticks");
    }
    if (to < cursor.end()
        && cursor.flat().at(cursor.flat().at(to) == ' ' ? to + 1 : to) == Flat.CODE) {
      throw cursor.wrong(
          CellCode.AMBIGUOUS,
          offset,
          cursor.quoted(from, to) + " in a list is read as one of its items",
          "write `" + Words.AND.shown(cursor.language()) + "` between conditions");
    }
    cursor.moveTo(to);
    return cursor.flat().written(from, to).strip();
  }

  /** Where a word begins in the source, with the marks of emphasis before it. */
  private static int rawStart(Cursor cursor, int from) {
    String source = cursor.flat().source();
    int start = cursor.flat().offset(from);
    while (start > 0 && "*_".indexOf(source.charAt(start - 1)) >= 0) {
      start--;
    }
    return start;
  }
}
