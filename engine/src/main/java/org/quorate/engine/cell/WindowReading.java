package org.quorate.engine.cell;

import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Window;

/** For how long something counts: {@code in 12 months}, {@code in last 2 cycles}. */
final class WindowReading {
  private static final int MOST_MONTHS = 120;
  private static final int MOST_DAYS = 3_660;
  private static final int MOST_CYCLES = 20;

  static final Phrase AS = Phrase.of("as", "");
  static final Phrase IN =
      Phrase.of("in the last|in last|in the past|within the last|within last|within|in", "");
  private static final Phrase WITHIN = Phrase.of("", "以内|之内|内");
  private static final Phrase YEAR = Phrase.of("calendar year|the calendar year", "");
  private static final Phrase THIS_YEAR = Phrase.of("", "本年内|自然年内|本年度内");
  private static final Phrase DAYS = Phrase.of("days|day", "天|日");
  private static final Phrase WEEKS = Phrase.of("weeks|week", "周|个星期");
  private static final Phrase MONTHS = Phrase.of("months|month", "个月|月");
  private static final Phrase YEARS = Phrase.of("years|year", "年");
  static final Phrase LATELY = Phrase.of("", "最近|过去|近");
  private static final Phrase CYCLE =
      Phrase.of("cycle|release cycle|development cycle", "上一周期内|上个周期内");
  private static final Phrase CYCLES =
      Phrase.of(
          "cycles|cycle|release cycles|release cycle|development cycles|development cycle",
          "个周期|个发布周期|周期");

  private final Cursor cursor;
  private final String help;

  WindowReading(Cursor cursor, String help) {
    this.cursor = cursor;
    this.help = help;
  }

  /** A length of time in days, weeks, months or years. */
  static Period period(Cursor cursor, String help) {
    return new WindowReading(cursor, help).period();
  }

  /** A unit of time, and not the months of {@code months active}. */
  boolean seesPeriod() {
    int from = cursor.at();
    boolean unit = cursor.eatAny(DAYS, WEEKS, MONTHS, YEARS) != null && cursor.sees(AS);
    cursor.moveTo(from);
    return unit;
  }

  /** Chinese puts windows first: 12个月内. */
  @Nullable Window before() {
    if (cursor.language() == Language.EN) {
      return null;
    }
    if (cursor.eat(THIS_YEAR)) {
      return new Window.CalendarYear();
    } else if (cursor.eat(CYCLE)) {
      return new Window.LastCycles(1);
    }
    int from = cursor.at();
    cursor.eat(LATELY);
    int start = cursor.at();
    int offset = cursor.offset();
    long number = Numbers.isDigit(cursor.next()) ? Numbers.eat(cursor) : -1;
    if (number > 0 && cursor.eatAny(DAYS, WEEKS, MONTHS, YEARS) != null && cursor.eat(WITHIN)) {
      int behind = cursor.at();
      cursor.moveTo(start);
      Numbers.eat(cursor);
      Period period = period((int) number, offset);
      cursor.moveTo(behind);
      return new Window.Last(period);
    }
    cursor.moveTo(start);
    if (number > 0 && Numbers.eat(cursor) > 0 && cursor.eat(CYCLES) && cursor.eat(WITHIN)) {
      return cycles(number, offset);
    }
    cursor.moveTo(from);
    return null;
  }

  /** One that follows what it is of, unless it came before that. */
  Window read(@Nullable Window before) {
    if (before != null) {
      return before;
    }
    if (!cursor.eat(IN)) {
      return new Window.Ever();
    }
    if (cursor.eat(YEAR)) {
      return new Window.CalendarYear();
    } else if (cursor.eat(CYCLE)) {
      return new Window.LastCycles(1);
    }
    int offset = cursor.offset();
    int number = Numbers.count(cursor, help);
    return cursor.eat(CYCLES) ? cycles(number, offset) : new Window.Last(period(number, offset));
  }

  private Window cycles(long number, int offset) {
    if (number > MOST_CYCLES) {
      throw cursor.wrong(
          CellCode.NUMBER,
          offset,
          "more than " + MOST_CYCLES + " cycles are looked at here",
          "write fewer cycles");
    }
    return new Window.LastCycles((int) number);
  }

  Period period() {
    int offset = cursor.offset();
    return period(Numbers.count(cursor, help), offset);
  }

  Period period(int number, int offset) {
    boolean days = cursor.eat(DAYS);
    boolean weeks = !days && cursor.eat(WEEKS);
    boolean months = !days && !weeks && cursor.eat(MONTHS);
    if (!days && !weeks && !months && !cursor.eat(YEARS)) {
      throw cursor.unexpected(help);
    }
    boolean exact = days || weeks;
    int many = number * (weeks ? 7 : exact || months ? 1 : 12);
    if (many > (exact ? MOST_DAYS : MOST_MONTHS)) {
      throw cursor.wrong(
          CellCode.NUMBER,
          offset,
          "the time here is longer than ten years",
          "write a shorter time");
    }
    return exact ? Period.ofDays(many) : Period.ofMonths(many);
  }
}
