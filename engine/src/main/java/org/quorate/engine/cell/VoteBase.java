package org.quorate.engine.cell;

import org.jspecify.annotations.Nullable;
import org.quorate.charter.Base;

/** What shares of votes are shares of, in words. */
final class VoteBase {
  private enum Word {
    FOR_AND_AGAINST,
    BALLOTS,
    CAST,
    PRESENT,
    ELECTORATE,
    ELECTORATE_MINUS_ABSTAINING,
    SEATS
  }

  private static final Choice<Word> WORDS =
      Choice.of(
              Word.FOR_AND_AGAINST,
              "for and against|votes for and against|votes for or against|the votes for and against",
              "赞成与反对之和|赞成和反对之和|赞成票与反对票之和|赞成票和反对票之和|赞成与反对票之和|赞成与反对票总数|赞成与反对")
          .or(Word.BALLOTS, "ballots|all ballots", "全部选票|选票总数|全部票数")
          .or(
              Word.CAST,
              "votes cast|all votes cast|votes|cast votes|ballots cast|valid votes|those who voted",
              "所投票数|投票总数|投票数|总票数|票数|有效票数|有效票|有效选票")
          .or(Word.PRESENT, "present|those present", "出席者|出席人数|出席成员|到会者|到会人数|实到人数")
          .or(
              Word.ELECTORATE,
              "electorate|electors|all electors"
                  + "|eligible voters|all eligible voters|all who may vote|everybody who may vote"
                  + "|everyone who may vote",
              "全体成员|全体有表决权者|全体表决人|有表决权者|全体投票人|应到人数|全体")
          .or(
              Word.ELECTORATE_MINUS_ABSTAINING,
              "electorate minus abstaining|electorate minus abstentions|electorate without abstaining"
                  + "|electorate without those abstaining|electorate minus those abstaining",
              "全体成员减弃权者|除弃权者外的全体成员|全体成员扣除弃权者|全体成员减去弃权者")
          .or(Word.SEATS, "seats|all seats|fixed seats", "席位总数|全部席位|席位");

  private VoteBase() {}

  /**
   * Reads a base if one is next; null if none is.
   *
   * @param cast what {@code votes cast} means; null if the row leaves it open
   */
  static @Nullable Base eat(Cursor cursor, @Nullable Base cast) {
    int offset = cursor.offset();
    int from = cursor.at();
    cursor.eat(Words.THE);
    Word word = WORDS.eat(cursor);
    if (word == null) {
      cursor.moveTo(from);
      return null;
    }
    return switch (word) {
      case FOR_AND_AGAINST -> Base.FOR_AND_AGAINST;
      case BALLOTS -> Base.BALLOTS;
      case PRESENT -> Base.PRESENT;
      case ELECTORATE -> Base.ELECTORATE;
      case ELECTORATE_MINUS_ABSTAINING -> Base.ELECTORATE_MINUS_ABSTAINING;
      case CAST -> cast(cursor, offset, from, cast);
      case SEATS -> Base.SEATS;
    };
  }

  private static Base cast(Cursor cursor, int offset, int from, @Nullable Base cast) {
    if (cast == null) {
      throw cursor.wrong(
          CellCode.SHARE_OF_VOTES,
          offset,
          cursor.quoted(from, cursor.at()) + " does not say whether abstentions are among them",
          Helps.write(cursor.language(), "for and against", "赞成与反对之和")
              + Helps.or(cursor.language(), "ballots", "全部选票")
              + ", or say under "
              + (cursor.language() == Language.EN ? "`Abstentions`" : "`弃权`")
              + " what they count for");
    }
    return cast;
  }

  /**
   * The mistake that a share does not say of what, or of something else.
   *
   * @param other what it may be of, beside everybody: those present, or votes for and against
   */
  static Misread missing(Cursor cursor, String said, Base other) {
    if (!cursor.atEnd()) {
      return unknown(cursor, Math.max(Extent.of(cursor), cursor.at() + 1));
    }
    String share = said.substring(1, said.length() - 1);
    boolean present = other == Base.PRESENT;
    return cursor.wrong(
        CellCode.SHARE_OF_VOTES,
        cursor.offset(),
        said + " does not say of what",
        Helps.write(cursor.language(), share + " of electorate", "全体成员的" + share)
            + Helps.or(
                cursor.language(),
                share + (present ? " of present" : " of for and against"),
                (present ? "出席者的" : "赞成与反对之和的") + share));
  }

  /** The mistake that votes are no share of what is written up to an index. */
  static Misread unknown(Cursor cursor, int to) {
    return cursor.wrong(
        CellCode.SHARE_OF_VOTES,
        cursor.offset(),
        cursor.quoted(cursor.at(), to) + " is nothing that votes are a share of",
        Helps.write(cursor.language(), "electorate", "全体成员")
            + " for everybody who may vote"
            + Helps.or(cursor.language(), "for and against", "赞成与反对之和")
            + " for those who did");
  }
}
