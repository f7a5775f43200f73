package org.quorate.engine.cell;

import java.time.LocalDate;
import java.time.YearMonth;

/** Dates: {@code 2024-05-01} and 2024年5月1日. */
final class Dates {
  private static final int FIRST = 1970;
  private static final int LAST = 2999;

  private Dates() {}

  static LocalDate read(Cursor cursor) {
    int offset = cursor.offset();
    int from = cursor.at();
    int[] parts = new int[3];
    String between = "";
    for (int i = 0; i < 3; i++) {
      int digits = 0;
      while (Numbers.isDigit(cursor.ahead(digits)) && digits < 5) {
        parts[i] = parts[i] * 10 + cursor.ahead(digits++) - '0';
      }
      if (digits == 0 || digits == 5) {
        throw notUnderstood(cursor, from, offset);
      }
      between += digits;
      cursor.moveTo(cursor.at() + digits);
      if (i < 2 && !cursor.atEnd() || cursor.next() == '日') {
        between += cursor.next();
        cursor.moveTo(cursor.at() + 1);
      }
    }
    boolean iso = between.equals("4-2-2");
    boolean chinese = between.startsWith("4年") && between.endsWith("日") && between.contains("月");
    if (!iso && !chinese) {
      throw ambiguous(cursor, from, offset, parts, between);
    }
    return date(cursor, from, offset, parts);
  }

  private static LocalDate date(Cursor cursor, int from, int offset, int[] parts) {
    if (!exists(parts)) {
      throw cursor.wrong(
          CellCode.NO_SUCH_DATE,
          offset,
          cursor.quoted(from, cursor.at()) + " is no day between the years 1970 and 2999",
          "write a day that exists, such as `2024-05-01`");
    }
    return LocalDate.of(parts[0], parts[1], parts[2]);
  }

  private static boolean exists(int[] parts) {
    return parts[0] >= FIRST
        && parts[0] <= LAST
        && parts[1] >= 1
        && parts[1] <= 12
        && parts[2] >= 1
        && parts[2] <= YearMonth.of(parts[0], parts[1]).lengthOfMonth();
  }

  private static Misread ambiguous(
      Cursor cursor, int from, int offset, int[] parts, String between) {
    boolean yearFirst = between.startsWith("4") && exists(parts);
    String day = yearFirst ? LocalDate.of(parts[0], parts[1], parts[2]).toString() : "2024-05-01";
    return cursor.wrong(
        CellCode.AMBIGUOUS_DATE,
        offset,
        cursor.quoted(from, cursor.at()) + " is not written as year, month and day with hyphens",
        yearFirst ? "write `" + day + "`" : "write it like `" + day + "`");
  }

  private static Misread notUnderstood(Cursor cursor, int from, int offset) {
    cursor.moveTo(from);
    return cursor.wrong(
        CellCode.AMBIGUOUS_DATE,
        offset,
        cursor.quoted(from, Math.min(cursor.end(), from + 20)) + " is no date",
        "write year, month and day like `2024-05-01`");
  }
}
