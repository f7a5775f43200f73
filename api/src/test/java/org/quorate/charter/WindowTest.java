package org.quorate.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quorate.ladder.Cycle;

class WindowTest {

  @Test
  void aMonthEndsOnTheSameDayOfTheNextOneAtTheSameSecond() {
    assertThat(last(Period.ofMonths(1), "2026-03-10T12:00:00Z")).isEqualTo("2026-04-10T12:00:00Z");
  }

  @Test
  void aMonthFromTheLastDayEndsOnTheLastDayOfAShorterOne() {
    assertThat(last(Period.ofMonths(1), "2024-01-31T00:00:00Z")).isEqualTo("2024-02-29T00:00:00Z");
  }

  @Test
  void aYearOfDaysIsNoYear() {
    assertThat(last(Period.ofDays(365), "2024-01-01T00:00:00Z")).isEqualTo("2024-12-31T00:00:00Z");
  }

  @Test
  void whatWasDoneInTheLastSecondOfAYearCountsForThatSecond() {
    Window year = new Window.CalendarYear();
    assertThat(year.end(Instant.parse("2025-12-31T23:59:59Z"))).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(year.end(Instant.parse("2026-01-01T00:00:00Z"))).isEqualTo("2027-01-01T00:00:00Z");
  }

  @Test
  void nothingEndsAfterTheEndOfTime() {
    Instant late = Instant.MAX.minusSeconds(1);
    assertThat(new Window.Last(Period.ofYears(1)).end(late)).isEqualTo(Instant.MAX);
    assertThat(new Window.CalendarYear().end(late)).isEqualTo(Instant.MAX);
    assertThat(new Window.Ever().end(Instant.EPOCH)).isEqualTo(Instant.MAX);
  }

  @Test
  void aCycleThatIsOverCountsUntilAsManyLaterOnesAre() {
    Instant[] day =
        IntStream.range(0, 8)
            .mapToObj(i -> Instant.ofEpochSecond(i * 100L))
            .toArray(Instant[]::new);
    List<Cycle> cycles =
        List.of(
            new Cycle("a", day[1], day[2]),
            new Cycle("b", day[2], day[3]),
            new Cycle("c", day[4], day[5]));
    Window one = new Window.LastCycles(1);
    Window two = new Window.LastCycles(2);
    assertThat(one.end(day[1], cycles)).isEqualTo(day[3]);
    assertThat(one.end(day[2].minusSeconds(1), cycles)).isEqualTo(day[3]);
    assertThat(one.end(day[2], cycles)).isEqualTo(day[5]);
    assertThat(one.end(day[4].minusSeconds(1), cycles)).isEqualTo(day[5]);
    assertThat(one.end(day[4], cycles)).isEqualTo(Instant.MAX);
    assertThat(two.end(day[1], cycles)).isEqualTo(day[5]);
    assertThat(two.end(day[7], cycles)).isEqualTo(Instant.MAX);
    assertThat(two.end(day[1].minusSeconds(1), cycles)).isEqualTo(day[1].minusSeconds(1));
    assertThat(two.end(day[1])).isEqualTo(day[1]);
    assertThat(new Window.Ever().end(day[1], cycles)).isEqualTo(Instant.MAX);
  }

  @Test
  void aWindowLiesAfterAnInstantOnceWhatWasDoneThenCountsNoMore() {
    Instant since = Instant.parse("2025-06-01T00:00:00Z");
    Window year = new Window.Last(Period.ofMonths(12));
    assertThat(year.whole(since, List.of())).isEqualTo("2026-06-01T00:00:00Z");
    assertThat(year.whole(Instant.MIN, List.of())).isEqualTo(Instant.MIN);
    assertThat(new Window.Ever().whole(since, List.of())).isEqualTo(since);
  }

  @Test
  void aCalendarYearLiesAfterItsFirstInstantAtOnce() {
    Window year = new Window.CalendarYear();
    Instant first = Instant.parse("2026-01-01T00:00:00Z");
    Instant next = Instant.parse("2027-01-01T00:00:00Z");
    assertThat(year.whole(first, List.of())).isEqualTo(first);
    assertThat(year.whole(first.plusSeconds(1), List.of())).isEqualTo(next);
    assertThat(year.whole(first.minusSeconds(1), List.of())).isEqualTo(first);
    assertThat(year.whole(Instant.MIN, List.of())).isEqualTo(Instant.MIN);
  }

  @Test
  void cyclesLieAfterAnInstantIfTheyBeganThenOrLater() {
    Instant[] day =
        IntStream.range(0, 8)
            .mapToObj(i -> Instant.ofEpochSecond(i * 100L))
            .toArray(Instant[]::new);
    List<Cycle> cycles = List.of(new Cycle("a", day[1], day[2]), new Cycle("b", day[2], day[3]));
    Window one = new Window.LastCycles(1);
    assertThat(one.whole(day[1], cycles)).isEqualTo(day[2]);
    assertThat(one.whole(day[1].plusSeconds(1), cycles)).isEqualTo(day[3]);
    assertThat(one.whole(day[3], cycles)).isEqualTo(Instant.MAX);
    assertThat(new Window.LastCycles(2).whole(Instant.MIN, cycles)).isEqualTo(day[3]);
  }

  private static Instant last(Period period, String done) {
    return new Window.Last(period).end(Instant.parse(done));
  }
}
