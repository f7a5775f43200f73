package org.quorate.engine.cell;

import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Mandate;

/** The columns of bodies that say for how long and how often somebody holds a seat. */
final class MandateReading {
  private static final Phrase TERMS = Phrase.of("terms|term", "届|个任期|任");
  private static final Phrase CONSECUTIVE = Phrase.of("consecutive", "连续|连任");
  private static final Phrase ALTOGETHER = Phrase.of("", "合计|总共|共");
  private static final Phrase IN_A_ROW = Phrase.of("in a row|in succession|running", "");
  private static final Phrase IN_ALL = Phrase.of("in all|altogether|in total", "");

  private final Cursor cursor;
  private @Nullable Integer inARow;
  private @Nullable Integer inAll;

  private MandateReading(Cursor cursor) {
    this.cursor = cursor;
  }

  static Period term(Cursor cursor) {
    return WindowReading.period(cursor, Helps.write(cursor.language(), "2 years", "2年"));
  }

  static Mandate limit(Cursor cursor) {
    MandateReading reading = new MandateReading(cursor);
    do {
      reading.part();
    } while (Words.and(cursor));
    return reading.mandate();
  }

  private void part() {
    int offset = cursor.offset();
    int from = cursor.at();
    cursor.eat(Words.AT_MOST);
    boolean row = cursor.eat(CONSECUTIVE);
    boolean all = !row && cursor.eat(ALTOGETHER);
    cursor.eat(Words.AT_MOST);
    int terms = Numbers.count(cursor, help());
    row |= cursor.eat(CONSECUTIVE);
    cursor.expect(TERMS, help());
    row |= cursor.eat(IN_A_ROW);
    all |= !row && cursor.eat(IN_ALL);
    if (!row && !all) {
      throw cursor.wrong(
          CellCode.INCOMPLETE,
          offset,
          cursor.quoted(from, cursor.at()) + " does not say whether in a row or in all",
          help());
    }
    if ((row ? inARow : inAll) != null) {
      throw cursor.wrong(
          CellCode.TWICE, offset, "the same stands here twice", "delete one of the two");
    }
    inARow = row ? Integer.valueOf(terms) : inARow;
    inAll = row ? inAll : Integer.valueOf(terms);
  }

  private Mandate mandate() {
    if (inARow != null && inAll != null && inARow > inAll) {
      throw cursor.wrong(
          CellCode.CONTRADICTION, 0, "there can be no more terms in a row than in all", help());
    }
    return new Mandate(null, inARow, inAll);
  }

  private String help() {
    return Helps.write(cursor.language(), "2 terms in a row", "连续2届")
        + Helps.or(cursor.language(), "4 terms in all", "合计4届");
  }
}
