package org.quorate.engine.cell;

import org.jspecify.annotations.Nullable;
import org.quorate.charter.Base;
import org.quorate.charter.Fraction;

/**
 * A share of votes as far as it is written, in the order of either language.
 *
 * @param fraction null if there is none
 * @param strict true for more than it, false for at least it, null if that is not said
 * @param base null if it is not said
 * @param said the words themselves, quoted
 * @param offset where they begin
 */
record VoteShare(
    @Nullable Fraction fraction,
    @Nullable Boolean strict,
    @Nullable Base base,
    String said,
    int offset) {
  static final Phrase MAJORITY = Phrase.of("a majority|the majority|majority", "过半数|超过半数|过半");
  private static final Phrase HALF_OR_MORE = Phrase.of("", "半数以上|半数及以上");
  private static final Phrase HALF = Phrase.of("", "半数|一半");
  private static final Phrase VOTE = Phrase.of("majority vote|majority", "多数票|多数|的多数");
  private static final Phrase ALL_OF = Phrase.of("all of the|all of", "");
  private static final Phrase ALL_FOR = Phrase.of("", "全部赞成|全部同意|全数赞成|一致赞成");

  static VoteShare read(Cursor cursor, @Nullable Base cast) {
    int from = cursor.at();
    int offset = cursor.offset();
    if (cursor.eat(ALL_OF)) {
      return of(cursor, from, offset, new Fraction(1, 1), false, null, cast);
    }
    Boolean strict = strictness(cursor);
    Base base = cursor.language() == Language.ZH ? VoteBase.eat(cursor, cast) : null;
    if (base != null) {
      cursor.eat(Words.OF);
      strict = strict == null ? strictness(cursor) : strict;
    }
    int before = cursor.at();
    if (cursor.eat(MAJORITY)) {
      refuseTwice(cursor, strict, offset);
      return of(cursor, from, offset, new Fraction(1, 2), true, base, cast);
    }
    if (cursor.eat(HALF_OR_MORE)) {
      refuseTwice(cursor, strict, offset);
      cursor.notes().warn(Amounts.halfOrMore(offset));
      return of(cursor, from, offset, new Fraction(1, 2), false, base, cast);
    }
    Fraction fraction = cursor.eat(HALF) ? new Fraction(1, 2) : Shares.eat(cursor);
    if (fraction == null && base != null && cursor.eat(ALL_FOR)) {
      return of(cursor, from, offset, new Fraction(1, 1), false, base, cast);
    }
    if (fraction == null) {
      cursor.moveTo(before);
      return new VoteShare(null, strict, base, cursor.quoted(from, before), offset);
    }
    return of(cursor, from, offset, fraction, suffixed(cursor, strict), base, cast);
  }

  private static VoteShare of(
      Cursor cursor,
      int from,
      int offset,
      Fraction fraction,
      @Nullable Boolean strict,
      @Nullable Base before,
      @Nullable Base cast) {
    String said = cursor.quoted(from, cursor.at());
    cursor.eat(VOTE);
    Base base = before;
    if (base == null) {
      cursor.eat(Words.OF);
      base = VoteBase.eat(cursor, cast);
    }
    return new VoteShare(fraction, suffixed(cursor, strict), base, said, offset);
  }

  private static @Nullable Boolean strictness(Cursor cursor) {
    if (cursor.sees(MAJORITY)) {
      return null;
    }
    if (cursor.eat(Words.MORE_THAN)) {
      return Boolean.TRUE;
    }
    return cursor.eat(Words.AT_LEAST) ? Boolean.FALSE : null;
  }

  private static @Nullable Boolean suffixed(Cursor cursor, @Nullable Boolean strict) {
    int offset = cursor.offset();
    if (!cursor.eat(Words.OR_MORE)) {
      return strict;
    }
    if (Boolean.TRUE.equals(strict)) {
      throw cursor.wrong(
          CellCode.CONTRADICTION,
          offset,
          "more than so much excludes the number itself, and `以上` includes it",
          "write one of the two");
    }
    return Boolean.FALSE;
  }

  private static void refuseTwice(Cursor cursor, @Nullable Boolean strict, int offset) {
    if (strict != null) {
      throw cursor.wrong(
          CellCode.CONTRADICTION,
          offset,
          "how much is enough is said twice",
          Helps.write(cursor.language(), "more than 1/2", "超过二分之一"));
    }
  }
}
