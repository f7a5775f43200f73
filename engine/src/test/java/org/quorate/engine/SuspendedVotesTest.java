package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.quorate.charter.Reading;
import org.quorate.ladder.Cycle;
import org.quorate.ladder.Deed;
import org.quorate.ladder.DepartureDecision;
import org.quorate.ladder.DepartureDecision.State;
import org.quorate.ladder.DepartureDecision.Voting;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Meeting;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.Notice;
import org.quorate.vote.Activity;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** Whose votes rows of departures take, and whether the base shrinks with them. */
class SuspendedVotesTest {
  private static final Instant OPENED = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant CLOSED = OPENED.plus(Duration.ofDays(7));
  private static final RoleName MEMBER = RoleName.of("member");
  private static final String IDLE =
      "no reviews in 90 days | | | vote suspended until active again | nobody";
  private static final String GONE = "no reviews in 90 days | | | loses the role | nobody";

  private final GovernanceEngine engine = Engines.create();

  @AfterEach
  void close() {
    engine.close();
  }

  private Charter charter(String cells, String leaves, String roll, String roster) {
    String text =
        """
        <!-- charter: roles -->
        | Role | Rung below | Decided by |
        | --- | --- | --- |
        | member | | |
        | fellow | | votes/question |

        <!-- charter: roster -->
        | Handle | Role | Status |
        | --- | --- | --- |
        %roster

        <!-- charter: departures -->
        | Departure | Role | When | Ask first | Grace | Then | Decided by | Leaves the base |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | idle | member | %cells | %leaves |

        <!-- charter: votes -->
        | Decision | Who votes | Passes with | Open for | Ballot | Roll taken |
        | --- | --- | --- | --- | --- | --- |
        | question | member | at least 2/3 of electorate | exactly 7 days since opening | for or against | %roll |
        """
            .replace("%roster\n", roster)
            .replace("%cells", cells)
            .replace("%leaves", leaves)
            .replace("%roll", roll);
    Reading reading = engine.read(CharterSource.of("GOVERNANCE.md", text));
    assertThat(reading.charter()).as(reading.diagnostics().toString()).isPresent();
    return reading.charter().orElseThrow();
  }

  private Charter charter(String cells, String leaves, String roll) {
    return charter(cells, leaves, roll, active("ann", "bob", "cat"));
  }

  private static String active(String... members) {
    return List.of(members).stream()
        .map(one -> "| @" + one + " | member | |\n")
        .collect(Collectors.joining());
  }

  private static Deed review(String by, Instant at) {
    return new Deed(Handle.of(by), Deed.Kind.REVIEW, at, by + at, Set.<ModuleName>of());
  }

  private static Activity activity(Deed... deeds) {
    return new Activity(Merits.builder().deeds(List.of(deeds)).build(), Known.everything());
  }

  /** Ann and bob were active the day before; cat as is told. */
  private static Activity withCat(@Nullable Instant reviewed) {
    List<Deed> deeds = new ArrayList<>();
    deeds.add(review("ann", OPENED.minus(Duration.ofDays(1))));
    deeds.add(review("bob", OPENED.minus(Duration.ofDays(1))));
    if (reviewed != null) {
      deeds.add(review("cat", reviewed));
    }
    return activity(deeds.toArray(new Deed[0]));
  }

  private static Ballot ballot(Instant at, String... inFavour) {
    List<Vote> votes = new ArrayList<>();
    for (String voter : inFavour) {
      votes.add(Vote.of(voter, Position.FOR, at));
    }
    return Ballot.of("1", "question", Course.opened(OPENED), votes.toArray(new Vote[0]));
  }

  private BallotDecision decide(Charter charter, Ballot ballot, @Nullable Activity activity) {
    return engine.decide(charter, new HasPassed(ballot, CLOSED, Known.everything(), activity));
  }

  private DepartureDecision stepsDown(String cells, Instant at, Merits merits) {
    return engine.decide(
        charter(cells, "", ""),
        new MustStepDown(merits, Handle.of("cat"), MEMBER, null, at, Known.everything()));
  }

  @Test
  void whoeverIsSuspendedKeepsTheRole() {
    Merits merits = withCat(null).merits();
    DepartureDecision decision = stepsDown(IDLE, OPENED, merits);
    assertThat(decision.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(decision.state()).isEqualTo(State.STAYS);
    assertThat(decision.voting()).isEqualTo(Voting.SUSPENDED);
    assertThat(decision.headline())
        .startsWith("@cat stays member")
        .endsWith("they have no vote by `departures/idle`");
    Merits active = withCat(OPENED.minusSeconds(1)).merits();
    assertThat(stepsDown(IDLE, OPENED, active).voting()).isEqualTo(Voting.VOTES);
    Known less = Known.everything().with(Extent.PARTIAL, Aspect.DEEDS);
    DepartureDecision open =
        engine.decide(
            charter(IDLE, "", ""),
            new MustStepDown(merits, Handle.of("cat"), MEMBER, null, OPENED, less));
    assertThat(open.voting()).isEqualTo(Voting.UNDETERMINED);
    assertThat(open.headline()).endsWith("they have perhaps no vote by `departures/idle`");
  }

  @Test
  void theVoteOfWhoIsSuspendedDoesNotCountAndTheRowIsQuoted() {
    BallotDecision decision =
        decide(charter(IDLE, "", ""), ballot(OPENED, "ann", "cat"), withCat(null));
    assertThat(decision.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(decision.result().electors()).isEqualTo(3);
    assertThat(decision.result().totals().inFavour()).isEqualTo(1);
    assertThat(decision.result().notCounted())
        .singleElement()
        .satisfies(
            refused ->
                assertThat(refused.because())
                    .isEqualTo(
                        "`departures/idle` (no reviews in 90 days) takes the vote of who cast it"));
    Finding told = decision.findings().get(decision.findings().size() - 1);
    assertThat(told.rule().name()).hasToString("departures/idle");
    assertThat(told.because()).isEqualTo("without a vote: @cat, and stay in the base");
  }

  @Test
  void theBaseShrinksWhereTheRowSaysSo() {
    Ballot two = ballot(OPENED, "ann", "bob");
    Ballot one = ballot(OPENED, "ann");
    BallotDecision stays = decide(charter(IDLE, "no", ""), two, withCat(null));
    assertThat(stays.result().electors()).isEqualTo(3);
    assertThat(stays.outcome()).isEqualTo(Outcome.ALLOWED);
    BallotDecision leaves = decide(charter(IDLE, "yes", ""), two, withCat(null));
    assertThat(leaves.result().electors()).isEqualTo(2);
    assertThat(leaves.findings().get(leaves.findings().size() - 1).because())
        .isEqualTo("without a vote: @cat, and do not stand in the base");
    assertThat(decide(charter(IDLE, "yes", ""), one, withCat(null)).outcome())
        .isEqualTo(Outcome.BLOCKED);
    Charter four = charter(IDLE, "yes", "", active("ann", "bob", "cat", "dan"));
    assertThat(decide(four, two, withCat(null)).outcome()).isEqualTo(Outcome.ALLOWED);
    Charter sits = charter(IDLE, "", "", active("ann", "bob", "cat", "dan"));
    assertThat(decide(sits, two, withCat(null)).outcome()).isEqualTo(Outcome.BLOCKED);
  }

  /** As a voting member of OASIS who missed two meetings in a row. */
  @Test
  void whoeverWasAtNoMeetingHasNoVote() {
    String cells = "none of last 2 meetings | | | vote suspended until active again | nobody";
    Ballot ballot = ballot(OPENED, "ann", "bob", "cat");
    for (boolean there : List.of(false, true)) {
      Set<Handle> most = Set.of(Handle.of("ann"), Handle.of("bob"));
      Set<Handle> all = Set.of(Handle.of("ann"), Handle.of("bob"), Handle.of("cat"));
      Merits merits =
          Merits.builder()
              .meetings(
                  List.of(
                      new Meeting(null, OPENED.minus(Duration.ofDays(14)), there ? all : most),
                      new Meeting(null, OPENED.minus(Duration.ofDays(7)), most)))
              .build();
      BallotDecision decision =
          decide(charter(cells, "yes", ""), ballot, new Activity(merits, Known.everything()));
      assertThat(decision.result().totals().inFavour()).isEqualTo(there ? 3 : 2);
      assertThat(decision.result().electors()).isEqualTo(there ? 3 : 2);
    }
    Activity untold =
        new Activity(Merits.NONE, Known.everything().with(Extent.ABSENT, Aspect.MEETINGS));
    assertThat(decide(charter(cells, "yes", ""), ballot(OPENED, "ann", "cat"), untold).outcome())
        .isEqualTo(Outcome.UNDETERMINED);
  }

  /** Two cycles that are over count, and the running one. */
  @Test
  void whoeverDidNothingInTheCyclesHasNoVote() {
    String cells = "no reviews in last 2 cycles | | | vote suspended until active again | nobody";
    Instant half = OPENED.minus(Duration.ofDays(180));
    Cycle before = new Cycle("2025b", half.minus(Duration.ofDays(180)), half);
    Cycle last = new Cycle("2026a", half, OPENED.minus(Duration.ofDays(1)));
    for (long late : List.of(-1L, 0L)) {
      Merits merits =
          withCat(before.start().plusSeconds(late)).merits().toBuilder()
              .cycles(List.of(before, last))
              .build();
      BallotDecision decision =
          decide(
              charter(cells, "yes", ""),
              ballot(OPENED, "ann", "bob", "cat"),
              new Activity(merits, Known.everything()));
      assertThat(decision.result().totals().inFavour()).isEqualTo(late < 0 ? 2 : 3);
    }
  }

  @Test
  void whoeverIsDueToGoLeavesTheBaseWhereTheRowSaysSo() {
    Ballot all = ballot(OPENED, "ann", "cat");
    BallotDecision gone = decide(charter(GONE, "yes", ""), all, withCat(null));
    assertThat(gone.result().electors()).isEqualTo(2);
    assertThat(gone.result().totals().inFavour()).isEqualTo(1);
    BallotDecision still = decide(charter(GONE, "", ""), all, withCat(null));
    assertThat(still.result().electors()).isEqualTo(3);
    assertThat(still.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(decide(charter(GONE, "", ""), all, null).result()).isEqualTo(still.result());
  }

  @Test
  void whoeverWasAskedHasAVoteUntilTheGraceIsOver() {
    String cells = "no reviews in 90 days | 7 days | 3 days | loses the role | nobody";
    for (long early : List.of(1L, 0L)) {
      Instant asked = OPENED.minus(Duration.ofDays(10)).plusSeconds(early);
      Notice notice = new Notice(Handle.of("cat"), MEMBER, null, asked, null, List.of());
      Merits merits =
          Merits.builder().deeds(withCat(null).merits().deeds()).notices(List.of(notice)).build();
      BallotDecision decision =
          decide(
              charter(cells, "yes", ""),
              ballot(OPENED, "ann"),
              new Activity(merits, Known.everything()));
      assertThat(decision.result().electors()).isEqualTo(early == 1 ? 3 : 2);
    }
  }

  /** Ninety days before the opening, and a second later and earlier. */
  @ParameterizedTest
  @CsvSource({"-1, 2", "0, 2", "1, 3"})
  void theRollOfTheOpeningIsTakenAtItsSecond(long seconds, int electors) {
    Instant reviewed = OPENED.minus(Duration.ofDays(90)).plusSeconds(seconds);
    BallotDecision decision =
        decide(charter(IDLE, "yes", "at opening"), ballot(OPENED, "ann"), withCat(reviewed));
    assertThat(decision.result().electors()).isEqualTo(electors);
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "0, 2", "1, 3"})
  void theRollOfTheClosingIsTakenAtItsSecond(long seconds, int electors) {
    Instant reviewed = CLOSED.minus(Duration.ofDays(90)).plusSeconds(seconds);
    BallotDecision decision =
        decide(charter(IDLE, "yes", "at closing"), ballot(OPENED, "ann"), withCat(reviewed));
    assertThat(decision.result().electors()).isEqualTo(electors);
  }

  @Test
  void whoeverBecomesActiveWhileABallotIsOpenVotesOnItOnlyByALaterRoll() {
    Instant back = OPENED.plus(Duration.ofDays(2));
    Ballot voted = ballot(back, "ann", "cat");
    assertThat(decide(charter(IDLE, "", "at opening"), voted, withCat(back)).outcome())
        .isEqualTo(Outcome.BLOCKED);
    assertThat(decide(charter(IDLE, "", "at casting"), voted, withCat(back)).outcome())
        .isEqualTo(Outcome.ALLOWED);
    assertThat(
            decide(charter(IDLE, "", "at casting"), voted, withCat(back.plusSeconds(1))).outcome())
        .isEqualTo(Outcome.BLOCKED);
    assertThat(
            decide(charter(IDLE, "", "at closing"), voted, withCat(back.plusSeconds(1))).outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void whereNobodyTellsHowActivePeopleAreTheirVotesAreOpen() {
    Charter charter = charter(IDLE, "yes", "");
    BallotDecision open = decide(charter, ballot(OPENED, "ann", "bob"), null);
    assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(open.findings())
        .filteredOn(Unknown.class::isInstance)
        .allSatisfy(
            one ->
                assertThat(((Unknown) one).missing())
                    .contains(Aspect.DEEDS)
                    .doesNotContain(Aspect.MEETINGS, Aspect.CYCLES, Aspect.LEAVES));
    Merits untraced = withCat(null).merits().toBuilder().untraced(Set.of(Handle.of("cat"))).build();
    BallotDecision lost =
        decide(charter, ballot(OPENED, "ann", "cat"), new Activity(untraced, Known.everything()));
    assertThat(lost.findings())
        .filteredOn(Unknown.class::isInstance)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(((Unknown) one).missing()).containsExactly(Aspect.DEEDS));
    assertThat(decide(charter, ballot(OPENED), null).outcome()).isEqualTo(Outcome.BLOCKED);
    Activity some =
        new Activity(withCat(null).merits(), Known.everything().with(Extent.PARTIAL, Aspect.DEEDS));
    BallotDecision certain = decide(charter, ballot(OPENED, "ann", "bob"), some);
    assertThat(certain.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(certain.result().electors()).isNull();
    Known unopened = Known.everything().with(Extent.PARTIAL, Aspect.OPENED);
    HasPassed asked = new HasPassed(ballot(OPENED, "ann", "bob"), CLOSED, unopened, withCat(null));
    assertThat(engine.decide(charter, asked).outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void whomTheRosterSuspendsNeedsNoFacts() {
    String roster = active("ann", "bob") + "| @cat | member | suspended |\n";
    Ballot two = ballot(OPENED, "ann", "bob", "cat");
    BallotDecision stays = decide(charter(IDLE, "", "", roster), two, withCat(CLOSED));
    assertThat(stays.result().electors()).isEqualTo(3);
    assertThat(stays.result().totals().inFavour()).isEqualTo(2);
    assertThat(stays.result().notCounted())
        .singleElement()
        .satisfies(one -> assertThat(one.because()).contains("`departures/idle`"));
    BallotDecision leaves = decide(charter(IDLE, "yes", "", roster), two, withCat(null));
    assertThat(leaves.result().electors()).isEqualTo(2);
    BallotDecision without = decide(charter(GONE, "", "", roster), two, withCat(null));
    assertThat(without.result().electors()).isEqualTo(2);
  }

  @Test
  void aNominationRestsOnVotesOfThoseWhoHaveOne() {
    Charter charter = charter(IDLE, "", "");
    for (String second : List.of("bob", "cat")) {
      Nomination nomination =
          new Nomination(Handle.of("zoe"), RoleName.of("fellow"), null, OPENED, List.of(), null)
              .with(List.of(ballot(OPENED, "ann", second)));
      Merits merits =
          Merits.builder()
              .deeds(withCat(null).merits().deeds())
              .nominations(List.of(nomination))
              .build();
      MayBecome asked =
          new MayBecome(
              merits, Handle.of("zoe"), RoleName.of("fellow"), null, CLOSED, Known.everything());
      assertThat(engine.decide(charter, asked).outcome())
          .isEqualTo(second.equals("bob") ? Outcome.ALLOWED : Outcome.WAITING);
    }
  }

  @Test
  void twoThousandElectorsAreLookedAtOnce() {
    String[] members = IntStream.range(0, 2_000).mapToObj(i -> "m" + i).toArray(String[]::new);
    List<Deed> deeds = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      for (int j = 0; j < 20; j++) {
        deeds.add(review(members[i], OPENED.minus(Duration.ofHours(j))));
      }
    }
    String[] voters = IntStream.range(0, 1_000).mapToObj(i -> "m" + i).toArray(String[]::new);
    for (String roll : List.of("at opening", "at closing", "at casting")) {
      Charter charter = charter(IDLE, "yes", roll, active(members));
      long start = System.nanoTime();
      BallotDecision decision =
          decide(charter, ballot(OPENED, voters), activity(deeds.toArray(new Deed[0])));
      assertThat(decision.result().electors()).isEqualTo(1_500);
      assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      System.out.println("2,000 electors, roll " + roll + ": " + took.toMillis() + " ms");
      assertThat(took).isLessThan(Duration.ofSeconds(15));
    }
  }
}
