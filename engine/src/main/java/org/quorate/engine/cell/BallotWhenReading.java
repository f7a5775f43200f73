package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.List;
import org.quorate.charter.BallotCondition;
import org.quorate.charter.Condition.Comparison;

/** The column When of votes: conditions joined by {@code and}. */
final class BallotWhenReading {
  private static final int MOST = 8;
  private static final Phrase ALWAYS = Phrase.of("always|in all cases", "始终|总是|一律");
  private static final Phrase OTHERWISE =
      Phrase.of("otherwise|anything else|everything else|all else", "其他情况|其他|其它|其余|否则|其余情况");
  private static final Phrase CONTESTED = Phrase.of("contested", "差额|差额选举");
  private static final Phrase UNCONTESTED = Phrase.of("uncontested|not contested", "等额|等额选举");
  private static final Phrase NOT_ABOUT = Phrase.of("not about", "当事人不是|当事人并非|当事人非");
  private static final Phrase ABOUT = Phrase.of("about", "当事人是|当事人为");
  private static final Phrase ELECTORS =
      Phrase.of("electors|elector|voters|people who vote", "表决人|投票人|有表决权者");

  private final Cursor cursor;

  private BallotWhenReading(Cursor cursor) {
    this.cursor = cursor;
  }

  static List<BallotCondition> read(Cursor cursor) {
    if (cursor.eat(ALWAYS)) {
      return List.of();
    }
    BallotWhenReading reading = new BallotWhenReading(cursor);
    List<BallotCondition> conditions = new ArrayList<>();
    do {
      reading.add(conditions);
    } while (cursor.eat(Words.AND));
    reading.refuseOr();
    return conditions;
  }

  private void add(List<BallotCondition> conditions) {
    int offset = cursor.offset();
    BallotCondition condition = one();
    boolean alone =
        condition instanceof BallotCondition.Otherwise
            || conditions.contains(new BallotCondition.Otherwise());
    if (conditions.contains(condition)) {
      throw cursor.wrong(
          CellCode.TWICE, offset, "the same condition stands here twice", "delete one of the two");
    } else if (alone && !conditions.isEmpty()) {
      throw cursor.wrong(
          CellCode.CONTRADICTION,
          offset,
          "`otherwise` is for what no other row is for, so no condition stands beside it",
          "delete one of the two");
    } else if (conditions.size() == MOST) {
      throw cursor.wrong(
          CellCode.TOO_MANY,
          offset,
          "more than " + MOST + " conditions are joined",
          "split the row into several");
    }
    conditions.add(condition);
  }

  private BallotCondition one() {
    if (cursor.eat(OTHERWISE)) {
      return new BallotCondition.Otherwise();
    } else if (cursor.eat(UNCONTESTED)) {
      return new BallotCondition.Contested(true);
    } else if (cursor.eat(CONTESTED)) {
      return new BallotCondition.Contested(false);
    }
    boolean not = cursor.eat(NOT_ABOUT);
    return not || cursor.eat(ABOUT) ? about(not) : electors();
  }

  private BallotCondition about(boolean not) {
    Words.article(cursor);
    boolean only = cursor.eat(Words.ONLY);
    Words.article(cursor);
    return new BallotCondition.Subject(People.role(cursor), only, not);
  }

  private BallotCondition electors() {
    int offset = cursor.offset();
    Comparison before = SizeReading.before(cursor);
    long number =
        before != null || Numbers.isDigit(cursor.next()) || Numbers.isCounted(cursor, cursor.at())
            ? Numbers.eat(cursor)
            : -1;
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw cursor.unexpected(help());
    }
    cursor.eat(Words.PEOPLE_MEASURE);
    Comparison behind = SizeReading.behind(cursor);
    cursor.eat(Words.PEOPLE_MEASURE);
    cursor.expect(ELECTORS, help());
    if (before == null == (behind == null)) {
      throw cursor.wrong(
          before == null ? CellCode.NUMBER : CellCode.CONTRADICTION,
          offset,
          before == null ? "the number is compared with nothing" : "the number is bounded twice",
          help());
    }
    return new BallotCondition.Electors(before == null ? behind : before, (int) number);
  }

  private void refuseOr() {
    if (cursor.sees(Words.OR)) {
      throw cursor.wrong(
          CellCode.OR_IN_WHEN,
          cursor.offset(),
          "conditions are not joined by `or`",
          "write two rows, one for each case");
    }
  }

  private String help() {
    return Helps.write(cursor.language(), "at least 10 electors", "至少10名表决人")
        + Helps.or(cursor.language(), "about a lead", "当事人是lead")
        + Helps.or(cursor.language(), "otherwise", "其他情况");
  }
}
