package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Base;
import org.quorate.charter.Fraction;
import org.quorate.charter.Passing;

/** The column Passes with: comparisons of votes, all of which must hold. */
final class PassingReading {
  private static final int MOST = 10;

  private static final Phrase NO_OBJECTION =
      Phrase.of(
          "no objection|no objections|nobody objects|nobody against|nobody is against"
              + "|nobody votes against|no vote against|no votes against|lazy consensus",
          "无异议|没有异议|无人反对|没有人反对|没有反对票|无反对票|无人异议");
  private static final Phrase MORE_FOR =
      Phrase.of(
          "more for than against|more votes for than against|more in favour than against"
              + "|more in favor than against|more +1 than -1",
          "赞成多于反对|赞成票多于反对票|赞成超过反对|赞成票超过反对票");
  private static final Phrase IN_FAVOUR =
      Phrase.of("in favour|in favor|vote for|votes for|voting for|for", "赞成|同意|通过");
  private static final Phrase RATIO = Phrase.of("", "赞成与反对之比|赞成反对之比|赞成票与反对票之比");
  private static final Phrase OVER_DEFAULT =
      Phrase.of("over default|over the default|over the default option", "胜过默认选项");
  private static final Phrase SEATS_FILLED =
      Phrase.of("seats filled|all seats filled|every seat filled|seats are filled", "席位选满|席位全部选出");
  private static final Phrase LATER =
      Phrase.of(
          "consensus|unanimous|unanimity|unanimously|simple majority|a simple majority|supermajority"
              + "|a supermajority|absolute majority|an absolute majority|qualified majority",
          "一致同意|一致通过|全票通过|简单多数|绝对多数|特别多数|多数通过|多数同意|多数");

  private final Cursor cursor;
  private final @Nullable Base cast;

  private PassingReading(Cursor cursor, @Nullable Base cast) {
    this.cursor = cursor;
    this.cast = cast;
  }

  static List<Passing> read(Cursor cursor, @Nullable Base cast) {
    PassingReading reading = new PassingReading(cursor, cast);
    List<Passing> all = new ArrayList<>();
    do {
      int offset = cursor.offset();
      Passing passing = reading.one();
      if (all.contains(passing)) {
        throw cursor.wrong(CellCode.TWICE, offset, "this stands here twice", "delete one");
      }
      all.add(passing);
      reading.refuse(all.size());
    } while (Words.and(cursor));
    return all;
  }

  /** What outvotes a veto: one comparison of votes for with others. */
  static Passing outvoting(Cursor cursor, @Nullable Base cast) {
    int offset = cursor.offset();
    Passing passing = new PassingReading(cursor, cast).one();
    boolean compares =
        passing instanceof Passing.Share
            || passing instanceof Passing.Ratio
            || passing instanceof Passing.MoreForThanAgainst;
    if (!compares) {
      throw cursor.wrong(
          CellCode.CONTRADICTION,
          offset,
          "this outvotes nobody",
          Helps.write(cursor.language(), "at least 2/3 of for and against", "赞成与反对之和的三分之二以上"));
    }
    return passing;
  }

  private void refuse(int size) {
    if (cursor.sees(Words.OR) || cursor.seesComma() || cursor.sees(Words.LOOSE_AND)) {
      throw cursor.wrong(
          CellCode.AMBIGUOUS,
          cursor.offset(),
          "only conditions that must all hold are read here",
          "write `" + Words.AND.shown(cursor.language()) + "` between them");
    }
    if (size > MOST) {
      throw cursor.wrong(
          CellCode.TOO_MANY,
          cursor.offset(),
          "the cell joins more than " + MOST + " conditions",
          "keep those that say something of their own");
    }
  }

  private Passing one() {
    refuseVague();
    if (cursor.eat(NO_OBJECTION)) {
      return new Passing.NoObjection();
    }
    if (cursor.eat(MORE_FOR)) {
      return new Passing.MoreForThanAgainst();
    }
    if (cursor.eat(SEATS_FILLED)) {
      return new Passing.SeatsFilled();
    }
    if (cursor.eat(OVER_DEFAULT)) {
      return new Passing.OverDefault(1, 1, false);
    }
    int from = cursor.at();
    boolean ratio = cursor.eat(RATIO);
    VoteShare share = VoteShare.read(cursor, cast);
    if (share.fraction() == null) {
      return ratio(share);
    }
    if (ratio) {
      throw cursor.unexpected(help());
    }
    return share(share, share.fraction(), from);
  }

  private Passing share(VoteShare share, Fraction fraction, int from) {
    cursor.eat(IN_FAVOUR);
    if (share.base() == null && !cursor.atEnd() && !cursor.sees(Words.AND)) {
      throw VoteBase.missing(cursor, share.said(), Base.FOR_AND_AGAINST);
    }
    if (share.strict() == null) {
      throw loose(from, share.base() != null);
    }
    if (share.base() == null) {
      throw VoteBase.missing(cursor, share.said(), Base.FOR_AND_AGAINST);
    }
    if (share.strict() && fraction.numerator() == fraction.denominator()) {
      throw cursor.wrong(
          CellCode.IMPOSSIBLE_AMOUNT,
          share.offset(),
          "nobody can have more than all votes",
          Helps.write(cursor.language(), "all of electorate", "全体成员全部赞成"));
    }
    return new Passing.Share(fraction, share.strict(), share.base());
  }

  /** The mistake that a share has no strictness, with both ways to write it. */
  private Misread loose(int from, boolean based) {
    String said = cursor.flat().written(from, cursor.at()).strip();
    String english = based ? said : said + " of for and against";
    String chinese = based ? said : "赞成与反对之和的" + said;
    return cursor.wrong(
        CellCode.SHARE_OF_VOTES,
        cursor.flat().offset(from),
        "`" + said + "` does not say whether exactly so much is enough",
        Helps.write(cursor.language(), "at least " + english, chinese + "以上")
            + Helps.or(cursor.language(), "more than " + english, "超过" + chinese));
  }

  private Passing ratio(VoteShare share) {
    int offset = cursor.offset();
    int from = cursor.at();
    long inFavour = share.base() == null ? Numbers.eat(cursor) : -1;
    if (inFavour < 0) {
      int of = cursor.flat().text(from, cursor.end()).indexOf('的');
      throw of > 0 ? VoteBase.unknown(cursor, from + of) : cursor.unexpected(help());
    }
    if (!cursor.eat(':')) {
      throw cursor.wrong(
          CellCode.NOT_UNDERSTOOD,
          offset,
          cursor.quoted(from, cursor.at()) + " is a number of votes, not a share of them",
          "put it into the column `For at least`");
    }
    long against = Numbers.eat(cursor);
    if (against < 1 || inFavour < 1) {
      throw cursor.wrong(
          CellCode.NUMBER,
          offset,
          cursor.quoted(from, cursor.at()) + " is no ratio",
          Helps.write(cursor.language(), "at least 2:1", "至少2:1"));
    }
    Boolean strict = share.strict();
    strict = strict == null && cursor.eat(Words.OR_MORE) ? Boolean.FALSE : strict;
    if (strict == null) {
      throw loose(from, true);
    }
    boolean over = cursor.eat(OVER_DEFAULT);
    return over
        ? new Passing.OverDefault((int) inFavour, (int) against, strict)
        : new Passing.Ratio((int) inFavour, (int) against, strict);
  }

  /** Words that every community reads in its own way. */
  private void refuseVague() {
    int from = cursor.at();
    int offset = cursor.offset();
    if (cursor.eat(LATER)) {
      throw cursor.wrong(
          CellCode.SHARE_OF_VOTES,
          offset,
          cursor.quoted(from, cursor.at()) + " does not say of what, or how much of it",
          Helps.write(cursor.language(), "more for than against", "赞成多于反对")
              + Helps.or(cursor.language(), "more than 1/2 of electorate", "超过全体成员的二分之一")
              + Helps.or(cursor.language(), "no objection", "无人反对"));
    }
  }

  private String help() {
    return Helps.write(cursor.language(), "at least 2/3 of for and against", "赞成与反对之和的三分之二以上")
        + Helps.or(cursor.language(), "more for than against", "赞成多于反对");
  }
}
