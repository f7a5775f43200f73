package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.Decision;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.Question;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.Merits;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.OptionName;
import org.quorate.vote.Petition;
import org.quorate.vote.Poll;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** Bodies and ballots of very many people, elections of very many options: decided in seconds. */
class HostileBallotTest {
  private static final Duration SECONDS = Duration.ofSeconds(20);
  private static final Instant OPENED = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");
  private static final GovernanceEngine ENGINE = Engines.create();

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static String rows(int count, IntFunction<String> row) {
    return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining());
  }

  private static String roster(int members, IntFunction<String> since) {
    return "\n<!-- charter: roster -->\n| Handle | Role | Since |\n| --- | --- | --- |\n"
        + rows(members, i -> "| @m" + i + " | member | " + since.apply(i) + " |\n");
  }

  private static String election(String cells) {
    return "<!-- charter: votes -->\n"
        + "| Decision | Who votes | Passes with | Open for | Voting method | Strength |\n"
        + "| --- | --- | --- | --- | --- | --- |\n"
        + "| it | members | "
        + cells
        + " |\n";
  }

  private static <D extends Decision> D decided(String text, Question<D> question) {
    Charter charter = ENGINE.read(CharterSource.of("GOVERNANCE.md", text)).charter().orElseThrow();
    return Assertions.assertTimeoutPreemptively(SECONDS, () -> ENGINE.decide(charter, question));
  }

  private static HasPassed ballot(List<Vote> votes, Poll poll) {
    Ballot ballot =
        new Ballot(
            "1",
            "it",
            null,
            null,
            Course.opened(OPENED),
            votes,
            List.of(),
            List.of(),
            List.of(),
            Petition.ALONE,
            poll,
            List.of());
    return new HasPassed(ballot, AT, Known.everything());
  }

  /** Each of them was once looked for among all others. */
  @Test
  void tensOfThousandsOfMembersSinceADayWhoAllVote() {
    List<Vote> votes =
        IntStream.range(0, 20_000)
            .mapToObj(i -> Vote.of("m" + i, Position.FOR, OPENED.plusSeconds(60)))
            .toList();
    String text = election("more for than against | exactly 7 days since opening | |");
    assertThat(decided(text + roster(20_000, i -> "2020-01-01"), ballot(votes, Poll.NONE)))
        .extracting(Decision::outcome)
        .isEqualTo(Outcome.ALLOWED);
  }

  /** Each two of the options were once asked whether they could meet in a run-off. */
  @ParameterizedTest
  @ValueSource(strings = {"star up to 20 points |", "schulze, unranked last | margins"})
  void aThousandOptionsThatHundredsMark(String method) {
    List<OptionName> options =
        IntStream.range(0, 1_000).mapToObj(i -> OptionName.of("o" + i)).toList();
    List<Vote> votes =
        IntStream.range(0, 500)
            .mapToObj(
                i ->
                    new Vote(Handle.of("m" + i), Position.MARKED, OPENED, 0, "", marks(options, i)))
            .toList();
    Poll poll = new Poll(options, Map.of(), null, null, List.of(), List.of());
    String text = election("seats filled | exactly 7 days since opening | " + method);
    assertThat(decided(text + roster(500, i -> "2020-01-01"), ballot(votes, poll)).result().tally())
        .isNotNull();
  }

  /** The more votes, the more of the options are better than the next one. */
  private static Map<OptionName, Integer> marks(List<OptionName> options, int voter) {
    return IntStream.range(0, 20)
        .boxed()
        .collect(
            Collectors.toMap(
                i -> options.get((voter * 7 + i * i * 13 + i) % options.size()),
                i -> i + 1,
                Math::max));
  }

  /** Of each of them all others were once asked at each instant at which somebody came. */
  @ParameterizedTest
  @ValueSource(strings = {"resign within 30 days", "lot"})
  void aReviewOfABodyOfWhichEachOrganisationHasTooManyMembers(String over) {
    String text =
        "<!-- charter: roles -->\n| Role | Decided by |\n| --- | --- |\n| member | nobody |\n"
            + "\n<!-- charter: bodies -->\n"
            + "| Body | Members | Seats | Organisation cap | If over the cap |\n"
            + "| --- | --- | --- | --- | --- |\n"
            + "| board | member | 1000 | 1 | "
            + over
            + " |\n\n<!-- charter: affiliations -->\n"
            + "| Handle | Organisation | Since |\n| --- | --- | --- |\n"
            + rows(1_000, i -> "| @m" + i + " | org " + i % 500 + " | 2026-05-20 |\n")
            + roster(1_000, i -> OPENED.plus(Duration.ofDays(i % 90)).toString().substring(0, 10));
    LadderReview review =
        new LadderReview(Merits.NONE, AT, Known.everything(), Duration.ofDays(30));
    assertThat(decided(text, review).lapses()).hasSize(1_000);
  }
}
