package org.quorate.engine.cell;

import org.jspecify.annotations.Nullable;
import org.quorate.charter.Amount;
import org.quorate.charter.Fraction;

/** How many are wanted: {@code 2}, {@code at least 2}, {@code 1/3}, 三分之一以上, 过半数. */
final class Amounts {
  private static final Phrase MAJORITY =
      Phrase.of("a majority|the majority|majority", "过半数|超过半数|过半");
  private static final Phrase HALF_OR_MORE = Phrase.of("", "半数以上|半数及以上");
  private static final Phrase HALF = Phrase.of("", "半数");
  private static final Phrase ANY_ONE = Phrase.of("any", "");
  private static final Phrase CHINESE_MEASURE = Phrase.of("名|位|个|人", "");
  private static final Phrase ANY = Phrase.of("", "任意|任何|其中");

  private Amounts() {}

  /** Reads a count or share if one is next; null, without moving, if none is. */
  static @Nullable Amount eat(Cursor cursor) {
    int from = cursor.at();
    int offset = cursor.offset();
    if (cursor.eat(MAJORITY)) {
      return new Amount.Share(new Fraction(1, 2), true);
    }
    if (cursor.eat(HALF_OR_MORE)) {
      cursor.notes().warn(halfOrMore(offset));
      return new Amount.Share(new Fraction(1, 2), false);
    }
    if (cursor.eat(HALF)) {
      return new Amount.Share(new Fraction(1, 2), false);
    }
    boolean more = cursor.eat(Words.MORE_THAN);
    if (!more && !cursor.eat(Words.AT_LEAST)) {
      refuseAtMost(cursor);
    }
    boolean any = cursor.eat(ANY_ONE);
    cursor.eat(ANY);
    Amount amount = isNext(cursor) ? shareOrCount(cursor, more) : null;
    if (amount == null && any && !cursor.atEnd()) {
      return new Amount.Count(1);
    }
    if (amount == null) {
      cursor.moveTo(from);
    }
    return amount;
  }

  static Mistake halfOrMore(int offset) {
    return CellCode.HALF_OR_MORE.at(
        offset,
        "`半数以上` is read as half or more, for 以上 includes the number itself",
        "write `超过二分之一` for more than half, or `二分之一以上` for half or more");
  }

  /** Whether a number is next, and not a name that begins with a Chinese numeral. */
  static boolean isNext(Cursor cursor) {
    boolean chinese = cursor.language() == Language.ZH && cursor.next() > 0x2E7F;
    boolean hundredth = chinese && cursor.next() == '百' && cursor.ahead(1) == '分';
    return !chinese || hundredth || Numbers.isCounted(cursor, cursor.at());
  }

  private static @Nullable Amount shareOrCount(Cursor cursor, boolean more) {
    int offset = cursor.offset();
    Fraction share = Shares.eat(cursor);
    if (share != null) {
      suffix(cursor, more);
      if (more && share.numerator() == share.denominator()) {
        throw cursor.wrong(
            CellCode.IMPOSSIBLE_AMOUNT, offset, "nobody can bring more than all", "write `all`");
      }
      return new Amount.Share(share, more);
    }
    int from = cursor.at();
    long number = Numbers.eat(cursor);
    if (number < 0) {
      return null;
    }
    if (number == 0 && !more) {
      throw cursor.wrong(
          CellCode.NUMBER,
          offset,
          cursor.quoted(from, cursor.at()) + " asks for nobody",
          "write `" + Words.NONE.shown(cursor.language()) + "` if nothing is wanted");
    }
    refuseChinese(cursor);
    cursor.eat(Words.PEOPLE_MEASURE);
    suffix(cursor, more);
    return new Amount.Count((int) number + (more ? 1 : 0));
  }

  /** 2名 in an English document would be read as two of a role that begins with 名. */
  private static void refuseChinese(Cursor cursor) {
    if (cursor.language() == Language.EN && cursor.sees(CHINESE_MEASURE)) {
      throw cursor.wrong(
          CellCode.NOT_UNDERSTOOD,
          cursor.offset(),
          cursor.quoted(cursor.at(), cursor.at() + 1) + " is Chinese, the document English",
          "set `language: zh` in the front matter, or write English");
    }
  }

  private static void suffix(Cursor cursor, boolean more) {
    int offset = cursor.offset();
    if (cursor.sees(Words.OR_LESS)) {
      throw atMost(cursor);
    }
    if (cursor.eat(Words.OR_MORE) && more) {
      throw cursor.wrong(
          CellCode.CONTRADICTION,
          offset,
          "`超过` excludes the number and `以上` includes it",
          "write one of the two");
    }
  }

  private static void refuseAtMost(Cursor cursor) {
    if (cursor.sees(Words.AT_MOST) || cursor.sees(Words.LESS_THAN)) {
      throw atMost(cursor);
    }
  }

  private static Misread atMost(Cursor cursor) {
    return cursor.wrong(
        CellCode.NOT_UNDERSTOOD,
        cursor.offset(),
        "approvals are counted from below: no upper limit is read here",
        Helps.write(cursor.language(), "at least 2 maintainers", "2名以上维护者"));
  }
}
