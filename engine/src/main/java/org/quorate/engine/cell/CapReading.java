package org.quorate.engine.cell;

import org.quorate.charter.Fraction;
import org.quorate.charter.OrganisationCap;

/** The columns of bodies that say how many seats one organisation may hold. */
final class CapReading {
  private static final Phrase OF_SEATS =
      Phrase.of("of the seats|of all seats|of seats|of its seats", "");
  private static final Phrase OF_MEMBERS =
      Phrase.of("of the members|of all members|of members|of its members|of the filled seats", "");
  private static final Phrase SEATS = Phrase.of("", "席位总数|全部席位|席位|席数");
  private static final Phrase MEMBERS = Phrase.of("", "现任成员|全体成员|成员|成员数");
  private static final Phrase DOWN = Phrase.of("rounded down|rounding down", "向下取整|取整数部分");
  private static final Phrase UP = Phrase.of("rounded up|rounding up", "向上取整|四舍五入");
  private static final Phrase MEASURE =
      Phrase.of("seats|seat|members|member|people|person", "席|个席位|名|人");
  private static final Phrase SKIP =
      Phrase.of(
          "skip lowest placed and repeat|skip the lowest placed and repeat"
              + "|skip lowest placed, repeat",
          "跳过排名最低者并重复|跳过得票最低者并重复");
  private static final Phrase LATER =
      Phrase.of("resign|lot|agree|next election|waived by", "辞职|抽签|协商|下次选举|经");

  private final Cursor cursor;

  private CapReading(Cursor cursor) {
    this.cursor = cursor;
  }

  static OrganisationCap cap(Cursor cursor) {
    return new CapReading(cursor).read();
  }

  private OrganisationCap read() {
    boolean fewer = cursor.eat(Words.LESS_THAN);
    if (!fewer) {
      cursor.eat(Words.AT_MOST);
    }
    boolean seats = cursor.eat(SEATS);
    boolean members = !seats && cursor.eat(MEMBERS);
    cursor.eat(Words.OF);
    int offset = cursor.offset();
    int from = cursor.at();
    Fraction share = Shares.eat(cursor);
    if (share == null) {
      return count(fewer, offset);
    }
    String said = cursor.quoted(from, cursor.at());
    seats |= cursor.eat(OF_SEATS);
    members |= !seats && cursor.eat(OF_MEMBERS);
    if (!seats && !members) {
      throw cursor.wrong(
          CellCode.SHARE_OF_VOTES,
          offset,
          said + " does not say whether vacant seats count too",
          Helps.write(cursor.language(), "fewer than half of seats", "不足席位的二分之一")
              + Helps.or(cursor.language(), "fewer than half of members", "不足成员的二分之一"));
    }
    rounding(fewer, said);
    return new OrganisationCap(share, fewer, seats, floor());
  }

  private OrganisationCap count(boolean fewer, int offset) {
    int number = Numbers.count(cursor, help());
    cursor.eat(MEASURE);
    if (fewer && number == 1) {
      throw cursor.wrong(
          CellCode.NUMBER, offset, "an organisation could hold no seat at all", help());
    }
    return OrganisationCap.of(fewer ? number - 1 : number);
  }

  private void rounding(boolean fewer, String said) {
    cursor.eatComma();
    int offset = cursor.offset();
    if (cursor.sees(UP)) {
      throw cursor.wrong(
          CellCode.NOT_SUPPORTED_YET,
          offset,
          "a cap that is rounded up is not supported yet",
          "write `" + DOWN.shown(cursor.language()) + "`");
    }
    boolean down = cursor.eat(DOWN);
    if (down == fewer) {
      throw cursor.wrong(
          fewer ? CellCode.CONTRADICTION : CellCode.INCOMPLETE,
          offset,
          fewer
              ? "fewer than a share is exact, and is not rounded"
              : said + " does not say how it is rounded",
          "write " + said.replace("`", "") + " with or without `rounded down`, or `fewer than`");
    }
  }

  private int floor() {
    cursor.eatComma();
    if (!cursor.eat(Words.AT_LEAST)) {
      return 0;
    }
    int floor = Numbers.count(cursor, help());
    cursor.eat(MEASURE);
    return floor;
  }

  private String help() {
    return Helps.write(cursor.language(), "2", "2席")
        + Helps.or(
            cursor.language(), "1/3 of seats, rounded down, at least 1", "席位的三分之一，向下取整，至少1席");
  }

  static Boolean overCap(Cursor cursor) {
    if (cursor.sees(LATER)) {
      throw cursor.wrong(
          CellCode.NOT_SUPPORTED_YET,
          cursor.offset(),
          cursor.quoted(cursor.at(), cursor.end()) + " is not supported yet",
          "write `" + SKIP.shown(cursor.language()) + "`");
    }
    cursor.expect(SKIP, "write `" + SKIP.shown(cursor.language()) + "`");
    return true;
  }
}
