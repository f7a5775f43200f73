package org.quorate.engine.cell;

import org.quorate.charter.Fraction;
import org.quorate.charter.OrganisationCap;
import org.quorate.charter.OverCap;
import org.quorate.charter.Span;
import org.quorate.charter.Stake;

/** The columns of bodies that say how many seats one organisation may hold. */
final class CapReading {
  private static final Phrase OF_SEATS =
      Phrase.of("of the seats|of all seats|of seats|of its seats", "");
  private static final Phrase OF_MEMBERS =
      Phrase.of("of the members|of all members|of members|of its members|of the filled seats", "");
  private static final Phrase SEATS = Phrase.of("", "席位总数|全部席位|席位|席数");
  private static final Phrase MEMBERS = Phrase.of("", "现任成员|全体成员|成员|成员数");
  private static final Phrase DOWN = Phrase.of("rounded down|rounding down", "向下取整|取整数部分");
  private static final Phrase UP = Phrase.of("rounded up|rounding up", "向上取整");
  private static final Phrase MEASURE =
      Phrase.of("seats|seat|members|member|people|person", "席|个席位|名|人");
  private static final Phrase SKIP =
      Phrase.of(
          "skip lowest placed and repeat|skip the lowest placed and repeat"
              + "|skip lowest placed, repeat",
          "跳过排名最低者并重复|跳过得票最低者并重复");
  private static final Phrase SUBSIDIARIES =
      Phrase.of("subsidiaries|parents and subsidiaries", "子公司|母子公司");
  private static final Phrase FUNDERS = Phrase.of("joint funders|common funders", "共同资助方|共同出资方");
  private static final Phrase RESIGN = Phrase.of("resign within", "");
  private static final Phrase RESIGN_WITHIN = Phrase.of("", "内辞职|之内辞职|内辞去席位");
  private static final Phrase LOT = Phrase.of("lot|by lot", "抽签");
  private static final Phrase AGREE_THEN_LOT =
      Phrase.of("agree then lot|agree, then lot", "协商后抽签|先协商后抽签");
  private static final Phrase NEXT_ELECTION =
      Phrase.of("next election|at the next election", "下次选举|待下次选举");
  private static final Phrase WAIVED = Phrase.of("waived by|unless waived by", "经");
  private static final Phrase WAIVED_SO = Phrase.of("", "豁免|同意豁免");
  private static final Phrase AT_ELECTION = Phrase.of("at election|at an election", "选举时");
  private static final Phrase AT_ANY_TIME = Phrase.of("at any time|at any other time", "任何时候|其他时候");

  private final Cursor cursor;

  private CapReading(Cursor cursor) {
    this.cursor = cursor;
  }

  static OrganisationCap cap(Cursor cursor) {
    CapReading reading = new CapReading(cursor);
    boolean elected = cursor.eat(AT_ELECTION);
    OrganisationCap cap = reading.read();
    elected |= cursor.eat(AT_ELECTION);
    return elected ? reading.atAnyTime().electing(cap) : cap;
  }

  /** The cap that holds beside one of elections. */
  private OrganisationCap atAnyTime() {
    String help = Helps.write(cursor.language(), "1 at election, 2 at any time", "选举时1席，任何时候2席");
    cursor.eatComma();
    boolean before = cursor.eat(AT_ANY_TIME);
    OrganisationCap cap = read();
    if (!before) {
      cursor.expect(AT_ANY_TIME, help);
    }
    return cap;
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
    boolean up = rounding(fewer, said);
    return new OrganisationCap(share, fewer, up, seats, floor(), Stake.HALF);
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

  /** Whether it is rounded up. */
  private boolean rounding(boolean fewer, String said) {
    cursor.eatComma();
    int offset = cursor.offset();
    boolean up = cursor.eat(UP);
    boolean rounded = up || cursor.eat(DOWN);
    if (rounded == fewer) {
      throw cursor.wrong(
          fewer ? CellCode.CONTRADICTION : CellCode.INCOMPLETE,
          offset,
          fewer
              ? "fewer than a share is exact, and is not rounded"
              : said + " does not say how it is rounded",
          "write " + said.replace("`", "") + " with or without `rounded down`, or `fewer than`");
    }
    return up;
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

  /** Which organisations count as one. */
  static Stake together(Cursor cursor) {
    String help =
        Helps.write(cursor.language(), "at least 25%", "至少25%")
            + Helps.or(cursor.language(), "joint funders", "共同资助方");
    if (cursor.eat(SUBSIDIARIES)) {
      return Stake.HALF;
    } else if (cursor.eat(FUNDERS)) {
      return new Stake(new Fraction(0, 1), false);
    }
    boolean strict = cursor.eat(Words.MORE_THAN);
    if (!strict) {
      cursor.expect(Words.AT_LEAST, help);
    }
    Fraction share = Shares.eat(cursor);
    if (share == null) {
      throw cursor.unexpected(help);
    }
    return new Stake(share, strict);
  }

  /** What follows where an organisation holds too many seats. */
  static OverCap overCap(Cursor cursor) {
    OverCap way = cursor.sees(WAIVED) ? OverCap.UNSAID : way(cursor);
    if (cursor.eatComma() || cursor.sees(WAIVED)) {
      String help = Helps.write(cursor.language(), "waived by votes/waiver", "经 votes/豁免上限 豁免");
      cursor.expect(WAIVED, help);
      String ballot = SequelReading.ballot(cursor, WAIVED_SO);
      cursor.eat(WAIVED_SO);
      return new OverCap.Unless(way, ballot);
    }
    return way;
  }

  private static OverCap way(Cursor cursor) {
    if (cursor.eat(SKIP)) {
      return OverCap.UNSAID;
    } else if (cursor.eat(AGREE_THEN_LOT)) {
      return new OverCap.Lot(true);
    } else if (cursor.eat(LOT)) {
      return new OverCap.Lot(false);
    } else if (cursor.eat(NEXT_ELECTION)) {
      return new OverCap.NextElection();
    }
    boolean english = cursor.eat(RESIGN);
    if (!english && cursor.language() == Language.EN) {
      throw cursor.unexpected(ways(cursor.language()));
    }
    Span within = Durations.span(cursor);
    if (!english) {
      cursor.expect(RESIGN_WITHIN, ways(cursor.language()));
    }
    return new OverCap.Resign(within);
  }

  private static String ways(Language language) {
    return Helps.write(language, "resign within 30 days", "30天内辞职")
        + Helps.or(language, SKIP.shown(language), SKIP.shown(language));
  }
}
