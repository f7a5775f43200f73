package org.quorate.engine.cell;

import org.jspecify.annotations.Nullable;
import org.quorate.charter.Condition;
import org.quorate.charter.Condition.Comparison;
import org.quorate.charter.Condition.Measure;

/** Size of a change: {@code more than 500 lines}, 超过500行, 500行以上, 3个以上文件. */
final class SizeReading {
  private static final Phrase CHANGES = Phrase.of("", "改动|变更|修改");
  private static final Phrase COUNTER = Phrase.of("", "个");
  private static final Phrase LINES =
      Phrase.of("changed lines|lines changed|lines|line", "行代码|行改动|行");
  private static final Phrase FILES = Phrase.of("changed files|files changed|files|file", "文件|个文件");

  private SizeReading() {}

  /** Reads a size if one is next; null, without moving, if none is. */
  static @Nullable Condition read(Cursor cursor) {
    int from = cursor.at();
    int offset = cursor.offset();
    cursor.eat(CHANGES);
    Comparison before = before(cursor);
    long number = before != null || Numbers.isDigit(cursor.next()) ? Numbers.eat(cursor) : -1;
    if (number < 0) {
      if (before != null) {
        throw cursor.unexpected(help(cursor));
      }
      cursor.moveTo(from);
      return null;
    }
    cursor.eat(COUNTER);
    Comparison behind = behind(cursor);
    Measure measure = measure(cursor);
    behind = behind == null ? behind(cursor) : behind;
    if (before != null && behind != null) {
      throw cursor.wrong(
          CellCode.CONTRADICTION, offset, "the number is bounded twice", help(cursor));
    }
    if (before == null && behind == null) {
      throw cursor.wrong(
          CellCode.NUMBER, offset, "the size is compared with nothing", help(cursor));
    }
    return new Condition.Size(
        measure, before == null && behind != null ? behind : checked(before), number);
  }

  private static Comparison checked(@Nullable Comparison comparison) {
    return comparison == null ? Comparison.AT_LEAST : comparison;
  }

  static @Nullable Comparison before(Cursor cursor) {
    if (cursor.eat(Words.AT_LEAST)) {
      return Comparison.AT_LEAST;
    }
    if (cursor.eat(Words.AT_MOST)) {
      return Comparison.AT_MOST;
    }
    if (cursor.eat(Words.MORE_THAN)) {
      return Comparison.MORE_THAN;
    }
    return cursor.eat(Words.LESS_THAN) ? Comparison.LESS_THAN : null;
  }

  static @Nullable Comparison behind(Cursor cursor) {
    if (cursor.eat(Words.OR_MORE)) {
      return Comparison.AT_LEAST;
    }
    return cursor.eat(Words.OR_LESS) ? Comparison.AT_MOST : null;
  }

  private static Measure measure(Cursor cursor) {
    if (cursor.eat(LINES)) {
      return Measure.LINES;
    }
    cursor.expect(FILES, help(cursor));
    return Measure.FILES;
  }

  private static String help(Cursor cursor) {
    return Helps.write(cursor.language(), "more than 500 lines", "超过500行");
  }
}
