package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.ladder.Deed;
import org.quorate.ladder.DepartureDecision;
import org.quorate.ladder.DepartureDecision.State;
import org.quorate.ladder.DepartureDecision.Voting;
import org.quorate.ladder.Leave;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Notice;
import org.quorate.vote.Activity;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** Votes that rows of departures withhold for a time, or until a date, at their very seconds. */
class TimedSuspensionTest {
  private static final Handle CAT = Handle.of("cat");
  private static final RoleName MEMBER = RoleName.of("member");
  private static final String MONTH =
      "no reviews in 90 days | | | vote suspended for 30 days | nobody | ";
  private static final String DATED =
      "no reviews in 90 days | | | vote suspended until 2026-06-01 | nobody | ";

  /** After ninety days the row is met; thirty days later the vote is back. */
  private static final Instant REVIEWED = Instant.parse("2026-01-01T12:00:00Z");

  private static final Instant MET = REVIEWED.plus(Duration.ofDays(90));
  private static final Instant BACK = MET.plus(Duration.ofDays(30));

  private final GovernanceEngine engine = Engines.create();

  @AfterEach
  void close() {
    engine.close();
  }

  private Charter charter(String cells, String roster) {
    String text =
        """
        ---
        include: cn.txt
        ---
        <!-- charter: roster -->
        | Handle | Role | Since |
        | --- | --- | --- |
        %roster

        <!-- charter: departures -->
        | Departure | Role | When | Ask first | Grace | Then | Decided by | Not during | Leaves the base |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | idle | member | %cells |

        <!-- charter: votes -->
        | Decision | Who votes | Passes with | Open for | Ballot |
        | --- | --- | --- | --- | --- |
        | question | member | at least 2/3 of electorate | exactly 7 days since opening | for or against |
        """
            .replace("%roster\n", roster)
            .replace("%cells", cells.endsWith("yes") ? cells : cells + " | ");
    String calendar = "# calendar: cn\nfrom 2026-03-02\nto 2026-04-10\n";
    Reading reading =
        engine.read(
            CharterSource.of(
                "GOVERNANCE.md",
                Map.of(
                    "GOVERNANCE.md", text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    "cn.txt", calendar.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    assertThat(reading.charter()).as(reading.diagnostics().toString()).isPresent();
    return reading.charter().orElseThrow();
  }

  private static String members(String since, String... members) {
    return List.of(members).stream()
        .map(one -> "| @" + one + " | member | " + since + " |\n")
        .collect(Collectors.joining());
  }

  private static Deed review(String by, Instant at) {
    return new Deed(Handle.of(by), Deed.Kind.REVIEW, at, by + at, Set.of());
  }

  private static Merits did(Instant... reviewed) {
    List<Deed> deeds = List.of(reviewed).stream().map(at -> review("cat", at)).toList();
    return Merits.builder().deeds(deeds).build();
  }

  private DepartureDecision decide(String cells, String since, Merits merits, Instant at) {
    return engine.decide(
        charter(cells, members(since, "cat")),
        new MustStepDown(merits, CAT, MEMBER, null, at, Known.everything()));
  }

  private Voting voting(String cells, Merits merits, Instant at) {
    return decide(cells, "2025-01-01", merits, at).voting();
  }

  private Voting voting(String cells, Merits merits, String at) {
    return voting(cells, merits, Instant.parse(at));
  }

  @Test
  void theTimeBeginsAtTheSecondAtWhichTheRowIsMetAndIsOverAtItsOwn() {
    assertThat(voting(MONTH, did(REVIEWED), MET.minusSeconds(1))).isEqualTo(Voting.VOTES);
    assertThat(voting(MONTH, did(REVIEWED), MET)).isEqualTo(Voting.SUSPENDED);
    assertThat(voting(MONTH, did(REVIEWED), BACK.minusSeconds(1))).isEqualTo(Voting.SUSPENDED);
    assertThat(voting(MONTH, did(REVIEWED), BACK)).isEqualTo(Voting.VOTES);
  }

  @Test
  void theRoleIsKeptAndTheAnswerHoldsUntilTheVoteIsBack() {
    DepartureDecision decision = decide(MONTH, "2025-01-01", did(REVIEWED), MET);
    assertThat(decision.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(decision.state()).isEqualTo(State.STAYS);
    assertThat(decision.until()).contains(BACK);
    assertThat(decision.headline()).endsWith("they have no vote by `departures/idle`");
    DepartureDecision dated = decide(DATED, "2025-01-01", did(REVIEWED), MET);
    assertThat(dated.until()).contains(Instant.parse("2026-06-01T00:00:00Z"));
  }

  @Test
  void beingActiveAgainBringsItBackNoSooner() {
    Merits again = did(REVIEWED, MET.plus(Duration.ofDays(5)));
    assertThat(voting(MONTH, again, MET.plus(Duration.ofDays(5)))).isEqualTo(Voting.SUSPENDED);
    assertThat(voting(MONTH, again, BACK.minusSeconds(1))).isEqualTo(Voting.SUSPENDED);
    assertThat(voting(MONTH, again, BACK)).isEqualTo(Voting.VOTES);
  }

  @Test
  void itIsTakenAnewWhereTheRowWasNotMetMeanwhile() {
    Instant again = MET.plus(Duration.ofDays(5));
    Instant anew = again.plus(Duration.ofDays(90));
    assertThat(voting(MONTH, did(REVIEWED, again), anew.minusSeconds(1))).isEqualTo(Voting.VOTES);
    assertThat(voting(MONTH, did(REVIEWED, again), anew)).isEqualTo(Voting.SUSPENDED);
    assertThat(voting(MONTH, did(REVIEWED, again), anew.plus(Duration.ofDays(30))))
        .isEqualTo(Voting.VOTES);
    Instant never = MET;
    assertThat(voting(MONTH, did(REVIEWED, never), MET)).isEqualTo(Voting.VOTES);
    assertThat(voting(MONTH, did(REVIEWED, MET.plusSeconds(1)), MET.plusSeconds(1)))
        .isEqualTo(Voting.SUSPENDED);
  }

  @Test
  void itBeginsWhenTheGraceIsOverWhereTheyAreAskedFirst() {
    String cells =
        "no reviews in 90 days | 7 days | 3 days | vote suspended for 30 days | nobody | leave";
    Notice notice = new Notice(CAT, MEMBER, null, MET, null, List.of());
    Merits merits = Merits.builder().deeds(did(REVIEWED).deeds()).notices(List.of(notice)).build();
    Instant begins = MET.plus(Duration.ofDays(10));
    assertThat(voting(cells, merits, begins.minusSeconds(1))).isEqualTo(Voting.VOTES);
    assertThat(voting(cells, merits, begins)).isEqualTo(Voting.SUSPENDED);
    Instant back = begins.plus(Duration.ofDays(30));
    assertThat(voting(cells, merits, back.minusSeconds(1))).isEqualTo(Voting.SUSPENDED);
    assertThat(voting(cells, merits, back)).isEqualTo(Voting.VOTES);
  }

  @Test
  void itBeginsAnewAfterALeaveThatBreaksIt() {
    String cells = "no reviews in 90 days | | | vote suspended for 30 days | nobody | leave";
    Instant home = BACK.plus(Duration.ofDays(60));
    Leave leave = new Leave(CAT, MET.plus(Duration.ofDays(1)), home);
    Merits merits = Merits.builder().deeds(did(REVIEWED).deeds()).leaves(List.of(leave)).build();
    assertThat(voting(cells, merits, BACK.minusSeconds(1))).isEqualTo(Voting.SUSPENDED);
    assertThat(voting(cells, merits, BACK)).isEqualTo(Voting.VOTES);
    assertThat(voting(cells, merits, home.minusSeconds(1))).isEqualTo(Voting.VOTES);
    assertThat(voting(cells, merits, home)).isEqualTo(Voting.SUSPENDED);
    assertThat(voting(cells, merits, home.plus(Duration.ofDays(30)))).isEqualTo(Voting.VOTES);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-01T11:59:59Z, VOTES",
    "2026-04-01T12:00:00Z, SUSPENDED",
    "2026-05-31T23:59:59Z, SUSPENDED",
    "2026-06-01T00:00:00Z, VOTES"
  })
  void aDateGivesItBackAtTheMidnightAtWhichItBegins(String at, Voting voting) {
    List<Instant> regular =
        IntStream.range(0, 7)
            .mapToObj(i -> Instant.parse("2025-01-01T00:00:00Z").plus(Duration.ofDays(60L * i)))
            .collect(Collectors.toCollection(ArrayList::new));
    regular.add(REVIEWED);
    assertThat(voting(DATED, did(regular.toArray(Instant[]::new)), at)).isEqualTo(voting);
    regular.add(MET.plus(Duration.ofDays(5)));
    Merits again = did(regular.toArray(Instant[]::new));
    assertThat(voting(DATED, again, at)).isEqualTo(voting);
  }

  @Test
  void whoeverNeverMetTheRowIsUnderNoDate() {
    Instant since = Instant.parse("2025-01-01T00:00:00Z");
    Merits busy = did(since, REVIEWED.minus(Duration.ofDays(300)), REVIEWED);
    String cells = "no reviews in 365 days | | | vote suspended until 2026-06-01 | nobody | ";
    assertThat(voting(cells, busy, MET)).isEqualTo(Voting.VOTES);
  }

  @Test
  void whoCameToTheRoleAndDidNothingLosesTheVoteForTheTimeFromWhenTheyCouldBeIdle() {
    Instant idle = Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofDays(90));
    assertThat(decide(MONTH, "2026-03-01", did(), idle.minusSeconds(1)).voting())
        .isEqualTo(Voting.VOTES);
    assertThat(decide(MONTH, "2026-03-01", did(), idle).voting()).isEqualTo(Voting.SUSPENDED);
    assertThat(
            decide(MONTH, "2026-03-01", did(), idle.plus(Duration.ofDays(30)).minusSeconds(1))
                .voting())
        .isEqualTo(Voting.SUSPENDED);
    assertThat(decide(MONTH, "2026-03-01", did(), idle.plus(Duration.ofDays(30))).voting())
        .isEqualTo(Voting.VOTES);
  }

  @Test
  void whereNobodyTellsWhenItBeganItIsOpen() {
    assertThat(decide(MONTH, "", did(), MET).voting()).isEqualTo(Voting.UNDETERMINED);
    assertThat(decide(DATED, "", did(), MET).voting()).isEqualTo(Voting.SUSPENDED);
    assertThat(decide(MONTH, "", did(REVIEWED), MET).voting()).isEqualTo(Voting.SUSPENDED);
    assertThat(decide(MONTH, "", did(REVIEWED), MET.minusSeconds(1)).voting())
        .isEqualTo(Voting.VOTES);
    assertThat(decide(MONTH, "", did(REVIEWED), REVIEWED.plus(Duration.ofDays(29))).voting())
        .isEqualTo(Voting.UNDETERMINED);
    assertThat(decide(MONTH, "", did(REVIEWED), REVIEWED.plus(Duration.ofDays(30))).voting())
        .isEqualTo(Voting.VOTES);
    Known less = Known.everything().with(Extent.PARTIAL, Aspect.DEEDS);
    DepartureDecision open =
        engine.decide(
            charter(MONTH, members("2025-01-01", "cat")),
            new MustStepDown(did(REVIEWED), CAT, MEMBER, null, BACK, less));
    assertThat(open.voting()).isEqualTo(Voting.UNDETERMINED);
    assertThat(open.headline()).endsWith("they have perhaps no vote by `departures/idle`");
  }

  /** The ninetieth day ends on a Wednesday at noon. */
  @Test
  void calendarDaysAndWorkingDaysAreOverAtTheEndOfADay() {
    String dates = MONTH.replace("30 days", "3 calendar days");
    assertThat(voting(dates, did(REVIEWED), "2026-04-04T23:59:59Z")).isEqualTo(Voting.SUSPENDED);
    assertThat(voting(dates, did(REVIEWED), "2026-04-05T00:00:00Z")).isEqualTo(Voting.VOTES);
    String working = MONTH.replace("30 days", "3 working days (cn)");
    assertThat(voting(working, did(REVIEWED), "2026-04-06T23:59:59Z")).isEqualTo(Voting.SUSPENDED);
    String beyond = MONTH.replace("30 days", "9 working days (cn)");
    assertThat(voting(beyond, did(REVIEWED), "2026-04-02T00:00:00Z"))
        .isEqualTo(Voting.UNDETERMINED);
  }

  private BallotDecision ballot(Charter charter, Activity activity, Instant opened) {
    Ballot ballot =
        Ballot.of(
            "1",
            "question",
            Course.opened(opened),
            Vote.of("ann", Position.FOR, opened),
            Vote.of("bob", Position.FOR, opened));
    Instant closed = opened.plus(Duration.ofDays(7));
    return engine.decide(charter, new HasPassed(ballot, closed, Known.everything(), activity));
  }

  /** Two thirds of four are three, of three two. */
  @ParameterizedTest
  @CsvSource({"-1, 4, BLOCKED", "0, 3, ALLOWED", "2591999, 3, ALLOWED", "2592000, 4, BLOCKED"})
  void theBaseShrinksAsLongAsTheVoteIsWithheld(long seconds, int electors, Outcome outcome) {
    Charter charter = charter(MONTH + " | yes", members("2025-01-01", "ann", "bob", "cat", "dan"));
    Instant opened = MET.plusSeconds(seconds);
    List<Deed> deeds = new ArrayList<>(did(REVIEWED).deeds());
    for (String busy : List.of("ann", "bob", "dan")) {
      for (int month = -15; month < 3; month++) {
        deeds.add(review(busy, REVIEWED.plus(Duration.ofDays(60L * month))));
      }
    }
    Merits merits = Merits.builder().deeds(deeds).build();
    BallotDecision decision = ballot(charter, new Activity(merits, Known.everything()), opened);
    assertThat(decision.result().electors()).isEqualTo(electors);
    assertThat(decision.outcome()).isEqualTo(outcome);
  }

  @Test
  void twoThousandElectorsAndWhoeverIsBusyAreLookedAtInTime() {
    String[] members = IntStream.range(0, 2_000).mapToObj(i -> "m" + i).toArray(String[]::new);
    List<Deed> deeds = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      for (int j = 0; j < 15; j++) {
        deeds.add(review(members[i], MET.minus(Duration.ofDays(30L * j + 1))));
      }
    }
    for (int i = 1_500; i < 2_000; i++) {
      deeds.add(review(members[i], MET.minus(Duration.ofDays(100))));
    }
    Charter charter = charter(MONTH + " | yes", members("2025-06-01", members));
    Activity activity = new Activity(Merits.builder().deeds(deeds).build(), Known.everything());
    long start = System.nanoTime();
    assertThat(ballot(charter, activity, MET).result().electors()).isEqualTo(1_500);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    Instant[] hours =
        IntStream.range(0, 2_000)
            .mapToObj(i -> MET.minus(Duration.ofHours(i)))
            .toArray(Instant[]::new);
    assertThat(voting(MONTH, did(hours), MET)).isEqualTo(Voting.VOTES);
  }
}
