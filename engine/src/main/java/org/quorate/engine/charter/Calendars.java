package org.quorate.engine.charter;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.WorkingCalendar;
import org.quorate.charter.WorkingCalendar.Blackout;

/**
 * Reads a file of dates. Its first line is {@code # calendar: NAME}; each other line is a word and
 * a date, or two dates with {@code ..} between them:
 *
 * <pre>{@code
 * # calendar: cn
 * from 2026-01-01
 * to 2026-12-31
 * holiday 2026-02-16..2026-02-22
 * workday 2026-02-14
 * blackout 2026-12-24..2026-12-31
 * }</pre>
 */
final class Calendars {
  private static final Pattern HEAD =
      Pattern.compile(
          "#\\s*(?:calendar|日历)\\s*[:：]\\s*([\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39})[\\s,]*");
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*(\\p{L}{1,20})[\\s,:：]+(\\d{4}-\\d{2}-\\d{2})(?:\\s*\\.\\.\\s*(\\d{4}-\\d{2}-\\d{2}))?[\\s,]*(?:#.*)?");
  private static final int LONGEST = 3660;

  private final Document document;
  private final Report report;
  private final TreeSet<LocalDate> holidays = new TreeSet<>();
  private final TreeSet<LocalDate> workdays = new TreeSet<>();
  private final List<Blackout> blackouts = new ArrayList<>();
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;

  private Calendars(Document document, Report report) {
    this.document = document;
    this.report = report;
  }

  /** Whether a file says that it is a calendar. */
  static boolean begins(Document document) {
    return HEAD.matcher(document.line(1)).lookingAt();
  }

  /** The calendar, or empty if the file is wrong, which is then told. */
  static Optional<WorkingCalendar> read(Document document, Report report) {
    return new Calendars(document, report).read();
  }

  private Optional<WorkingCalendar> read() {
    int before = report.errors();
    Matcher head = HEAD.matcher(document.line(1));
    if (!head.matches() || head.group(1).equalsIgnoreCase("utc")) {
      wrong(1, "this line names no calendar", "write `# calendar: cn`, with a name other than UTC");
      return Optional.empty();
    }
    for (int number = 2; number <= document.lines().size(); number++) {
      String line = document.line(number);
      if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
        line(number, line);
      }
    }
    if (from == null || to == null || to.isBefore(from)) {
      wrong(
          1,
          "the calendar does not say which dates it speaks of",
          "write `from` and, at or after it, `to`");
    }
    if (from != null && to != null) {
      within(from, to);
    }
    if (report.errors() > before || from == null || to == null) {
      return Optional.empty();
    }
    String name = head.group(1).toLowerCase(Locale.ROOT);
    return Optional.of(new WorkingCalendar(name, from, to, holidays, workdays, blackouts));
  }

  private void within(LocalDate first, LocalDate last) {
    TreeSet<LocalDate> dates = new TreeSet<>(holidays);
    dates.addAll(workdays);
    if (!dates.isEmpty() && (dates.first().isBefore(first) || dates.last().isAfter(last))) {
      LocalDate outside = dates.first().isBefore(first) ? dates.first() : dates.last();
      wrong(
          1,
          "the calendar names " + outside + ", which lies outside " + first + " to " + last,
          "correct the date, or move `from` or `to`");
    }
  }

  private void line(int number, String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      wrong(
          number,
          "the line " + Quoted.of(line.strip()) + " is not a word and a date",
          "write `holiday 2026-01-01` or `holiday 2026-02-16..2026-02-22`");
      return;
    }
    try {
      LocalDate first = LocalDate.parse(matcher.group(2));
      LocalDate last = matcher.group(3) == null ? first : LocalDate.parse(matcher.group(3));
      if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST))) {
        wrong(
            number,
            "the span ends before it begins, or after ten years",
            "write it `earlier..later`");
      } else {
        entry(number, matcher.group(1).toLowerCase(Locale.ROOT), first, last);
      }
    } catch (DateTimeException e) {
      wrong(
          number,
          Quoted.of(line.strip()) + " names a date that does not exist",
          "correct the date");
    }
  }

  private void entry(int number, String word, LocalDate first, LocalDate last) {
    switch (word) {
      case "from", "起" -> from = bound(number, from, first, last);
      case "to", "止" -> to = bound(number, to, first, last);
      case "holiday", "holidays", "假日", "节假日" ->
          first.datesUntil(last.plusDays(1)).filter(date -> !weekend(date)).forEach(holidays::add);
      case "workday", "workdays", "补班", "补班日" -> workday(number, first, last);
      case "blackout", "blackouts", "停办", "停办期" -> blackouts.add(new Blackout(first, last));
      default ->
          wrong(
              number,
              "a calendar knows no " + Quoted.of(word),
              "words are `from`, `to`, `holiday`, `workday` and `blackout`");
    }
  }

  private @Nullable LocalDate bound(
      int number, @Nullable LocalDate before, LocalDate first, LocalDate last) {
    if (before != null || !first.equals(last)) {
      wrong(number, "a calendar begins once and ends once, on one date each", "keep one date");
      return before;
    }
    return first;
  }

  private void workday(int number, LocalDate first, LocalDate last) {
    if (first.datesUntil(last.plusDays(1)).allMatch(Calendars::weekend)) {
      first.datesUntil(last.plusDays(1)).forEach(workdays::add);
    } else {
      wrong(
          number,
          "a make-up day is a Saturday or Sunday; Monday to Friday are worked anyway",
          "name the weekend day that is worked");
    }
  }

  private static boolean weekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private void wrong(int number, String message, String help) {
    report.add(Code.CALENDAR_FILE, document.at(number, 1), message, help);
  }
}
