package org.quorate.engine.cell;

import org.jspecify.annotations.Nullable;
import org.quorate.charter.Base;
import org.quorate.charter.Bound;
import org.quorate.charter.Bound.Rounding;
import org.quorate.charter.Fraction;

/** Multiples of the square root of the electorate, and how derived numbers are rounded. */
final class RootReading {
  private static final Phrase ROOT =
      Phrase.of(
          "the square root of the electorate|the square root of electorate"
              + "|square root of the electorate|square root of electorate",
          "");
  private static final Phrase ROOT_BEHIND = Phrase.of("", "平方根");
  private static final Phrase TIMES = Phrase.of("times", "倍");
  private static final Phrase HALF = Phrase.of("", "一半|半数");
  private static final Choice<Rounding> ROUNDED =
      Choice.of(Rounding.UP, "rounded up|round up|rounding up", "向上取整")
          .or(Rounding.DOWN, "rounded down|round down|rounding down", "向下取整")
          .or(Rounding.NONE, "not rounded|unrounded|without rounding", "不取整");

  private final Cursor cursor;

  private RootReading(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Reads a multiple of the root if one is next; null, without moving, if none is. */
  static @Nullable Bound read(Cursor cursor) {
    RootReading reading = new RootReading(cursor);
    int from = cursor.at();
    Bound root = reading.english();
    if (root == null && cursor.language() == Language.ZH) {
      cursor.moveTo(from);
      root = reading.chinese();
    }
    if (root == null) {
      cursor.moveTo(from);
    }
    return root;
  }

  /** Whether a number that was read is the number of a multiple. */
  static boolean seesTimes(Cursor cursor) {
    return cursor.sees(TIMES);
  }

  private @Nullable Bound english() {
    long times = Numbers.isDigit(cursor.next()) ? times() : 1;
    Fraction part = Shares.eat(cursor);
    cursor.eat(Words.OF);
    return cursor.eat(ROOT) ? root(times, part) : null;
  }

  private long times() {
    int from = cursor.at();
    long times = BoundReading.plain(cursor);
    if (times < 1 || !cursor.eat(TIMES)) {
      cursor.moveTo(from);
      return 1;
    }
    return times;
  }

  /** 全体成员平方根的一半的3倍 */
  private @Nullable Bound chinese() {
    boolean electorate = VoteBase.eat(cursor, Base.BALLOTS) == Base.ELECTORATE;
    cursor.eat(Words.OF);
    if (!electorate || !cursor.eat(ROOT_BEHIND)) {
      return null;
    }
    cursor.eat(Words.OF);
    Fraction part = cursor.eat(HALF) ? new Fraction(1, 2) : Shares.eat(cursor);
    cursor.eat(Words.OF);
    long times = Numbers.eat(cursor);
    if (times >= 0) {
      cursor.expect(TIMES, help());
    }
    return root(Math.max(1, times), part);
  }

  private Bound root(long times, @Nullable Fraction part) {
    Fraction share = part == null ? new Fraction(1, 1) : part;
    long multiple = times * share.numerator();
    if (multiple > Numbers.LARGEST) {
      throw cursor.wrong(
          CellCode.NUMBER, cursor.offset(), "the multiple here is too large", help());
    }
    return new Bound.Root((int) multiple, (int) share.denominator(), rounding(cursor));
  }

  /** Reads how a derived number is rounded, if that is next. */
  static Rounding rounding(Cursor cursor) {
    int from = cursor.at();
    boolean bracket = !cursor.eatComma() && cursor.eat('(');
    Rounding rounding = ROUNDED.eat(cursor);
    if (rounding == null) {
      cursor.moveTo(from);
      return Rounding.NONE;
    }
    if (bracket && !cursor.eat(')')) {
      throw cursor.wrong(
          CellCode.UNCLOSED, cursor.offset(), "the bracket is not closed", "write `)` here");
    }
    return rounding;
  }

  private String help() {
    return Helps.write(cursor.language(), "half the square root of electorate", "全体成员平方根的一半");
  }
}
