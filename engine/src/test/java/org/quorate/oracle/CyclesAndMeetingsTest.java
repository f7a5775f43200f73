package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.Outcome;
import org.quorate.RoleName;
import org.quorate.Unknown;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.engine.Engines;
import org.quorate.ladder.Cycle;
import org.quorate.ladder.Deed;
import org.quorate.ladder.DepartureDecision;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Meeting;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Notice;
import org.quorate.ladder.PromotionDecision;

/** Evidence by the last cycles and meetings, at its edges, by rules and oracle. */
class CyclesAndMeetingsTest {
  private static final Instant SPRING = Instant.parse("2025-04-01T00:00:00Z");
  private static final Instant AUTUMN = Instant.parse("2025-10-01T00:00:00Z");
  private static final Instant NEXT = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2026-10-01T00:00:00Z");
  private static final List<Cycle> CYCLES =
      List.of(
          new Cycle("2025.1", SPRING, AUTUMN),
          new Cycle("2025.2", AUTUMN, NEXT),
          new Cycle("2026.1", NEXT, LAST));
  private static final Known ALL = Known.everything();
  private static final String TEXT =
      """
      ---
      governance: 1
      name: Pumps
      ---
      <!-- charter: roles -->
      | Role | Rung below | Each | Evidence needed | Decided by |
      | --- | --- | --- | --- | --- |
      | voter | | | 2 reviews in last 2 cycles | nobody |
      | regular | | | 2 of last 3 meetings | nobody |
      | keeper | | module | 1 of last 2 meetings | nobody |
      | speaker | | | `talks` attested by @ann in last cycle | nobody |

      <!-- charter: departures -->
      | Departure | Role | When | Ask first | Then | Decided by |
      | --- | --- | --- | --- | --- | --- |
      | silent | voter | fewer than 1 review in last 2 cycles | | loses the role | nobody |
      | absent | regular | fewer than 2 of last 3 meetings | | loses the role | nobody |
      | gone | speaker | none of last 2 meetings | 14 days | loses the role | nobody |

      <!-- charter: roster -->
      | Handle | Role | Since |
      | --- | --- | --- |
      | @ann | keeper | |
      | @cat | voter | |
      | @cat | regular | 2026-03-01 |
      | @cat | speaker | |
      """;

  private static GovernanceEngine engine;
  private static Charter charter;

  @BeforeAll
  static void open() {
    engine = Engines.create();
    charter = engine.read(CharterSource.of("GOVERNANCE.md", TEXT)).charter().orElseThrow();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static List<Deed> reviews(Instant... done) {
    List<Deed> deeds = new ArrayList<>();
    for (Instant at : done) {
      for (String who : List.of("eve", "cat")) {
        deeds.add(new Deed(Handle.of(who), Deed.Kind.REVIEW, at, at + who, Set.of()));
      }
    }
    return deeds;
  }

  private static Merits did(List<Cycle> cycles, Instant... done) {
    return Merits.builder().deeds(reviews(done)).cycles(cycles).meetings(List.of()).build();
  }

  private static Meeting met(String day, String... who) {
    return new Meeting(
        null,
        Instant.parse(day + "T12:00:00Z"),
        Set.copyOf(Stream.of(who).map(Handle::of).toList()));
  }

  private static Merits met(Meeting... meetings) {
    return Merits.builder().cycles(List.of()).meetings(List.of(meetings)).build();
  }

  private static PromotionDecision rises(String role, Merits merits, Instant at, Known known) {
    return rises(new MayBecome(merits, Handle.of("eve"), RoleName.of(role), null, at, known));
  }

  private static PromotionDecision rises(MayBecome asked) {
    PromotionDecision decision = engine.decide(charter, asked);
    LadderCase one = new LadderCase(0, charter, asked);
    assertThat(one.lines(decision)).isEqualTo(one.expected());
    return decision;
  }

  private static DepartureDecision falls(String role, Merits merits, Instant at, Known known) {
    MustStepDown asked =
        new MustStepDown(merits, Handle.of("cat"), RoleName.of(role), null, at, known);
    DepartureDecision decision = engine.decide(charter, asked);
    DepartureCase one = new DepartureCase(0, charter, asked);
    assertThat(one.lines(decision)).isEqualTo(one.expected());
    return decision;
  }

  private static Outcome voter(Instant at, Instant... done) {
    return rises("voter", did(CYCLES, done), at, ALL).outcome();
  }

  private static Instant before(Instant at) {
    return at.minusSeconds(1);
  }

  @Test
  void cyclesReachBackToTheBeginningOfTheLastButOneThatIsOver() {
    assertThat(voter(NEXT, SPRING, AUTUMN)).isEqualTo(Outcome.ALLOWED);
    assertThat(voter(NEXT, before(SPRING), AUTUMN)).isEqualTo(Outcome.BLOCKED);
    assertThat(voter(before(LAST), SPRING, AUTUMN)).isEqualTo(Outcome.ALLOWED);
    assertThat(voter(LAST, SPRING, AUTUMN)).isEqualTo(Outcome.BLOCKED);
    assertThat(voter(LAST, AUTUMN, NEXT)).isEqualTo(Outcome.ALLOWED);
    assertThat(voter(LAST, before(AUTUMN), NEXT)).isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void theRunningCycleCountsToo() {
    Instant now = Instant.parse("2026-05-01T00:00:00Z");
    assertThat(voter(now, before(now), now)).isEqualTo(Outcome.ALLOWED);
    assertThat(voter(now, now, now.plusSeconds(1))).isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void whileFewerCyclesAreOverAllCountsSinceTheFirstBegan() {
    assertThat(voter(before(AUTUMN), SPRING, SPRING.plusSeconds(1))).isEqualTo(Outcome.ALLOWED);
    assertThat(voter(before(AUTUMN), before(SPRING), SPRING)).isEqualTo(Outcome.BLOCKED);
    Merits none = did(List.of(), SPRING, AUTUMN);
    assertThat(rises("voter", none, NEXT, ALL).outcome()).isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void theAnswerStandsUntilTheCycleEndsThatTurnsIt() {
    PromotionDecision may = rises("voter", did(CYCLES, SPRING, AUTUMN), NEXT, ALL);
    assertThat(may.until()).contains(LAST);
    assertThat(may.evidence().get(0).shortfall()).isEqualTo(LAST);
    Merits early = did(CYCLES.subList(0, 2), SPRING, AUTUMN);
    assertThat(rises("voter", early, NEXT, ALL).until()).isEmpty();
  }

  @Test
  void cyclesThatNobodyTellsMeetNothingAndLetNobodyGo() {
    for (Extent extent : List.of(Extent.PARTIAL, Extent.ABSENT)) {
      Known known = ALL.with(extent, Aspect.CYCLES);
      PromotionDecision rises = rises("voter", did(CYCLES, SPRING, AUTUMN), NEXT, known);
      assertThat(missing(rises.findings())).containsExactly(Aspect.CYCLES);
      assertThat(rises("voter", did(CYCLES, AUTUMN), NEXT, known).outcome())
          .isEqualTo(Outcome.BLOCKED);
      DepartureDecision falls = falls("voter", did(CYCLES), NEXT, known);
      assertThat(missing(falls.findings())).containsExactly(Aspect.CYCLES);
    }
  }

  private static List<Aspect> missing(List<Finding> findings) {
    return findings.stream()
        .filter(Unknown.class::isInstance)
        .flatMap(one -> ((Unknown) one).missing().stream())
        .toList();
  }

  @Test
  void nobodyIsIdleByCyclesBeforeSoManyAreOver() {
    assertThat(falls("voter", did(CYCLES), before(NEXT), ALL).outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(falls("voter", did(CYCLES), NEXT, ALL).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(falls("voter", did(CYCLES, SPRING), NEXT, ALL).outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(falls("voter", did(CYCLES, before(SPRING)), NEXT, ALL).outcome())
        .isEqualTo(Outcome.ALLOWED);
    assertThat(falls("voter", did(CYCLES), before(NEXT), ALL).until()).contains(NEXT);
  }

  @Test
  void aReviewFindsWhenACycleEndsThatMakesSomebodyIdle() {
    LadderReview review =
        new LadderReview(did(CYCLES, SPRING), NEXT, ALL).within(Duration.ofDays(365));
    assertThat(engine.decide(charter, review).lapses())
        .filteredOn(one -> one.role().value().equals("voter"))
        .extracting(one -> one.due())
        .containsExactly(LAST);
  }

  private static final Instant JUNE = Instant.parse("2026-06-01T12:00:00Z");

  @Test
  void theLastMeetingsAreThoseThatWereHeldByThen() {
    Merits two = met(met("2026-03-01"), met("2026-04-01", "eve"), met("2026-06-01", "eve"));
    assertThat(rises("regular", two, JUNE, ALL).outcome()).isEqualTo(Outcome.ALLOWED);
    PromotionDecision early = rises("regular", two, before(JUNE), ALL);
    assertThat(early.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(early.until()).contains(JUNE);
    Merits old =
        met(
            met("2026-02-01", "eve"),
            met("2026-03-01"),
            met("2026-04-01"),
            met("2026-06-01", "eve"));
    assertThat(rises("regular", old, JUNE, ALL).outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(rises("regular", old, JUNE, ALL).until()).isEmpty();
  }

  @Test
  void meetingsOfOneInstantAreOneAndWhereFewerWereHeldTheseAreLookedAt() {
    Merits one = met(met("2026-04-01", "eve"), met("2026-04-01"), met("2026-04-01", "ann"));
    assertThat(rises("regular", one, JUNE, ALL).evidence().get(0).have()).isEqualTo(1);
    Merits two = met(met("2026-04-01", "eve"), met("2026-05-01", "eve"));
    assertThat(rises("regular", two, JUNE, ALL).outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aRoleOfAModuleLooksAtTheMeetingsOfThatModule() {
    ModuleName net = ModuleName.of("net");
    Meeting own = new Meeting(net, JUNE, Set.of(Handle.of("eve")));
    Meeting whole = new Meeting(null, JUNE, Set.of(Handle.of("eve")));
    Meeting other = new Meeting(ModuleName.of("docs"), JUNE, Set.of(Handle.of("eve")));
    for (Meeting one : List.of(own, whole, other)) {
      MayBecome asked =
          new MayBecome(met(one), Handle.of("eve"), RoleName.of("keeper"), net, JUNE, ALL);
      assertThat(rises(asked).outcome())
          .isEqualTo(one.equals(own) ? Outcome.ALLOWED : Outcome.BLOCKED);
    }
  }

  @Test
  void meetingsThatNobodyTellsMeetNothingAndLetNobodyGo() {
    Known known = ALL.with(Extent.PARTIAL, Aspect.MEETINGS);
    Merits all = met(met("2026-04-01", "eve"), met("2026-05-01", "eve"), met("2026-06-01", "eve"));
    assertThat(missing(rises("regular", all, JUNE, known).findings()))
        .containsExactly(Aspect.MEETINGS);
    assertThat(missing(falls("regular", all, JUNE, known).findings()))
        .containsExactly(Aspect.MEETINGS);
  }

  @Test
  void aHolderIsIdleOnlyByMeetingsFromWhenTheyHeldTheRole() {
    Merits since = met(met("2026-03-01"), met("2026-04-01", "cat"), met("2026-05-01"));
    assertThat(falls("regular", since, JUNE, ALL).outcome()).isEqualTo(Outcome.ALLOWED);
    Merits before = met(met("2026-02-28"), met("2026-04-01", "cat"), met("2026-05-01"));
    DepartureDecision stays = falls("regular", before, JUNE, ALL);
    assertThat(stays.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(stays.headline()).contains("only 2 of 3 meetings were theirs to attend");
    Merits enough = met(met("2026-03-01"), met("2026-04-01", "cat"), met("2026-05-01", "cat"));
    assertThat(falls("regular", enough, JUNE, ALL).outcome()).isEqualTo(Outcome.BLOCKED);
    Merits past =
        met(
            met("2026-02-01", "cat"),
            met("2026-03-01"),
            met("2026-04-01", "cat"),
            met("2026-05-01"));
    assertThat(falls("regular", past, JUNE, ALL).outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aNoticeFromBeforeSomebodyWasAbsentOrCameBackIsStale() {
    Notice notice =
        new Notice(
            Handle.of("cat"),
            RoleName.of("speaker"),
            null,
            Instant.parse("2026-05-02T00:00:00Z"),
            null,
            List.of());
    assertThat(asked(notice, met("2026-04-01"), met("2026-05-01"))).isEqualTo(Outcome.ALLOWED);
    assertThat(asked(notice, met("2026-04-01"), met("2026-05-03"))).isEqualTo(Outcome.WAITING);
    assertThat(
            asked(
                notice,
                met("2026-04-01"),
                met("2026-05-01"),
                met("2026-05-03", "cat"),
                met("2026-05-04"),
                met("2026-05-05")))
        .isEqualTo(Outcome.WAITING);
  }

  private static Outcome asked(Notice notice, Meeting... meetings) {
    Merits merits =
        Merits.builder()
            .notices(List.of(notice))
            .cycles(List.of())
            .meetings(List.of(meetings))
            .build();
    return falls("speaker", merits, JUNE, ALL).outcome();
  }
}
