package org.quorate.engine.cell;

import org.jspecify.annotations.Nullable;
import org.quorate.charter.Fraction;

/** Exact shares: {@code 1/3}, {@code 60%}, {@code two thirds}, 三分之二, 百分之六十. */
final class Shares {
  static final Phrase PARTS_OF = Phrase.of("", "分之");
  private static final Phrase HALF = Phrase.of("half|one half|a half", "");
  private static final Phrase THIRDS = Phrase.of("third|thirds", "");
  private static final Phrase QUARTERS = Phrase.of("quarter|quarters|fourth|fourths", "");
  private static final Phrase PERCENT = Phrase.of("%|percent|per cent", "%");

  private Shares() {}

  /** Reads a share if one is next; null, without moving, if none is. */
  static @Nullable Fraction eat(Cursor cursor) {
    int from = cursor.at();
    int offset = cursor.offset();
    if (cursor.eat(HALF)) {
      return new Fraction(1, 2);
    }
    boolean ofHundred = cursor.language() == Language.ZH && cursor.next() == '百';
    if (ofHundred) {
      cursor.eat('百');
      if (cursor.eat(PARTS_OF)) {
        return fraction(cursor, from, offset, Numbers.eat(cursor), 100);
      }
      cursor.moveTo(from);
      return null;
    }
    if (decimalPercent(cursor)) {
      throw cursor.wrong(
          CellCode.NUMBER,
          offset,
          "a percentage here has a fraction",
          "write an exact share such as `1/3`");
    }
    long first = Numbers.eat(cursor);
    return first < 0 ? null : after(cursor, from, offset, first);
  }

  private static @Nullable Fraction after(Cursor cursor, int from, int offset, long first) {
    if (cursor.eat(PERCENT)) {
      return fraction(cursor, from, offset, first, 100);
    }
    if (cursor.eat('/')) {
      return fraction(cursor, from, offset, first, Numbers.eat(cursor));
    }
    if (cursor.eat(PARTS_OF)) {
      return fraction(cursor, from, offset, Numbers.eat(cursor), first);
    }
    if (cursor.eat(THIRDS)) {
      return fraction(cursor, from, offset, first, 3);
    }
    if (cursor.eat(QUARTERS)) {
      return fraction(cursor, from, offset, first, 4);
    }
    cursor.moveTo(from);
    return null;
  }

  private static boolean decimalPercent(Cursor cursor) {
    int i = 0;
    while (Numbers.isDigit(cursor.ahead(i)) || cursor.ahead(i) == '.') {
      i++;
    }
    int dot = cursor.flat().text(cursor.at(), cursor.at() + i).indexOf('.');
    return dot > 0 && (cursor.ahead(i) == '%' || cursor.ahead(i + 1) == '%');
  }

  private static Fraction fraction(Cursor cursor, int from, int offset, long part, long whole) {
    if (part < 1 || whole < 1 || part > whole) {
      throw cursor.wrong(
          CellCode.NUMBER,
          offset,
          cursor.quoted(from, cursor.at()) + " is no share of a whole",
          Helps.write(cursor.language(), "2/3 of committers", "三分之二以上提交者"));
    }
    return new Fraction(part, whole);
  }
}
