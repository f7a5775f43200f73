package org.quorate.engine.cell;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Span;

/** Lengths of time: exact ones, calendar dates, working days. */
final class Durations {
  private static final int LONGEST_DAYS = 3_660;

  private static final Phrase HOURS = Phrase.of("hours|hour|hrs|hr|h", "小时|个小时|个钟头");
  private static final Phrase MINUTES = Phrase.of("minutes|minute|mins|min", "分钟");
  private static final Phrase DAYS = Phrase.of("days|day|d", "天");
  private static final Phrase WEEKS = Phrase.of("weeks|week|w", "周|个星期|星期|个礼拜");
  private static final Phrase DATES =
      Phrase.of("calendar days|calendar day|calendar dates|calendar date", "个自然日|自然日|个日历日|日历日");
  private static final Phrase WORKING_DAYS =
      Phrase.of("working days|working day|business days|business day|workdays|workday", "个工作日|工作日");
  private static final Phrase VARIES =
      Phrase.of("months|month|years|year|quarters|quarter|sprints|sprint", "个月|月|年|个季度|季度");
  private static final Phrase SOME_DAYS = Phrase.of("weekdays|weekday", "日");
  private static final Phrase EARTH =
      Phrase.of("anywhere on earth|aoe", "全球最晚时区|地球任意角落|全球任意地点|aoe");

  private static final Phrase[] UNITS = {HOURS, MINUTES, DAYS, WEEKS};

  private Durations() {}

  /** Whether a number with a unit of time is next. */
  static boolean isNext(Cursor cursor) {
    int digits = 0;
    while (Numbers.isDigit(cursor.ahead(digits))) {
      digits++;
    }
    int behind = cursor.at() + digits + (cursor.ahead(digits) == ' ' ? 1 : 0);
    for (Phrase unit : UNITS) {
      if (digits > 0 && cursor.lengthOf(unit, behind) > 0
          || Numbers.isCounted(cursor, cursor.at(), unit)) {
        return true;
      }
    }
    return false;
  }

  /** Reads an exact duration; calendar and working days are refused. */
  static Duration exact(Cursor cursor) {
    int offset = cursor.offset();
    int from = cursor.at();
    Span span = span(cursor);
    if (span instanceof Span.Exact exact) {
      return exact.duration();
    }
    throw cursor.wrong(
        CellCode.NOT_UNDERSTOOD,
        offset,
        cursor.quoted(from, cursor.at()) + " has no exact length",
        Helps.write(cursor.language(), "14 days", "14天"));
  }

  /** Reads a span of any sort. */
  static Span span(Cursor cursor) {
    int offset = cursor.offset();
    int from = cursor.at();
    int number = Numbers.count(cursor, help(cursor));
    if (cursor.eat(DATES)) {
      few(cursor, Duration.ofDays(number), offset);
      return new Span.Dates(number, eatEarth(cursor));
    }
    if (cursor.eat(WORKING_DAYS)) {
      few(cursor, Duration.ofDays(number), offset);
      return new Span.WorkingDays(number, eatCalendar(cursor));
    }
    Duration unit = unit(cursor);
    if (unit == null) {
      throw withoutUnit(cursor, from, offset);
    }
    few(cursor, unit.multipliedBy(number), offset);
    return new Span.Exact(unit.multipliedBy(number));
  }

  private static @Nullable Duration unit(Cursor cursor) {
    if (cursor.eat(HOURS)) {
      return Duration.ofHours(1);
    }
    if (cursor.eat(DAYS)) {
      return Duration.ofDays(1);
    }
    if (cursor.eat(WEEKS)) {
      return Duration.ofDays(7);
    }
    return cursor.eat(MINUTES) ? Duration.ofMinutes(1) : null;
  }

  private static Misread withoutUnit(Cursor cursor, int from, int offset) {
    String said = cursor.quoted(from, cursor.at());
    if (cursor.eat(SOME_DAYS)) {
      return cursor.wrong(
          CellCode.DURATION_WITHOUT_UNIT,
          offset,
          cursor.quoted(from, cursor.at()) + " could be days of any sort",
          Helps.write(cursor.language(), "days", "天")
              + Helps.or(cursor.language(), "calendar days", "个自然日")
              + Helps.or(cursor.language(), "working days", "个工作日"));
    }
    if (cursor.eat(VARIES)) {
      said = cursor.quoted(from, cursor.at());
      return cursor.wrong(
          CellCode.DURATION_WITHOUT_UNIT,
          offset,
          said + " has no fixed length here",
          Helps.write(cursor.language(), "30 days", "30天")
              + Helps.or(cursor.language(), "20 working days", "20个工作日"));
    }
    String rest = cursor.flat().text(cursor.at(), cursor.end());
    return Suggestion.among(cursor.tried(), rest, cursor.language()).isPresent()
        ? cursor.unexpected(help(cursor))
        : cursor.wrong(
            CellCode.DURATION_WITHOUT_UNIT, offset, said + " has no unit of time", help(cursor));
  }

  private static void few(Cursor cursor, Duration duration, int offset) {
    if (duration.compareTo(Duration.ofDays(LONGEST_DAYS)) > 0) {
      throw cursor.wrong(
          CellCode.NUMBER,
          offset,
          "the time here is longer than ten years",
          "write at most " + LONGEST_DAYS + " days");
    }
  }

  private static boolean eatEarth(Cursor cursor) {
    int from = cursor.at();
    boolean bracket = cursor.eat('(');
    if (!cursor.eat(EARTH)) {
      cursor.moveTo(from);
      return false;
    }
    if (bracket) {
      close(cursor);
    }
    return true;
  }

  static @Nullable String eatCalendar(Cursor cursor) {
    if (!cursor.eat('(')) {
      return null;
    }
    String name =
        Names.upTo(cursor, Named.Kind.CALENDAR, "write the calendar's name, such as `(cn)`");
    close(cursor);
    return name;
  }

  private static void close(Cursor cursor) {
    if (!cursor.eat(')')) {
      throw cursor.wrong(
          CellCode.UNCLOSED, cursor.offset(), "the bracket is not closed", "write `)` here");
    }
  }

  private static String help(Cursor cursor) {
    return Helps.write(cursor.language(), "48 hours", "48小时");
  }
}
