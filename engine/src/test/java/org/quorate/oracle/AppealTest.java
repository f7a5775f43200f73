package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.charter.Span;
import org.quorate.engine.Engines;
import org.quorate.engine.charter.CharterReader;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.PromotionDecision;
import org.quorate.ladder.Voice;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** What turns the refusal of a nominee, and what does not, by rules and oracle. */
class AppealTest {
  private static final Instant REFUSED = Instant.parse("2026-03-10T12:00:00Z");
  private static final Instant LAST = REFUSED.plus(Duration.ofDays(14));
  private static final Instant NOW = Instant.parse("2026-04-10T12:00:00Z");
  private static final RoleName MEMBER = RoleName.of("member");
  private static final String TEXT =
      """
      ---
      governance: 1
      name: Pumps
      language: %s
      ---
      <!-- charter: roles -->
      | Role | Decided by | Appeal | Again after |
      | --- | --- | --- | --- |
      | member | votes/committee | %s | 90 days |
      | friend | silence of members for 7 days | votes/court within 14 days | |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for |
      | --- | --- | --- | --- |
      | committee | members | more for than against | exactly 7 days since opening |
      | court | members | more for than against | exactly 7 days since opening |

      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @ann | member |
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

  private static Charter charter(String language, String appeal) {
    String text = String.format(Locale.ROOT, TEXT, language, appeal);
    return CharterReader.read(CharterSource.of("GOVERNANCE.md", text)).charter().orElseThrow();
  }

  private static Ballot ballot(@Nullable String subject, Instant opened, Position position) {
    return new Ballot(
        "7",
        "court",
        null,
        subject == null ? null : Handle.of(subject),
        Course.opened(opened),
        List.of(Vote.of("ann", position, opened)),
        List.of(),
        List.of(),
        List.of());
  }

  private static Ballot court(Instant opened) {
    return ballot("eve", opened, Position.FOR);
  }

  private static Nomination refused(Ballot... ballots) {
    return new Nomination(
        Handle.of("eve"),
        MEMBER,
        null,
        REFUSED.minus(Duration.ofDays(9)),
        List.of(),
        REFUSED,
        List.of(ballots));
  }

  private static PromotionDecision eve(
      String appeal, Instant at, Known known, Nomination... nominations) {
    Charter charter = charter("en", appeal);
    Merits merits = Merits.builder().nominations(List.of(nominations)).build();
    MayBecome asked = new MayBecome(merits, Handle.of("eve"), MEMBER, null, at, known);
    PromotionDecision decision = engine.decide(charter, asked);
    LadderCase one = new LadderCase(0, charter, asked);
    assertThat(one.lines(decision)).isEqualTo(one.expected());
    return decision;
  }

  private static PromotionDecision eve(Instant at, Ballot... ballots) {
    return eve("votes/court within 14 days", at, Known.everything(), refused(ballots));
  }

  @Test
  void anAppealThatPassedTurnsTheRefusalAndWaitsForNothing() {
    PromotionDecision decision = eve(NOW, court(REFUSED.plusSeconds(1)));
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(decision.findings())
        .extracting(Finding::because)
        .contains("`votes/court` passed and turned the refusal of " + REFUSED);
  }

  @Test
  void anAppealIsOpenedAfterTheRefusalAndWithinItsTime() {
    assertThat(eve(NOW, court(REFUSED)).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(eve(NOW, court(REFUSED.minusSeconds(1))).outcome()).isEqualTo(Outcome.WAITING);
    assertThat(eve(NOW, court(LAST)).outcome()).isEqualTo(Outcome.ALLOWED);
    PromotionDecision late = eve(NOW, court(LAST.plusSeconds(1)));
    assertThat(late.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(late.uncounted())
        .extracting(one -> one.what() + " " + one.why())
        .containsExactly("`votes/court` it came too late");
    assertThat(
            eve("votes/court", NOW, Known.everything(), refused(court(LAST.plusSeconds(1))))
                .outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void anAppealOfSomebodyElseOrOneThatFailedTurnsNothing() {
    assertThat(eve(NOW, ballot("ann", REFUSED, Position.FOR)).outcome()).isEqualTo(Outcome.WAITING);
    assertThat(eve(NOW, ballot("eve", REFUSED, Position.AGAINST)).outcome())
        .isEqualTo(Outcome.WAITING);
    assertThat(eve(NOW, ballot(null, REFUSED, Position.FOR)).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(
            eve(NOW, ballot("eve", REFUSED, Position.AGAINST), court(REFUSED.plusSeconds(9)))
                .outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void whoWasRefusedIsToldOfTheAppealAndUntilWhen() {
    PromotionDecision may = eve(LAST.minusSeconds(1));
    assertThat(may.remedies())
        .extracting(Remedy::action, Remedy::who)
        .contains(org.assertj.core.groups.Tuple.tuple(Remedy.Action.CALL, "votes/court"));
    assertThat(may.findings())
        .extracting(Finding::because)
        .contains(
            "the nomination was refused at "
                + REFUSED
                + ", and `votes/court` may be opened until "
                + LAST);
    assertThat(may.until()).contains(LAST);
    assertThat(eve(LAST).remedies())
        .extracting(Remedy::action)
        .containsExactly(Remedy.Action.NOMINATE);
  }

  @Test
  void theRefusalStandsWhileTheAppealRuns() {
    Instant last = REFUSED.plus(Duration.ofDays(7));
    assertThat(eve(last.minusSeconds(1), court(REFUSED)).outcome()).isEqualTo(Outcome.WAITING);
    assertThat(eve(last, court(REFUSED)).outcome()).isEqualTo(Outcome.ALLOWED);
  }

  /** The committee's ballot closes, and fails, at that instant. */
  private static PromotionDecision failed(Instant at, Ballot... appeals) {
    Instant opened = REFUSED.minus(Duration.ofDays(7));
    Ballot lost =
        new Ballot(
            "6",
            "committee",
            null,
            null,
            Course.opened(opened),
            List.of(Vote.of("ann", Position.AGAINST, opened)),
            List.of(),
            List.of(),
            List.of());
    List<Ballot> ballots = new ArrayList<>(List.of(appeals));
    ballots.add(lost);
    Nomination open =
        new Nomination(Handle.of("eve"), MEMBER, null, opened, List.of(), null, ballots);
    return eve("votes/court within 14 days", at, Known.everything(), open);
  }

  @Test
  void anAppealTurnsABallotThatFailedFromWhenItClosed() {
    assertThat(failed(NOW, court(REFUSED)).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(failed(NOW, court(REFUSED.minusSeconds(1))).outcome()).isEqualTo(Outcome.WAITING);
    assertThat(failed(NOW, court(LAST)).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(failed(NOW, court(LAST.plusSeconds(1))).outcome()).isEqualTo(Outcome.WAITING);
    assertThat(failed(NOW, ballot("ann", REFUSED, Position.FOR)).outcome())
        .isEqualTo(Outcome.WAITING);
    assertThat(failed(NOW, ballot("eve", REFUSED, Position.AGAINST)).outcome())
        .isEqualTo(Outcome.WAITING);
  }

  @Test
  void anAppealThatTurnsNoFailedBallotIsListedWithItsReason() {
    assertThat(whyNot(court(REFUSED.minusSeconds(1))))
        .containsExactly("it came before what it is about");
    assertThat(whyNot(court(LAST.plusSeconds(1)))).containsExactly("it came too late");
    assertThat(whyNot(ballot("ann", REFUSED, Position.FOR)))
        .containsExactly("it is about somebody else");
    assertThat(whyNot(court(REFUSED))).isEmpty();
  }

  private static List<String> whyNot(Ballot appeal) {
    return failed(NOW, appeal).uncounted().stream()
        .peek(one -> assertThat(one.column()).isEqualTo("Appeal"))
        .peek(one -> assertThat(one.what()).isEqualTo("`votes/court`"))
        .map(one -> one.why())
        .toList();
  }

  @Test
  void whoseBallotFailedMayBeVotedOnAgainOnceNoAppealIsPossible() {
    PromotionDecision may = failed(LAST);
    assertThat(may.findings())
        .extracting(Finding::because)
        .contains("`votes/committee` did not pass, and no appeal may turn that");
    assertThat(may.remedies())
        .extracting(Remedy::action, Remedy::who)
        .containsExactly(
            tuple(Remedy.Action.CALL, "votes/committee"), tuple(Remedy.Action.NOMINATE, "anybody"));
  }

  @Test
  void anAppealThatFailedIsFollowedByAnotherInTime() {
    PromotionDecision may = failed(LAST.minusSeconds(1), ballot("eve", REFUSED, Position.AGAINST));
    assertThat(may.findings())
        .extracting(Finding::because)
        .contains(
            "`votes/committee` did not pass, and `votes/court` did not pass;"
                + " another one may be opened until "
                + LAST);
    assertThat(may.remedies())
        .extracting(Remedy::action, Remedy::who)
        .contains(tuple(Remedy.Action.CALL, "votes/court"));
    assertThat(failed(NOW, ballot("eve", REFUSED, Position.AGAINST)).remedies())
        .extracting(Remedy::action, Remedy::who)
        .doesNotContain(tuple(Remedy.Action.CALL, "votes/court"));
  }

  @Test
  void whoseBallotFailedIsToldOfTheAppealAndUntilWhen() {
    PromotionDecision may = failed(LAST.minusSeconds(1));
    assertThat(may.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(may.findings())
        .extracting(Finding::because)
        .contains("`votes/committee` did not pass, and `votes/court` may be opened until " + LAST);
    assertThat(may.remedies())
        .extracting(Remedy::action, Remedy::who)
        .containsExactly(
            tuple(Remedy.Action.CALL, "votes/committee"),
            tuple(Remedy.Action.NOMINATE, "anybody"),
            tuple(Remedy.Action.CALL, "votes/court"));
    assertThat(may.until()).contains(LAST);
    assertThat(failed(LAST).outcome()).isEqualTo(Outcome.WAITING);
  }

  private static LadderCase objection(Instant at, Ballot... appeals) {
    RoleName friend = RoleName.of("friend");
    Voice no = Voice.of("ann", Voice.Says.OBJECT, REFUSED);
    Nomination open =
        new Nomination(
            Handle.of("eve"),
            friend,
            null,
            REFUSED.minusSeconds(9),
            List.of(no),
            null,
            List.of(appeals));
    Merits merits = Merits.builder().nominations(List.of(open)).build();
    MayBecome asked = new MayBecome(merits, Handle.of("eve"), friend, null, at, Known.everything());
    return new LadderCase(-1, charter("en", "votes/court"), asked);
  }

  /** One appeal passed while another is voted on. */
  static LadderCase appealedTwice() {
    return objection(LAST, court(REFUSED), court(LAST.minusSeconds(1)));
  }

  private static PromotionDecision objected(Instant at, Ballot... appeals) {
    LadderCase one = objection(at, appeals);
    PromotionDecision decision = engine.decide(one.charter(), one.question());
    assertThat(one.lines(decision)).isEqualTo(one.expected());
    return decision;
  }

  @Test
  void anAppealTurnsAnObjectionFromWhenItWasRaised() {
    assertThat(objected(NOW, court(REFUSED)).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(objected(NOW, court(REFUSED.minusSeconds(1))).outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(objected(NOW, court(LAST)).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(objected(NOW, court(LAST.plusSeconds(1))).outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(objected(LAST.minusSeconds(1)).remedies())
        .extracting(Remedy::action)
        .containsExactly(Remedy.Action.WITHDRAW_OBJECTION, Remedy.Action.CALL);
    assertThat(objected(LAST).outcome()).isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void anAppealThatPassedTurnsAnObjectionThoughAnotherIsOpen() {
    LadderCase twice = appealedTwice();
    PromotionDecision decision = engine.decide(twice.charter(), twice.question());
    assertThat(twice.lines(decision)).isEqualTo(twice.expected());
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aNewNominationEndsTheAppealOfTheLast() {
    Nomination next =
        new Nomination(
            Handle.of("eve"), MEMBER, null, REFUSED.plusSeconds(1), List.of(), null, List.of());
    PromotionDecision decision =
        eve("votes/court within 14 days", NOW, Known.everything(), refused(court(REFUSED)), next);
    assertThat(decision.findings())
        .extracting(Finding::column)
        .contains("Decided by")
        .doesNotContain("Appeal");
  }

  @Test
  void anEarlierRefusalIsWaitedForAllTheSame() {
    Nomination before =
        new Nomination(
            Handle.of("eve"),
            MEMBER,
            null,
            REFUSED.minus(Duration.ofDays(60)),
            List.of(),
            REFUSED.minus(Duration.ofDays(50)));
    PromotionDecision decision =
        eve("votes/court within 14 days", NOW, Known.everything(), before, refused(court(REFUSED)));
    assertThat(decision.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(decision.waitUntil()).isEqualTo(REFUSED.plus(Duration.ofDays(40)));
  }

  @Test
  void whereNominationsAreNotToldAnAppealMayHavePassed() {
    Known known = Known.everything().with(Extent.PARTIAL, Aspect.NOMINATIONS);
    assertThat(eve("votes/court", NOW, known, refused()).outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @ParameterizedTest
  @CsvSource({
    "en,votes/court within 14 days,14",
    "zh,votes/court，结束后14天内,14",
    "zh,votes/court within 14 days,14",
    "en,votes/court,"
  })
  void anAppealIsReadInBothLanguages(String language, String cell, @Nullable Integer days) {
    Span span = days == null ? null : new Span.Exact(Duration.ofDays(days));
    assertThat(charter(language, cell).rows().roles().get(0).promotion().appeal())
        .isEqualTo(new Overruling("court", span));
  }

  @Test
  void anAppealThatNoRowDecidesIsRefused() {
    String text = String.format(Locale.ROOT, TEXT, "en", "votes/cuort within 14 days");
    assertThat(engine.read(CharterSource.of("GOVERNANCE.md", text)).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("Q0361");
  }
}
