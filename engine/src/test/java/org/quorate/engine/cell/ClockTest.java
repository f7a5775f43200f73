package org.quorate.engine.cell;

import static org.quorate.engine.cell.CellSubject.cell;
import static org.quorate.engine.cell.Language.EN;
import static org.quorate.engine.cell.Language.ZH;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.charter.Clock;
import org.quorate.charter.Clock.Anchor;
import org.quorate.charter.Span;

class ClockTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at least 48 hours since opening",
        "48 hours since opening",
        "48h since opening",
        "48 hours or more since opening",
        "2 days since it was opened",
        "2880 minutes after the opening",
        "since opening, 48 hours",
        "自提出起至少48小时",
        "自提出之日起至少 48 小时",
        "至少48小时，自提出起",
        "提出后至少48小时",
        "提出满48小时",
        "自提出起48小时以上",
        "自提出起至少四十八小时",
        "自提出起两天"
      })
  void exactTimeSinceTheOpening(String text) {
    cell(Cells.clock(text, ZH))
        .means(new Clock(new Span.Exact(Duration.ofHours(48)), Anchor.OPENING));
  }

  @ParameterizedTest
  @CsvSource({
    "1 week since last version, LAST_VERSION",
    "7 days since last push, LAST_VERSION",
    "168 h since the latest version, LAST_VERSION",
    "7 days since last approval, LAST_APPROVAL",
    "自最新版本起一周, LAST_VERSION",
    "距最后一次推送7天, LAST_VERSION",
    "自最后批准起7天, LAST_APPROVAL",
    "自最近一次批准起满7天, LAST_APPROVAL"
  })
  void otherAnchors(String text, Anchor anchor) {
    cell(Cells.clock(text, ZH)).means(new Clock(new Span.Exact(Duration.ofDays(7)), anchor));
  }

  @Test
  void calendarDatesAndWorkingDaysAreAskedForByName() {
    cell(Cells.clock("3 calendar days since opening", EN))
        .means(new Clock(new Span.Dates(3, false), Anchor.OPENING));
    cell(Cells.clock("3 calendar days anywhere on earth since opening", EN))
        .means(new Clock(new Span.Dates(3, true), Anchor.OPENING));
    cell(Cells.clock("10 business days since opening", EN))
        .means(new Clock(new Span.WorkingDays(10, null), Anchor.OPENING));
    cell(Cells.clock("10 working days (CN) since opening", EN))
        .means(new Clock(new Span.WorkingDays(10, "CN"), Anchor.OPENING))
        .naming(new Named(Named.Kind.CALENDAR, "CN", 17));
    cell(Cells.clock("自提出起3个自然日（全球最晚时区）", ZH))
        .means(new Clock(new Span.Dates(3, true), Anchor.OPENING));
    cell(Cells.clock("自提出起10个工作日（cn）", ZH))
        .means(new Clock(new Span.WorkingDays(10, "cn"), Anchor.OPENING));
    cell(Cells.clock("10 working days (cn since opening", EN)).isRefused(CellCode.UNCLOSED, 33);
  }

  @Test
  void durationsWithoutUnitAreRefused() {
    cell(Cells.clock("48 since opening", EN)).isRefused(CellCode.DURATION_WITHOUT_UNIT, 0);
    cell(Cells.clock("1 month since opening", EN)).isRefused(CellCode.DURATION_WITHOUT_UNIT, 0);
    cell(Cells.clock("自提出起48", ZH)).isRefused(CellCode.DURATION_WITHOUT_UNIT, 4);
    cell(Cells.clock("自提出起7日", ZH)).isRefused(CellCode.DURATION_WITHOUT_UNIT, 4).helping("`个自然日`");
    cell(Cells.clock("自提出起3个月", ZH)).isRefused(CellCode.DURATION_WITHOUT_UNIT, 4);
    cell(Cells.clock("48 huors since opening", EN))
        .isRefused(CellCode.NOT_UNDERSTOOD, 3)
        .helping("`hours`");
  }

  @Test
  void clocksWithoutAnchorAreRefused() {
    cell(Cells.clock("48 hours", EN)).isRefused(CellCode.CLOCK_WITHOUT_ANCHOR, 8);
    cell(Cells.clock("48小时", ZH)).isRefused(CellCode.CLOCK_WITHOUT_ANCHOR, 4);
    cell(Cells.clock("since opening", EN)).isRefused(CellCode.INCOMPLETE, 13);
    cell(Cells.clock("48 hours since openning", EN))
        .isRefused(CellCode.NOT_UNDERSTOOD, 15)
        .helping("`opening`");
  }

  @ParameterizedTest
  @CsvSource({
    "exactly 48 hours since opening, 0",
    "24 hours to 72 hours since opening, 0",
    "24 to 72 hours since opening, 0",
    "24-72 hours since opening, 0",
    "at most 72 hours since opening, 0",
    "48 hours since notice, 9",
    "48 hours since discussion, 9",
    "自公示起48小时, 0",
    "自提出起24至72小时, 4"
  })
  void clocksOfVotesAreRefused(String text, int offset) {
    cell(Cells.clock(text, ZH)).isRefused(CellCode.CLOCK_OF_VOTES, offset);
  }

  @Test
  void timesHaveLimits() {
    cell(Cells.clock("3660 days since opening", EN))
        .means(new Clock(new Span.Exact(Duration.ofDays(3660)), Anchor.OPENING));
    cell(Cells.clock("3661 days since opening", EN)).isRefused(CellCode.NUMBER, 0);
    cell(Cells.clock("8760 hours since opening", EN))
        .means(new Clock(new Span.Exact(Duration.ofDays(365)), Anchor.OPENING));
    cell(Cells.clock("523 weeks since opening", EN)).isRefused(CellCode.NUMBER, 0);
    cell(Cells.clock("0 hours since opening", EN)).isRefused(CellCode.NUMBER, 0);
    cell(Cells.clock("1.5 days since opening", EN)).isRefused(CellCode.NUMBER, 0);
    cell(Cells.clock("at least since opening", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 9);
  }

  @Test
  void expiriesAreExact() {
    cell(Cells.duration("14 days", EN)).means(Duration.ofDays(14));
    cell(Cells.duration("90 minutes", EN)).means(Duration.ofMinutes(90));
    cell(Cells.duration("１４天", ZH)).means(Duration.ofDays(14));
    cell(Cells.duration("3个星期", ZH)).means(Duration.ofDays(21));
    cell(Cells.duration("14", EN)).isRefused(CellCode.DURATION_WITHOUT_UNIT, 0);
    cell(Cells.duration("2 calendar days", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0);
    cell(Cells.duration("", EN)).isRefused(CellCode.INCOMPLETE, 0);
  }
}
