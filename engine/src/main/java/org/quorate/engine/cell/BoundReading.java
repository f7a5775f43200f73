package org.quorate.engine.cell;

import org.jspecify.annotations.Nullable;
import org.quorate.charter.Base;
import org.quorate.charter.Bound;
import org.quorate.charter.Bound.Rounding;
import org.quorate.charter.Fraction;

/** Numbers that votes are compared with: counts, or derived from how many people there are. */
final class BoundReading {
  private static final Phrase SMALLER_OF =
      Phrase.of("the smaller of|smaller of|the lesser of|lesser of|the fewer of", "");
  private static final Phrase ALL =
      Phrase.of("all of the electorate|all of electorate|all electors|all|everybody|everyone", "");
  private static final Phrase BUT = Phrase.of("but|except", "");
  private static final Phrase OF_ELECTORATE =
      Phrase.of("of the electorate|of electorate|electors", "");
  private static final Phrase ALL_BUT = Phrase.of("", "除");
  private static final Phrase OUTSIDE =
      Phrase.of("", "外的全体成员|外的全体|外全体成员|外全体|以外的全体成员|以外的全体|之外的全体成员|之外的全体");
  private static final Phrase OR_ALL = Phrase.of("", "与全体成员|与全体|和全体成员|和全体|或全体成员|或全体");
  private static final Phrase WHICHEVER = Phrase.of("", "中的较少者|中较少者|中的较小者|中较小者");
  private static final Phrase VOTES =
      Phrase.of("votes for|votes against|votes|vote|people|persons|voters|electors", "名|位|个|人|票|张");

  private final Cursor cursor;
  private final @Nullable Base cast;
  private final boolean fromAbove;
  private boolean strict;

  private BoundReading(Cursor cursor, @Nullable Base cast, boolean fromAbove) {
    this.cursor = cursor;
    this.cast = cast;
    this.fromAbove = fromAbove;
  }

  /** How many at least. */
  static Bound floor(Cursor cursor, @Nullable Base cast) {
    return new BoundReading(cursor, cast, false).read();
  }

  /** How many at most. */
  static Bound ceiling(Cursor cursor, @Nullable Base cast) {
    return new BoundReading(cursor, cast, true).read();
  }

  private Bound read() {
    if (fromAbove && cursor.sees(Words.NONE)) {
      throw cursor.wrong(
          CellCode.AMBIGUOUS,
          cursor.offset(),
          cursor.quoted(cursor.at(), cursor.end())
              + " could mean that no vote may be against, or that there is no limit",
          "write `0`, or leave the cell blank");
    }
    direction();
    Bound bound = whole();
    bound = bound == null ? derived() : bound;
    return bound;
  }

  private void direction() {
    boolean other = fromAbove ? cursor.sees(Words.AT_LEAST) : cursor.sees(Words.AT_MOST);
    if (other || cursor.sees(fromAbove ? Words.MORE_THAN : Words.LESS_THAN)) {
      throw wrongWay(cursor.at());
    }
    strict = cursor.eat(fromAbove ? Words.LESS_THAN : Words.MORE_THAN);
    if (!strict) {
      cursor.eat(fromAbove ? Words.AT_MOST : Words.AT_LEAST);
    }
  }

  private Misread wrongWay(int from) {
    return cursor.wrong(
        CellCode.WRONG_WAY,
        cursor.flat().offset(from),
        cursor.quoted(from, cursor.end())
            + (fromAbove
                ? " counts from below, and the column says how many at most"
                : " counts from above, and the column says how many at least"),
        Helps.write(cursor.language(), "3", "3名"));
  }

  /** A bound that needs no share. */
  private @Nullable Bound whole() {
    if (cursor.eat(SMALLER_OF)) {
      int number = Numbers.count(cursor, help());
      cursor.eat(VOTES);
      cursor.expect(Words.AND, help());
      cursor.expect(ALL, help());
      cursor.eat(OF_ELECTORATE);
      return unstrict(new Bound.SmallerOf(number));
    }
    if (cursor.eat(ALL_BUT)) {
      int number = Numbers.count(cursor, help());
      cursor.eat(VOTES);
      cursor.expect(OUTSIDE, help());
      return unstrict(new Bound.AllBut(number));
    }
    int from = cursor.at();
    if (cursor.eat(ALL)) {
      if (cursor.eat(BUT)) {
        int number = Numbers.count(cursor, help());
        cursor.eat(VOTES);
        cursor.eat(OF_ELECTORATE);
        return unstrict(new Bound.AllBut(number));
      }
      if (cursor.atEnd()) {
        return unstrict(new Bound.AllBut(0));
      }
      cursor.moveTo(from);
    }
    return number();
  }

  private Bound unstrict(Bound bound) {
    if (strict) {
      throw cursor.wrong(
          CellCode.NOT_UNDERSTOOD,
          cursor.offset(),
          "`more than` and `less than` go with counts and shares only",
          help());
    }
    return bound;
  }

  private @Nullable Bound number() {
    int from = cursor.at();
    int offset = cursor.offset();
    long number = cursor.sees(VoteShare.MAJORITY) ? -1 : plain(cursor);
    if (number < 0) {
      return null;
    }
    String said = cursor.quoted(from, cursor.at());
    cursor.eat(VOTES);
    if (cursor.eat(OR_ALL)) {
      cursor.expect(WHICHEVER, help());
      return unstrict(new Bound.SmallerOf((int) number));
    }
    if (RootReading.seesTimes(cursor)) {
      cursor.moveTo(from);
      return null;
    }
    suffix();
    refuseWhose(said);
    number += !strict ? 0 : fromAbove ? -1 : 1;
    if (number < (fromAbove ? 0 : 1)) {
      throw cursor.wrong(
          CellCode.NUMBER,
          offset,
          said + " is no number of its column",
          fromAbove ? "write `0` if nobody may be against" : "leave the cell blank, or write `1`");
    }
    return new Bound.Count((int) number);
  }

  private void refuseWhose(String said) {
    boolean named = Character.isLetter(cursor.next()) && !cursor.sees(Words.AND);
    if (named) {
      throw cursor.wrong(
          CellCode.NOT_UNDERSTOOD,
          cursor.offset(),
          cursor.quoted(cursor.at(), cursor.end()) + " is more than a number",
          "write " + said + "; whose votes count stands under `Who votes`");
    }
  }

  /** A number that is no part of a share; -1, without moving, if none is next. */
  static long plain(Cursor cursor) {
    int from = cursor.at();
    if (Shares.eat(cursor) != null) {
      cursor.moveTo(from);
      return -1;
    }
    return Numbers.eat(cursor);
  }

  private void suffix() {
    if (cursor.sees(fromAbove ? Words.OR_MORE : Words.OR_LESS)) {
      throw wrongWay(cursor.at());
    }
    cursor.eat(fromAbove ? Words.OR_LESS : Words.OR_MORE);
  }

  private Bound derived() {
    int from = cursor.at();
    int offset = cursor.offset();
    Bound root = RootReading.read(cursor);
    if (root != null) {
      return unstrict(root);
    }
    VoteShare share = VoteShare.read(cursor, cast);
    if (share.fraction() == null) {
      return bare(share, offset);
    }
    return share(share, share.fraction(), from);
  }

  private Bound bare(VoteShare share, int offset) {
    boolean everybody = share.base() == Base.ELECTORATE && cursor.atEnd();
    if (everybody && cursor.offset() != offset) {
      return unstrict(new Bound.AllBut(0));
    }
    throw cursor.unexpected(help());
  }

  private Bound share(VoteShare share, Fraction fraction, int from) {
    if (share.base() == null) {
      throw VoteBase.missing(cursor, share.said(), Base.PRESENT);
    }
    if (fromAbove && share.strict() != null) {
      throw wrongWay(from);
    }
    suffix();
    boolean more = strict || Boolean.TRUE.equals(share.strict());
    int offset = cursor.offset();
    Rounding rounding = RootReading.rounding(cursor);
    if (more && rounding != Rounding.NONE) {
      throw cursor.wrong(
          CellCode.CONTRADICTION,
          offset,
          "a number that must be passed is compared as it is, not rounded",
          "take the rounding away, or write `at least`");
    }
    if (more && !fromAbove && fraction.numerator() == fraction.denominator()) {
      throw cursor.wrong(
          CellCode.IMPOSSIBLE_AMOUNT, offset, "nobody can bring more than all", "write `all`");
    }
    return new Bound.Share(fraction, more, share.base(), rounding);
  }

  private String help() {
    return Helps.write(cursor.language(), "3", "3名")
        + Helps.or(cursor.language(), "1/3 of electorate rounded up", "全体成员的三分之一，向上取整");
  }
}
