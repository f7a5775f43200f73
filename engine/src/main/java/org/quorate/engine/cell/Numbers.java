package org.quorate.engine.cell;

/** Whole numbers in digits and words of both languages. */
final class Numbers {
  /** The largest number that a cell may state. */
  static final long LARGEST = 1_000_000;

  private static final String CHINESE = "零一二三四五六七八九";
  private static final Phrase[] ENGLISH = {
    Phrase.of("a|an|one", ""),
    Phrase.of("two", ""),
    Phrase.of("three", ""),
    Phrase.of("four", ""),
    Phrase.of("five", ""),
    Phrase.of("six", ""),
    Phrase.of("seven", ""),
    Phrase.of("eight", ""),
    Phrase.of("nine", ""),
    Phrase.of("ten", "")
  };

  private Numbers() {}

  /** Reads a number if one is next; -1 if none is. */
  static long eat(Cursor cursor) {
    if (isDigit(cursor.next())) {
      return digits(cursor);
    }
    for (int i = 0; i < ENGLISH.length; i++) {
      int length = cursor.lengthOf(ENGLISH[i], cursor.at());
      if (length > 0) {
        cursor.moveTo(cursor.at() + length);
        return i + 1;
      }
    }
    return cursor.language() == Language.ZH ? chinese(cursor) : -1;
  }

  /** Reads a number that must come next, from 1. */
  static int count(Cursor cursor, String help) {
    int offset = cursor.offset();
    int from = cursor.at();
    long number = eat(cursor);
    if (number < 0) {
      throw cursor.unexpected(help);
    }
    if (number == 0) {
      String message = cursor.quoted(from, cursor.at()) + " is no number of its column";
      throw cursor.wrong(CellCode.NUMBER, offset, message, help);
    }
    return (int) number;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static long digits(Cursor cursor) {
    int from = cursor.at();
    int offset = cursor.offset();
    int i = 0;
    long number = 0;
    while (isDigit(cursor.ahead(i))) {
      number = Math.min(number * 10 + (cursor.ahead(i) - '0'), LARGEST + 1);
      i++;
    }
    boolean fraction = cursor.ahead(i) == '.' && isDigit(cursor.ahead(i + 1));
    boolean thousands = cursor.ahead(i) == ',' && isDigit(cursor.ahead(i + 1));
    if (fraction || thousands) {
      while (isDigit(cursor.ahead(i)) || cursor.ahead(i) == '.' || cursor.ahead(i) == ',') {
        i++;
      }
      String message = cursor.quoted(from, from + i) + " is no plain whole number";
      String help = thousands ? "write the digits without a comma" : "write a whole number";
      throw cursor.wrong(CellCode.NUMBER, offset, message, help);
    }
    if (number > LARGEST) {
      String message = cursor.quoted(from, from + Math.min(i, 20)) + " is too large a number";
      throw cursor.wrong(CellCode.NUMBER, offset, message, "write a number up to " + LARGEST);
    }
    cursor.moveTo(from + i);
    return number;
  }

  /** Whether a counted Chinese noun begins at an index, such as 两名 or 三分之一. */
  static boolean isCounted(Cursor cursor, int index) {
    return isCounted(cursor, index, Words.PEOPLE_MEASURE)
        || isCounted(cursor, index, Shares.PARTS_OF);
  }

  /** Whether a Chinese numeral with that measure word begins at an index. */
  static boolean isCounted(Cursor cursor, int index, Phrase measure) {
    int i = index;
    while (value(cursor.flat().at(i)) >= 0) {
      i++;
    }
    return i > index && cursor.lengthOf(measure, i) > 0;
  }

  private static long chinese(Cursor cursor) {
    int i = 0;
    long total = 0;
    long digit = -1;
    while (i < 6 && value(cursor.ahead(i)) >= 0) {
      int value = value(cursor.ahead(i));
      if (value >= 10) {
        total += Math.max(1, digit) * value;
        digit = 0;
      } else {
        digit = value;
      }
      i++;
    }
    if (i == 0) {
      return -1;
    }
    cursor.moveTo(cursor.at() + i);
    return total + Math.max(0, digit);
  }

  /** The value of a Chinese numeral; -1 for any other character. */
  private static int value(char c) {
    return switch (c) {
      case '两' -> 2;
      case '〇' -> 0;
      case '十' -> 10;
      case '百' -> 100;
      default -> CHINESE.indexOf(c);
    };
  }
}
