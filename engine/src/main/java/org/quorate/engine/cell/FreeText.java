package org.quorate.engine.cell;

import java.util.List;
import org.quorate.contribution.ChangedFile;

/** Cells whose words the format does not know. */
final class FreeText {
  private FreeText() {}

  static String read(Cursor cursor) {
    if (cursor.atEnd()) {
      throw cursor.unexpected("write some text");
    }
    int from = cursor.at();
    int end = cursor.flat().length();
    cursor.moveTo(end);
    return cursor.flat().written(from, end).strip();
  }

  static List<String> paths(Cursor cursor) {
    String help = "write a path in back-ticks, such as `docs/a.md`";
    return Lists.read(cursor, Lists.Joined.BY_COMMAS, () -> path(cursor, help));
  }

  private static String path(Cursor cursor, String help) {
    int offset = cursor.offset();
    String path = Globs.literal(cursor, help);
    if (!ChangedFile.isFromRoot(path)) {
      throw cursor.wrong(
          CellCode.BAD_GLOB,
          offset,
          Helps.quote(path) + " is not a path from the root of the repository",
          "write it with forward slashes, and without `.`, `..` or an empty step");
    }
    return path;
  }

  static long number(Cursor cursor) {
    long number = Numbers.isDigit(cursor.next()) ? Numbers.eat(cursor) : -1;
    if (number < 0) {
      throw cursor.unexpected("write a whole number such as `500`");
    }
    return number;
  }

  static boolean yesNo(Cursor cursor) {
    if (cursor.eat(Words.YES)) {
      return true;
    }
    cursor.expect(Words.NO, Helps.write(cursor.language(), "yes", "是") + " or `no`");
    return false;
  }
}
