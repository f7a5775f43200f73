package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.ladder.Climb;
import org.quorate.ladder.Deed;
import org.quorate.ladder.DepartureDecision.State;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.LadderReviewDecision;
import org.quorate.ladder.Lapse;
import org.quorate.ladder.Leave;
import org.quorate.ladder.Merits;
import org.quorate.ladder.Notice;

class LadderReviewTest {
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final Instant NOW = Instant.parse("2026-03-10T00:00:00Z");
  private static final Duration MONTH = Duration.ofDays(30);
  private static final String CHARTER =
      """
      <!-- charter: roles -->
      | Role | Rung below | Each | Evidence needed | Decided by |
      | --- | --- | --- | --- | --- |
      | member | | project | 2 merged contributions in 12 months | nobody |
      | reviewer | member | project | 3 months as member | nobody |

      <!-- charter: departures -->
      | Departure | Role | When | Ask first | Grace | Then | Decided by | Not during |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | silent | reviewer | fewer than 2 contributions in 12 months | 14 days | 30 days | becomes member | nobody | leave |

      <!-- charter: roster -->
      | Handle | Role | Since | Until |
      | --- | --- | --- | --- |
      | @rita | reviewer | 2020-01-01 | |
      | @mia | member | 2025-12-20 | |
      | @old | reviewer | 2020-01-01 | 2025-01-01 |
      """;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static List<Deed> deeds(String by, String... days) {
    List<Deed> deeds = new ArrayList<>();
    for (String day : days) {
      Instant at = Instant.parse(day + "T00:00:00Z");
      deeds.add(new Deed(Handle.of(by), Deed.Kind.CONTRIBUTION, at, day, Set.of()));
    }
    return deeds;
  }

  private static LadderReviewDecision review(Merits merits, Duration horizon) {
    Reading reading = ENGINE.read(CharterSource.of("GOVERNANCE.md", CHARTER));
    assertThat(reading.diagnostics()).isEmpty();
    Charter charter = reading.charter().orElseThrow();
    return ENGINE.decide(charter, new LadderReview(merits, NOW, Known.everything(), horizon));
  }

  private static Merits merits(List<Deed> deeds) {
    return Merits.builder().deeds(deeds).build();
  }

  private static Climb climb(LadderReviewDecision all, String person, String role) {
    return all.climbs().stream()
        .filter(one -> one.person().equals(Handle.of(person)))
        .filter(one -> one.role().equals(RoleName.of(role)))
        .findFirst()
        .orElseThrow();
  }

  private static Lapse rita(LadderReviewDecision all) {
    assertThat(all.lapses()).hasSize(1);
    assertThat(all.lapses().get(0).person()).isEqualTo(Handle.of("rita"));
    return all.lapses().get(0);
  }

  @Test
  void whoeverHasOneDeedToSpareIsDueWhenTheSecondLapses() {
    List<Deed> three = deeds("rita", "2025-03-20", "2025-03-25", "2025-09-01");
    Lapse lapse = rita(review(merits(three), MONTH));
    assertThat(lapse.decision().state()).isEqualTo(State.STAYS);
    assertThat(lapse.due()).isEqualTo(Instant.parse("2026-03-25T00:00:00Z"));
    assertThat(lapse.isFar()).isFalse();
    assertThat(lapse.decision().evidence().get(0).shortfall()).isEqualTo(lapse.due());
  }

  @Test
  void theHorizonHoldsItsLastInstantAndNoMore() {
    List<Deed> two = deeds("rita", "2025-03-20", "2025-09-01");
    assertThat(rita(review(merits(two), Duration.ofDays(10))).due())
        .isEqualTo(Instant.parse("2026-03-20T00:00:00Z"));
    Duration less = Duration.ofDays(10).minusSeconds(1);
    assertThat(rita(review(merits(two), less)).due()).isNull();
    assertThat(rita(review(merits(two), less)).isFar()).isTrue();
    assertThat(review(merits(two), less).until()).contains(NOW.plusSeconds(1));
  }

  @Test
  void withoutAHorizonNothingIsDue() {
    Lapse lapse = rita(review(merits(deeds("rita", "2025-03-11", "2025-09-01")), null));
    assertThat(lapse.due()).isNull();
  }

  @Test
  void aNoticeRunsThenGraceThenTheRoleIsLost() {
    State[] states = {State.IN_NOTICE, State.IN_GRACE, State.STEPS_DOWN};
    int[] days = {5, 20, 50};
    for (int i = 0; i < days.length; i++) {
      Instant asked = NOW.minus(Duration.ofDays(days[i]));
      Notice notice =
          new Notice(Handle.of("rita"), RoleName.of("reviewer"), null, asked, null, List.of());
      Merits merits = Merits.builder().notices(List.of(notice)).build();
      Lapse lapse = rita(review(merits, MONTH));
      assertThat(lapse.decision().state()).isEqualTo(states[i]);
      assertThat(lapse.due()).isNull();
    }
  }

  @Test
  void whoeverIsOnLeaveIsNeitherFarNorDue() {
    Leave leave = new Leave(Handle.of("rita"), NOW.minusSeconds(1), NOW.plusSeconds(99));
    Merits merits = Merits.builder().leaves(List.of(leave)).build();
    assertThat(rita(review(merits, MONTH)).decision().state()).isEqualTo(State.ON_LEAVE);
  }

  @Test
  void whoeverRisesByTimeAloneIsToldWhen() {
    Climb mia = climb(review(Merits.NONE, MONTH), "mia", "reviewer");
    assertThat(mia.decision().outcome()).isEqualTo(Outcome.WAITING);
    assertThat(mia.turns()).isEqualTo(Instant.parse("2026-03-20T00:00:00Z"));
    assertThat(climb(review(Merits.NONE, Duration.ofDays(9)), "mia", "reviewer").turns()).isNull();
  }

  @Test
  void whoeverMayRiseNowAndNotInAMonthIsToldWhenThatEnds() {
    List<Deed> deeds = deeds("ann", "2025-03-12", "2025-03-15", "2026-01-01");
    Climb ann = climb(review(merits(deeds), MONTH), "ann", "member");
    assertThat(ann.decision().outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(ann.turns()).isEqualTo(Instant.parse("2026-03-15T00:00:00Z"));
    assertThat(ann.decision().evidence().get(0).lapses())
        .isEqualTo(Instant.parse("2026-03-12T00:00:00Z"));
    assertThat(ann.returning()).isFalse();
  }

  @Test
  void whoeverHeldARoleBeforeReturnsWhereTheRungBelowIsHeldOrNot() {
    Climb old = climb(review(Merits.NONE, MONTH), "old", "reviewer");
    assertThat(old.returning()).isTrue();
    assertThat(old.decision().outcome()).isNotEqualTo(Outcome.ALLOWED);
    assertThat(old.decision().findings().get(0).because()).contains("rung below");
  }

  @Test
  void aDeedThatIsCountedTwiceLapsesWithItsLast() {
    List<Deed> deeds = new ArrayList<>(deeds("ann", "2025-06-01", "2025-07-01"));
    deeds.add(
        new Deed(
            Handle.of("ann"),
            Deed.Kind.CONTRIBUTION,
            Instant.parse("2025-08-01T00:00:00Z"),
            "2025-06-01",
            Set.of()));
    Climb ann = climb(review(merits(deeds), null), "ann", "member");
    assertThat(ann.decision().evidence().get(0).shortfall())
        .isEqualTo(Instant.parse("2026-07-01T00:00:00Z"));
  }

  @Test
  void aThousandDeedsWithinTheHorizonAreLookedThroughInAMoment() {
    List<Deed> many = new ArrayList<>();
    Instant first = Instant.parse("2025-03-11T00:00:00Z");
    for (int i = 0; i < 20_000; i++) {
      many.add(
          new Deed(
              Handle.of("rita"),
              Deed.Kind.CONTRIBUTION,
              first.plusSeconds(i * 100L),
              "#" + i,
              Set.of()));
    }
    Instant due = rita(review(merits(many), MONTH)).due();
    Instant exact = first.plusSeconds(19_998 * 100L).plus(Duration.ofDays(365));
    assertThat(due).isBetween(exact, exact.plus(MONTH.dividedBy(100)));
  }

  /** Where everybody was looked at for each of them, this took minutes. */
  @Test
  @Timeout(60)
  void whereSponsorsAreAskedForEverybodyIsLookedAtOnce() {
    StringBuilder text =
        new StringBuilder(
            """
            <!-- charter: roles -->
            | Role | Rung below | Sponsors | Sponsors' organisations | Decided by |
            | --- | --- | --- | --- | --- |
            | member | | | | nobody |
            | lead | member | 2 leads | 2 different | sponsors |

            <!-- charter: roster -->
            | Handle | Role |
            | --- | --- |
            """);
    for (int i = 0; i < 5_000; i++) {
      text.append("| @p").append(i).append(i % 10 == 0 ? " | lead |\n" : " | member |\n");
    }
    Charter charter =
        ENGINE.read(CharterSource.of("GOVERNANCE.md", text.toString())).charter().orElseThrow();
    LadderReviewDecision all =
        ENGINE.decide(charter, new LadderReview(Merits.NONE, NOW, Known.everything(), MONTH));
    assertThat(all.climbs()).hasSize(4_500);
    assertThat(all.climbs().get(0).decision().remedies()).hasSize(6);
  }

  @Test
  void theHeadlineCountsBothWays() {
    assertThat(review(Merits.NONE, null).headline())
        .isEqualTo(
            "0 of 3 next steps on the ladder may be taken now, and 0 of 1 roles held must be"
                + " given up");
  }
}
