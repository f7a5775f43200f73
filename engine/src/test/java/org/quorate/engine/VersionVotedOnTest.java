package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.Unknown;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Push;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** A ballot decides a contribution if it saw what would be merged. */
class VersionVotedOnTest {
  private static final Instant OPENED = Instant.parse("2026-03-02T12:00:00Z");
  private static final Duration RUNS = Duration.ofDays(7);
  private static final Instant CLOSED = OPENED.plus(RUNS);
  private static final Instant NOW = OPENED.plus(Duration.ofDays(30));
  private static final String TEXT =
      """
      ---
      governance: 1
      name: Proposals
      ---
      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @ann | voter |
      | @bob | voter |

      <!-- charter: reviews -->
      | Rule | When | Approvals | Decided by |
      | --- | --- | --- | --- |
      | any | otherwise | none | votes/rfc |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for | Restarts when | May not vote |
      | --- | --- | --- | --- | --- | --- |
      | rfc | voter | more for than against | exactly 7 days since opening | %s | author |
      """;

  private static GovernanceEngine engine;

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static Ballot rfcOf(String author, Instant opened) {
    return rfc(opened).putBy(Handle.of(author));
  }

  private static Ballot rfc(Instant opened) {
    return rfc(opened, null);
  }

  private static Ballot rfc(Instant opened, @Nullable Instant lastVersion) {
    Vote vote = new Vote(Handle.of("ann"), Position.FOR, opened.plus(RUNS), 0, "");
    return Ballot.of("1", "rfc", new Course(null, null, opened, lastVersion, null), vote);
  }

  private static Push push(Instant at, @Nullable String patch) {
    return new Push(at, "head" + at.getEpochSecond(), patch);
  }

  private static MergeDecision decided(Known known, Ballot ballot, Push... later) {
    return decided("dan", "", known, ballot, later);
  }

  private static MergeDecision decided(
      String author, String restarts, Known known, Ballot ballot, Push... later) {
    List<Push> pushes = new ArrayList<>(List.of(push(OPENED, "one")));
    pushes.addAll(List.of(later));
    Contribution contribution =
        Contribution.builder("7", Handle.of(author))
            .branch("main")
            .paths("enum.md")
            .opened(OPENED)
            .pushes(pushes)
            .ballots(List.of(ballot))
            .build();
    Charter charter =
        engine
            .read(CharterSource.of("GOVERNANCE.md", TEXT.replace("%s", restarts)))
            .charter()
            .orElseThrow();
    return engine.decide(charter, new MayMerge(contribution, NOW, known));
  }

  private static Finding onlyOf(MergeDecision decision) {
    assertThat(decision.findings()).hasSize(1);
    return decision.findings().get(0);
  }

  @Test
  void aBallotThatClosedBeforeTheNewestVersionWasAboutAnotherOne() {
    MergeDecision decision =
        decided(Known.everything(), rfc(OPENED), push(CLOSED.plusSeconds(1), "two"));
    assertThat(decision.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(onlyOf(decision).because())
        .isEqualTo(
            "`votes/rfc` has not been called; a ballot of `votes/rfc` does not count: it closed"
                + " before the newest version");
    assertThat(decision.next().remedies()).extracting("who").containsExactly("votes/rfc");
  }

  @Test
  void aVersionThatComesAtTheSecondOfTheClosingWasThereToBeVotedOn() {
    assertThat(decided(Known.everything(), rfc(OPENED), push(CLOSED, "two")).outcome())
        .isEqualTo(Outcome.ALLOWED);
    assertThat(
            decided(Known.everything(), rfc(OPENED), push(CLOSED.minusSeconds(1), "two")).outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aRebaseLeavesWhatWasVotedOn() {
    assertThat(
            decided(Known.everything(), rfc(OPENED), push(CLOSED.plusSeconds(1), "one")).outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aChangeThatIsTakenBackLeavesWhatWasVotedOn() {
    assertThat(
            decided(
                    Known.everything(),
                    rfc(OPENED),
                    push(CLOSED.plusSeconds(1), "two"),
                    push(CLOSED.plusSeconds(2), "one"))
                .outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aPatchThatNobodyTellsOfLeavesItOpen() {
    Known silent = Known.everything().with(Extent.PARTIAL, Aspect.PATCHES);
    MergeDecision decision = decided(silent, rfc(OPENED), push(CLOSED.plusSeconds(1), null));
    assertThat(((Unknown) onlyOf(decision)).missing()).containsExactly(Aspect.PATCHES);
    assertThat(
            decided(Known.everything(), rfc(OPENED), push(CLOSED.plusSeconds(1), null)).outcome())
        .isEqualTo(Outcome.WAITING);
  }

  @Test
  void pushesThatNobodyTellsOfLeaveItOpen() {
    Known silent = Known.everything().with(Extent.PARTIAL, Aspect.PUSHES);
    MergeDecision decision = decided(silent, rfc(OPENED));
    assertThat(((Unknown) onlyOf(decision)).missing()).containsExactly(Aspect.PUSHES);
    assertThat(onlyOf(decision).because())
        .contains("may not count: nobody can tell whether it closed before the newest version");
    assertThat(decided(silent, rfc(NOW.minus(RUNS))).outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aBallotThatOpenedBeforeTheContributionDecidesNothingAboutIt() {
    MergeDecision decision = decided(Known.everything(), rfc(OPENED.minusSeconds(1)));
    assertThat(decision.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(onlyOf(decision).because()).endsWith("it opened before the contribution did");
    assertThat(decided(Known.everything(), rfc(OPENED)).outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void whereTheOpeningIsUntoldNobodyKnowsWhichCameFirst() {
    Known silent = Known.everything().with(Extent.ABSENT, Aspect.OPENED);
    assertThat(((Unknown) onlyOf(decided(silent, rfc(OPENED)))).missing())
        .containsExactly(Aspect.OPENED);
  }

  @Test
  void aBallotThatANewVersionStartedAgainSawIt() {
    Instant last = CLOSED.minusSeconds(1);
    Push push = push(CLOSED.plusSeconds(1), "two");
    Ballot again = rfc(OPENED, last);
    assertThat(decided(Known.everything(), again, push).outcome()).isEqualTo(Outcome.WAITING);
    assertThat(decided("dan", "new version: again", Known.everything(), again, push).outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void whoeverWroteTheContributionPutTheBallotOfWhichNobodyTellsWhoDid() {
    Known all = Known.everything();
    assertThat(decided("ann", "", all, rfc(OPENED)).outcome()).isEqualTo(Outcome.WAITING);
    assertThat(decided("ann", "", all, rfcOf("bob", OPENED)).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(decided("dan", "", all, rfcOf("ann", OPENED)).outcome()).isEqualTo(Outcome.WAITING);
  }
}
