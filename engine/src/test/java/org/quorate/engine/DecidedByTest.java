package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Extent;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.Unknown;
import org.quorate.Unmet;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.contribution.Contribution;
import org.quorate.engine.json.CaseReader;
import org.quorate.engine.json.CaseWriter;
import org.quorate.engine.scenario.Scenarios;
import org.quorate.ladder.Deed;
import org.quorate.ladder.Merits;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;
import org.quorate.vote.Activity;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** Contributions that need a vote. */
class DecidedByTest {
  private static final Instant OPENED = Instant.parse("2026-03-02T12:00:00Z");
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
      | @cat | voter |

      <!-- charter: reviews -->
      | Rule | When | Approvals | Decided by |
      | --- | --- | --- | --- |
      | language | path `language/**` | none | %s |
      | other | otherwise | none | |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for |
      | --- | --- | --- | --- |
      | rfc | voter | at least 2/3 of for and against | exactly 14 days since opening |
      | board | @ann | more for than against | at least 1 day since opening |
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

  private static Charter charter(String decidedBy) {
    Reading reading = reading(TEXT.replace("%s", decidedBy));
    return reading.charter().orElseThrow(() -> new AssertionError(reading.diagnostics()));
  }

  private static Reading reading(String text) {
    return engine.read(CharterSource.of("GOVERNANCE.md", text));
  }

  private static Ballot rfc(Position ann, Position bob) {
    Instant at = OPENED.plusSeconds(60);
    return Ballot.of(
        "1",
        "RFC",
        new Course(null, null, OPENED, null, null),
        new Vote(Handle.of("ann"), ann, at, 0, ""),
        new Vote(Handle.of("bob"), bob, at, 0, ""));
  }

  private static MayMerge after(Duration time, Known known, Ballot... ballots) {
    Contribution contribution =
        Contribution.builder("7", Handle.of("dan"))
            .branch("main")
            .paths("language/enum.md")
            .opened(OPENED)
            .ballots(List.of(ballots))
            .build();
    return new MayMerge(contribution, OPENED.plus(time), known);
  }

  private static MergeDecision decided(String decidedBy, MayMerge question) {
    return engine.decide(charter(decidedBy), question);
  }

  private static MergeDecision decided(Duration time, Ballot... ballots) {
    return decided("votes/rfc", after(time, Known.everything(), ballots));
  }

  private static Finding onlyOf(MergeDecision decision) {
    assertThat(decision.findings()).hasSize(1);
    assertThat(decision.findings().get(0).column()).isEqualTo("Decided by");
    return decision.findings().get(0);
  }

  @Test
  void aBallotThatNobodyCalledIsToBeCalled() {
    MergeDecision decision = decided(Duration.ofDays(20));
    Unmet finding = (Unmet) onlyOf(decision);
    assertThat(decision.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(finding.cure()).isEqualTo(Cure.PEOPLE);
    assertThat(finding.because()).isEqualTo("`votes/rfc` has not been called");
    assertThat(decision.next().remedies())
        .containsExactly(
            new Remedy(Remedy.Action.CALL, "votes/rfc", "", List.of(finding.rule().name())));
  }

  @Test
  void aBallotThatPassedLetsItIn() {
    MergeDecision decision = decided(Duration.ofDays(14), rfc(Position.FOR, Position.FOR));
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(onlyOf(decision).because()).isEqualTo("`votes/rfc` passed");
  }

  @Test
  void aBallotThatFailedLetsItInOnceAnotherIsCalledAndPasses() {
    MergeDecision decision = decided(Duration.ofDays(14), rfc(Position.FOR, Position.AGAINST));
    assertThat(decision.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(onlyOf(decision).because()).isEqualTo("`votes/rfc` did not pass");
    assertThat(decision.next().remedies())
        .extracting(Remedy::action, Remedy::who)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Remedy.Action.CALL, "votes/rfc"));
  }

  @Test
  void anotherBallotThatPassesMakesGoodThatOneFailed() {
    MergeDecision decision =
        decided(
            Duration.ofDays(14),
            rfc(Position.FOR, Position.AGAINST),
            rfc(Position.FOR, Position.FOR));
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aBallotThatIsOpenSaysUntilWhen() {
    MergeDecision decision = decided(Duration.ofDays(3), rfc(Position.FOR, Position.FOR));
    Unmet finding = (Unmet) onlyOf(decision);
    assertThat(finding.cure()).isEqualTo(Cure.TIME);
    assertThat(finding.because()).contains("`votes/rfc` has not been decided", "2026-03-16");
    assertThat(decision.until()).contains(OPENED.plus(Duration.ofDays(14)));
    assertThat(decision.next().timeAlone()).isNull();
  }

  @Test
  void aBallotThatLacksVotesNamesThoseWhoHaveNotVoted() {
    MergeDecision decision = decided(Duration.ofDays(3), rfc(Position.FOR, Position.AGAINST));
    assertThat(((Unmet) onlyOf(decision)).cure()).isEqualTo(Cure.PEOPLE);
    assertThat(decision.next().remedies())
        .extracting(Remedy::who)
        .contains("@cat")
        .doesNotContain("@ann", "@bob");
    assertThat(decision.next().minimal()).isFalse();
  }

  @Test
  void everyBallotOfTheCellHasToPass() {
    MergeDecision decision =
        decided(
            "votes/rfc and votes/board",
            after(Duration.ofDays(14), Known.everything(), rfc(Position.FOR, Position.FOR)));
    assertThat(((Unmet) onlyOf(decision)).because())
        .isEqualTo("`votes/rfc` passed, `votes/board` has not been called");
  }

  @Test
  void whoSaysNothingOfBallotsLeavesOnlyRowsOpenThatAskForThem() {
    Known silent = Known.everything().with(Extent.ABSENT, Aspect.BALLOTS);
    MergeDecision asked = decided("votes/rfc", after(Duration.ofDays(14), silent));
    assertThat(asked.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(((Unknown) onlyOf(asked)).missing()).containsExactly(Aspect.BALLOTS);
    assertThat(decided("", after(Duration.ofDays(14), silent)).outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aVoteThatNoRowDecidesIsToldWithTheOneThatWasMeant() {
    Reading reading = reading(TEXT.replace("%s", "votes/rcf"));
    assertThat(reading.diagnostics())
        .filteredOn(Diagnostic::isError)
        .extracting(Diagnostic::code, Diagnostic::help)
        .containsExactly(org.assertj.core.api.Assertions.tuple("Q0361", "did you mean `rfc`?"));
  }

  @Test
  void aCaseWithBallotsIsWrittenAndReadBack() {
    MayMerge question =
        after(Duration.ofDays(1), Known.everything(), rfc(Position.FOR, Position.ABSTAIN));
    byte[] json = CaseWriter.write(question).getBytes(StandardCharsets.UTF_8);
    assertThat(CaseReader.read(json).question()).contains(question);
  }

  private static final String IDLE =
      TEXT
          + """

          <!-- charter: departures -->
          | Departure | Role | When | Then | Decided by |
          | --- | --- | --- | --- | --- |
          | away | voter | no reviews in 90 days | vote suspended until active again | nobody |
          """;

  /** Ann and cat gave reviews, bob perhaps. */
  private static Activity active(Known known, String... who) {
    List<Deed> deeds =
        List.of(who).stream()
            .map(
                one ->
                    new Deed(
                        Handle.of(one),
                        Deed.Kind.REVIEW,
                        OPENED.minusSeconds(60),
                        one,
                        java.util.Set.of()))
            .toList();
    return new Activity(Merits.builder().deeds(deeds).build(), known);
  }

  private static MergeDecision decided(@Nullable Activity activity) {
    Charter charter = reading(IDLE.replace("%s", "votes/rfc")).charter().orElseThrow();
    MayMerge asked =
        after(Duration.ofDays(14), Known.everything(), rfc(Position.FOR, Position.AGAINST));
    Contribution it = asked.contribution();
    return engine.decide(
        charter,
        new MayMerge(it.with(it.evidence().with(activity)), asked.at(), Known.everything()));
  }

  @Test
  void whoeverLostTheirVoteHasNoneOnAContributionEither() {
    MergeDecision open = decided((Activity) null);
    assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(((Unknown) onlyOf(open)).missing()).isEqualTo(Activity.ASPECTS);
    Known less = Known.everything().with(Extent.PARTIAL, Aspect.DEEDS);
    MergeDecision partial = decided(active(less, "ann"));
    assertThat(partial.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(((Unknown) onlyOf(partial)).missing()).containsExactly(Aspect.DEEDS);
    assertThat(decided(active(Known.everything(), "ann", "cat")).outcome())
        .isEqualTo(Outcome.ALLOWED);
    assertThat(decided(active(Known.everything(), "ann", "bob")).outcome())
        .isEqualTo(Outcome.WAITING);
  }

  @Test
  void howActiveElectorsAreIsPartOfACase() {
    MayMerge asked =
        after(Duration.ofDays(14), Known.everything(), rfc(Position.FOR, Position.AGAINST));
    Contribution it = asked.contribution();
    Known less = Known.everything().with(Extent.PARTIAL, Aspect.DEEDS);
    MayMerge told =
        new MayMerge(
            it.with(it.evidence().with(active(less, "ann"))), asked.at(), Known.everything());
    byte[] json = CaseWriter.write(told).getBytes(StandardCharsets.UTF_8);
    assertThat(CaseReader.read(json).question()).contains(told);
    assertThat(engine.decide(charter("votes/rfc"), told).facts())
        .isNotEqualTo(engine.decide(charter("votes/rfc"), asked).facts());
  }

  @Test
  void aScenarioOfAContributionSaysWhoHasNoVote() {
    String scenarios =
        """

        <!-- charter: scenarios -->
        | Scenario | Paths | Decision | For | Against | Suspended | Open for | Closed | Expect |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | all vote | `language/a.md` | rfc | @ann | @bob | | 14 days | yes | waiting |
        | bob is away | `language/a.md` | rfc | @ann | @bob | @bob | 14 days | yes | allowed |
        """;
    Reading reading = reading(IDLE.replace("%s", "votes/rfc") + scenarios);
    Charter charter =
        reading.charter().orElseThrow(() -> new AssertionError(reading.diagnostics()));
    assertThat(Scenarios.run(engine, charter))
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.mistake()).isNull());
  }
}
