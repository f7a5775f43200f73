package org.quorate.engine.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotResult.State;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Position;
import org.quorate.vote.Recusal;
import org.quorate.vote.Vote;

/** What the communities' own pages warn of, and a scenario of a preset cannot show. */
final class CommunityTrapsTest {
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final Instant OPENED = Instant.parse("2026-03-02T10:00:00Z");

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void aVetoWithoutAReasonIsVoidInTikv() {
    Vote against = vote(3, Position.AGAINST, 0);
    List<Vote> votes = List.of(vote(1, Position.FOR, 0), vote(2, Position.FOR, 0), against);
    Preset tikv = new Preset("tikv", "maintainer", 5);
    assertThat(tikv.state("new committer", 6, votes)).isEqualTo(State.PASSED);

    List<Vote> justified =
        Stream.of(votes.get(0), votes.get(1), against.because("no tests yet")).toList();
    assertThat(tikv.state("new committer", 6, justified)).isEqualTo(State.OPEN);
  }

  @Test
  void whoWasAskedTwiceInVainNoLongerCountsInTikv() {
    Preset tikv = new Preset("tikv", "committee member", 9);
    List<Vote> five = votes(1, 5, Position.FOR);
    assertThat(tikv.state("governance", 6, five)).isEqualTo(State.OPEN);
    assertThat(tikv.state("governance", 6, five, 8, 9)).isEqualTo(State.PASSED);
  }

  @Test
  void aConcernThatIsResolvedStopsNothingInRust() {
    Preset rust = new Preset("rust", "team member", 5);
    Vote concern = vote(1, Position.CONCERN, 1);
    List<Vote> ticks = votes(2, 5, Position.FOR);
    assertThat(rust.state("fcp", 10, and(ticks, concern))).isEqualTo(State.OPEN);
    assertThat(rust.state("fcp", 10, and(ticks, concern, vote(1, Position.WITHDRAWN, 9))))
        .isEqualTo(State.PASSED);
  }

  @Test
  void aConflictOfInterestTakesNobodyOutOfAllButTwoInTheRustCouncil() {
    Preset rust = new Preset("rust", "council representative", 9);
    List<Vote> seven = votes(1, 7, Position.FOR);
    assertThat(rust.state("council proposal", 10, seven, 9)).isEqualTo(State.PASSED);
    assertThat(rust.state("council proposal", 10, seven, 7)).isEqualTo(State.OPEN);
  }

  @Test
  void whoRenouncedTheirSeatLeavesTheBaseInTheW3cCouncil() {
    Preset w3c = new Preset("w3c", "council member", 20);
    List<Vote> fifteen = votes(1, 15, Position.FOR);
    assertThat(w3c.state("short circuit", 14, fifteen)).isEqualTo(State.OPEN);
    assertThat(w3c.state("short circuit", 14, fifteen, 19, 20)).isEqualTo(State.PASSED);
  }

  @Test
  void aCouncilMemberOfCpythonWhoChangedTheirVoteCountsOnce() {
    Preset cpython = new Preset("cpython", "council member", 5);
    List<Vote> threeToTwo = and(votes(1, 3, Position.FOR), vote(4, Position.AGAINST, 0));
    assertThat(
            cpython.state(
                "ejection",
                2,
                and(threeToTwo, vote(5, Position.AGAINST, 0), vote(5, Position.FOR, 1))))
        .isEqualTo(State.PASSED);
  }

  private static Vote vote(int who, Position position, int day) {
    return Vote.of("p" + who, position, OPENED.plus(Duration.ofDays(day)));
  }

  private static List<Vote> votes(int first, int last, Position position) {
    return IntStream.rangeClosed(first, last).mapToObj(who -> vote(who, position, 0)).toList();
  }

  private static List<Vote> and(List<Vote> votes, Vote... more) {
    return Stream.concat(votes.stream(), Stream.of(more)).toList();
  }

  /** A preset with so many holders of a role: {@code @p1}, {@code @p2} and so on. */
  private record Preset(String name, String role, int holders) {

    State state(String decision, int days, List<Vote> votes, int... recused) {
      Instant at = OPENED.plus(Duration.ofDays(days));
      List<Recusal> recusals =
          IntStream.of(recused).mapToObj(who -> new Recusal(Handle.of("p" + who), OPENED)).toList();
      Ballot ballot =
          new Ballot(
              "1",
              decision,
              null,
              null,
              new Course(OPENED, OPENED, OPENED, null, null),
              votes,
              List.of(),
              recusals,
              List.of());
      return ENGINE
          .decide(charter(), new HasPassed(ballot, at, Known.everything()))
          .result()
          .state();
    }

    private Charter charter() {
      String roster =
          IntStream.rangeClosed(1, holders)
              .mapToObj(who -> "| @p" + who + " | " + role + " |\n")
              .collect(Collectors.joining());
      String text =
          Presets.text(name).orElseThrow()
              + "\n<!-- charter: roster -->\n| Handle | Role |\n| --- | --- |\n"
              + roster;
      Reading reading = ENGINE.read(CharterSource.of("GOVERNANCE.md", text));
      assertThat(reading.charter()).as("%s", reading.diagnostics()).isPresent();
      return reading.charter().orElseThrow();
    }
  }
}
