package org.quorate.rules.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.charter.Clock;
import org.quorate.charter.Restart;
import org.quorate.charter.Span;
import org.quorate.charter.WorkingCalendar;

class WindowsTest {
  private static final Instant ANCHOR = Instant.parse("2026-03-04T10:30:00Z");
  private static final Clock THREE_DAYS =
      new Clock(new Span.Exact(Duration.ofDays(3)), Clock.Anchor.OPENING);
  private static final WorkingCalendar MARCH =
      new WorkingCalendar(
          "march",
          LocalDate.parse("2026-03-01"),
          LocalDate.parse("2026-03-31"),
          Set.of(LocalDate.parse("2026-03-05")),
          Set.of(LocalDate.parse("2026-03-07"), LocalDate.parse("2026-03-15")),
          List.of(
              new WorkingCalendar.Blackout(
                  LocalDate.parse("2026-03-14"), LocalDate.parse("2026-03-17"))));

  @Test
  void exactTimeIsAdded() {
    assertThat(end(new Span.Exact(Duration.ofHours(72))))
        .isEqualTo(Instant.parse("2026-03-07T10:30:00Z"));
  }

  @Test
  void anAbsurdDurationEndsWithTime() {
    assertThat(end(new Span.Exact(Duration.ofSeconds(Long.MAX_VALUE)))).isEqualTo(Instant.MAX);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-04T00:00:00Z, 1, false, 2026-03-06T00:00:00Z",
    "2026-03-04T23:59:59Z, 1, false, 2026-03-06T00:00:00Z",
    "2026-03-04T23:59:59Z, 0, false, 2026-03-05T00:00:00Z",
    "2026-03-04T11:59:59Z, 1, true, 2026-03-05T12:00:00Z",
    "2026-03-04T12:00:00Z, 1, true, 2026-03-06T12:00:00Z"
  })
  void datesAreWhole(Instant anchor, int days, boolean anywhere, Instant end) {
    assertThat(Windows.end(new Span.Dates(days, anywhere), anchor, Map.of())).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-04, 1, 2026-03-06", // from a Wednesday
    "2026-03-04, 2, 2026-03-07",
    "2026-03-04, 3, 2026-03-10",
    "2026-03-06, 5, 2026-03-14", // from a Friday
    "2026-03-07, 5, 2026-03-14", // from a Saturday
    "2026-03-08, 1, 2026-03-10",
    "2026-03-08, 0, 2026-03-09"
  })
  void workingDaysWithoutACalendarAreMondayToFriday(LocalDate anchor, int days, LocalDate end) {
    Instant noon = anchor.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
    assertThat(Windows.end(new Span.WorkingDays(days, null), noon, Map.of()))
        .isEqualTo(end.atStartOfDay().toInstant(java.time.ZoneOffset.UTC));
  }

  @Test
  void aMillionWorkingDaysAreCountedAsOneByOne() {
    WorkingCalendar plain =
        new WorkingCalendar("plain", LocalDate.MIN, LocalDate.MAX, Set.of(), Set.of(), List.of());
    for (int days : List.of(1, 4, 5, 6, 11, 260, 9_999)) {
      for (int shift = 0; shift < 7; shift++) {
        Instant anchor = ANCHOR.plus(Duration.ofDays(shift));
        assertThat(Windows.end(new Span.WorkingDays(days, null), anchor, Map.of()))
            .isEqualTo(
                Windows.end(new Span.WorkingDays(days, "plain"), anchor, Map.of("plain", plain)));
      }
    }
    assertThat(end(new Span.WorkingDays(1_000_000, null))).isAfter(ANCHOR);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2026-03-07", // the 5th is a holiday
    "2, 2026-03-08", // the 7th is a Saturday that is worked
    "7, 2026-03-14",
    "8, 2026-03-19", // blacked out from the 14th to the 17th, the made-up 15th too
    "17, 2026-04-01"
  })
  void aCalendarSaysWhatIsWorked(int days, LocalDate end) {
    assertThat(end(new Span.WorkingDays(days, "march")))
        .isEqualTo(end.atStartOfDay().toInstant(java.time.ZoneOffset.UTC));
  }

  @Test
  void beyondTheCalendarNothingIsKnown() {
    assertThat(end(new Span.WorkingDays(18, "march"))).isNull();
    assertThat(end(new Span.WorkingDays(1, "april"))).isNull();
    Instant before = Instant.parse("2026-02-27T00:00:00Z");
    assertThat(Windows.end(new Span.WorkingDays(1, "march"), before, Map.of("march", MARCH)))
        .isNull();
    Instant eve = Instant.parse("2026-02-28T23:00:00Z");
    assertThat(Windows.end(new Span.WorkingDays(1, "march"), eve, Map.of("march", MARCH)))
        .isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
  }

  @Test
  void anExtensionMovesTheEndAndAgainBeginsAnew() {
    assertThat(hoursLeft(restart("NEW_VERSION", 24, null, false), 0)).isEqualTo(96);
    assertThat(hoursLeft(restart("NEW_VERSION", 24, null, false), 0, 10, 10, 95))
        .as("two events of one instant are one")
        .isEqualTo(144);
    assertThat(hoursLeft(restart("NEW_VERSION", null, null, false), 10)).isEqualTo(82);
    assertThat(hoursLeft(restart("OBJECTION", null, null, false), 10)).isEqualTo(72);
  }

  @Test
  void anEventBeforeTheAnchorOrAtTheEndOrInTheFutureDoesNothing() {
    Restart restart = restart("NEW_VERSION", 24, null, false);
    assertThat(hoursLeft(restart, -1)).isEqualTo(72);
    assertThat(hoursLeft(restart, 71)).isEqualTo(96);
    assertThat(hoursLeft(restart, 72)).isEqualTo(72);
    assertThat(hoursLeft(restart, 60, 80)).isEqualTo(120);
    assertThat(hoursLeft(restart, 50, 200)).isEqualTo(96);
    Instant early = ANCHOR.plus(Duration.ofHours(49));
    List<Windows.Event> events = events(50);
    assertThat(Windows.end(THREE_DAYS, List.of(restart), ANCHOR, events, early, Map.of()))
        .isEqualTo(ANCHOR.plus(Duration.ofHours(72)));
    Instant then = ANCHOR.plus(Duration.ofHours(50));
    assertThat(Windows.end(THREE_DAYS, List.of(restart), ANCHOR, events, then, Map.of()))
        .isEqualTo(ANCHOR.plus(Duration.ofHours(96)));
  }

  @Test
  void onceMeansTheFirstEventInTheWindow() {
    assertThat(hoursLeft(restart("NEW_VERSION", null, null, true), -5, 10, 20)).isEqualTo(82);
    assertThat(hoursLeft(restart("NEW_VERSION", 24, null, true), 10, 80)).isEqualTo(96);
  }

  @Test
  void aCapHoldsButNeverShortens() {
    assertThat(hoursLeft(restart("NEW_VERSION", 24, 100, false), 10, 20)).isEqualTo(100);
    assertThat(hoursLeft(restart("NEW_VERSION", null, 100, false), 60)).isEqualTo(100);
    assertThat(hoursLeft(restart("NEW_VERSION", 24, 10, false), 5)).isEqualTo(72);
  }

  @Test
  void restartsOfOneInstantActInTheOrderOfTheCell() {
    Restart longer = restart("NEW_VERSION", 48, null, false);
    Restart again = restart("NEW_VERSION", null, null, false);
    Restart capped = restart("NEW_VERSION", 24, 100, false);
    assertThat(hoursLeft(List.of(longer, again), 60)).isEqualTo(132);
    assertThat(hoursLeft(List.of(again, longer), 60)).isEqualTo(180);
    assertThat(hoursLeft(List.of(capped, longer), 60)).isEqualTo(144);
    assertThat(hoursLeft(List.of(longer, capped), 60)).isEqualTo(120);
  }

  @Test
  void aRestartIntoAnUnknownCalendarIsNotKnown() {
    Clock clock = new Clock(new Span.WorkingDays(17, "march"), Clock.Anchor.OPENING);
    List<Restart> restarts = List.of(restart("NEW_VERSION", null, null, false));
    Instant late = ANCHOR.plus(Duration.ofDays(10));
    Map<String, WorkingCalendar> calendars = Map.of("march", MARCH);
    assertThat(Windows.end(clock, restarts, ANCHOR, events(1), late, calendars)).isNotNull();
    assertThat(Windows.end(clock, restarts, ANCHOR, events(80), late, calendars)).isNull();
  }

  @Test
  void theOrderOfEventsDoesNotMatter() {
    Random random = new Random(3);
    List<Restart> restarts =
        List.of(restart("NEW_VERSION", 12, 120, true), restart("NEW_VERSION", null, 150, false));
    for (int i = 0; i < 200; i++) {
      List<Windows.Event> events =
          new ArrayList<>(events(random.nextInt(150), random.nextInt(80), random.nextInt(80)));
      Instant end = Windows.end(THREE_DAYS, restarts, ANCHOR, events, Instant.MAX, Map.of());
      Collections.shuffle(events, random);
      assertThat(Windows.end(THREE_DAYS, restarts, ANCHOR, events, Instant.MAX, Map.of()))
          .isEqualTo(end);
    }
  }

  private static @Nullable Instant end(Span span) {
    return Windows.end(span, ANCHOR, Map.of("march", MARCH));
  }

  private static Restart restart(
      String event, @Nullable Integer hours, @Nullable Integer atMost, boolean once) {
    return new Restart(
        Restart.Event.valueOf(event),
        hours == null ? null : Duration.ofHours(hours),
        atMost == null ? null : Duration.ofHours(atMost),
        once);
  }

  private static long hoursLeft(Restart restart, int... hours) {
    return hoursLeft(List.of(restart), hours);
  }

  private static long hoursLeft(List<Restart> restarts, int... hours) {
    Instant end = Windows.end(THREE_DAYS, restarts, ANCHOR, events(hours), Instant.MAX, Map.of());
    return Duration.between(ANCHOR, end).toHours();
  }

  private static List<Windows.Event> events(int... hours) {
    List<Windows.Event> events = new ArrayList<>();
    for (int hour : hours) {
      Instant at = ANCHOR.plus(Duration.ofHours(hour));
      events.add(new Windows.Event(at, Restart.Event.NEW_VERSION));
    }
    return events;
  }
}
