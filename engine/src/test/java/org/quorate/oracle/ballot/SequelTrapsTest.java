package org.quorate.oracle.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.charter.Base.FOR_AND_AGAINST;
import static org.quorate.oracle.ballot.Agreement.decided;
import static org.quorate.oracle.ballot.Agreement.state;
import static org.quorate.vote.Position.AGAINST;
import static org.quorate.vote.Position.FOR;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Extent;
import org.quorate.Finding;
import org.quorate.Handle;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.Unmet;
import org.quorate.Waived;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Sequels;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;

/** Ballots that hang on others, written by hand; the first one closes at hour 72. */
class SequelTrapsTest {
  private static Finding finding(Motion motion, String column) {
    return decided(motion).findings().stream()
        .filter(finding -> finding.column().equals(column))
        .findFirst()
        .orElseThrow();
  }

  private static Motion passing(Sequels sequels) {
    return Motion.of("ann", "ben")
        .moreThan(1, 2, FOR_AND_AGAINST)
        .vote(FOR, 1, "ann", "ben")
        .hanging(sequels);
  }

  private static Motion failing(Sequels sequels) {
    return Motion.of("ann", "ben")
        .moreThan(1, 2, FOR_AND_AGAINST)
        .vote(AGAINST, 1, "ann", "ben")
        .hanging(sequels);
  }

  private static Sequels then(String... names) {
    return new Sequels(List.of(names), List.of(), null, null);
  }

  private static Sequels instead(String... names) {
    return new Sequels(List.of(), List.of(names), null, null);
  }

  static Sequels unless(int hours) {
    return new Sequels(List.of(), List.of(), new Overruling("members", Motion.hours(hours)), null);
  }

  private static Sequels appeal(@Nullable Integer hours) {
    return new Sequels(
        List.of(),
        List.of(),
        null,
        new Overruling("members", hours == null ? null : Motion.hours(hours)));
  }

  @Test
  void aBallotThatPassedWaitsForTheOneThatHasToFollow() {
    BallotDecision decision = decided(passing(then("board")));
    assertThat(decision.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(decision.result().state().name()).isEqualTo("OPEN");
    Unmet unmet = (Unmet) finding(passing(then("board")), "Then");
    assertThat(unmet.because()).isEqualTo("`votes/board` has not been called");
    assertThat(unmet.remedies())
        .extracting(Remedy::action, Remedy::who)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Remedy.Action.CALL, "votes/board"));
  }

  @Test
  void bothStagesHaveToPass() {
    assertThat(state(passing(then("board")).then("Board", 80, FOR))).isEqualTo("PASSED");
    assertThat(state(passing(then("board")).then("board", 80, AGAINST))).isEqualTo("FAILED");
    assertThat(state(passing(then("board", "members")).then("board", 80, FOR))).isEqualTo("OPEN");
  }

  @Test
  void aStageThatOpenedBeforeTheFirstHadClosedIsNone() {
    assertThat(state(passing(then("board")).then("board", 71.9, FOR))).isEqualTo("OPEN");
    assertThat(state(passing(then("board")).then("board", 72, FOR))).isEqualTo("PASSED");
  }

  @Test
  void aStageAboutSomebodyElseIsNone() {
    GeneratedBallot one = passing(then("board")).about("eve").then("board", 80, FOR).asked();
    Ballot held = one.ballot().sequels().get(0);
    for (String whom : List.of("eve", "bob")) {
      Ballot about =
          new Ballot(
              held.id(),
              held.decision(),
              null,
              Handle.of(whom),
              held.course(),
              held.votes(),
              List.of(),
              List.of(),
              List.of());
      assertThat(state(one.with(one.ballot().with(List.of(about)))))
          .isEqualTo(whom.equals("eve") ? "PASSED" : "OPEN");
    }
  }

  /** Nobody can vote on it yet, and nobody is wanting: it opens in time. */
  @Test
  void aStageThatIsNotOpenYetIsWaitedFor() {
    Motion motion = passing(then("board")).open("board", 110);
    assertThat(((Unmet) finding(motion, "Then")).cure()).isEqualTo(Cure.TIME);
    assertThat(decided(motion).outcome()).isEqualTo(Outcome.WAITING);
    assertThat(decided(motion).until()).contains(Motion.hour(110));
    Unmet open = (Unmet) finding(motion.at(110), "Then");
    assertThat(open.cure()).isEqualTo(Cure.PEOPLE);
    assertThat(open.remedies())
        .extracting(Remedy::action, Remedy::who)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Remedy.Action.VOTE, "@ann"));
  }

  @Test
  void aStageThatIsHeldAnewCountsAsWell() {
    assertThat(state(passing(then("board")).then("board", 80, AGAINST).then("board", 90, FOR)))
        .isEqualTo("PASSED");
  }

  @Test
  void aFailedBallotAsksForNoFurtherStage() {
    BallotDecision decision = decided(failing(then("board")));
    assertThat(decision.result().state().name()).isEqualTo("FAILED");
    assertThat(decision.findings()).extracting(Finding::column).doesNotContain("Then");
  }

  @Test
  void anotherBallotMakesGoodWhatOneFailed() {
    Motion motion = failing(instead("members")).then("members", 80, FOR);
    assertThat(state(motion)).isEqualTo("PASSED");
    assertThat(finding(motion, "Passes with"))
        .isInstanceOfSatisfying(
            Waived.class,
            waived -> {
              assertThat(waived.exception().name()).hasToString("votes/members");
              assertThat(waived.because())
                  .contains("0 for, 2 against")
                  .endsWith("`votes/members` passed");
            });
  }

  @Test
  void whatFailedHasFailedUntilAnotherBallotIsCalled() {
    assertThat(state(failing(instead("members")))).isEqualTo("FAILED");
    assertThat(finding(failing(instead("members")), "If not passed"))
        .isInstanceOfSatisfying(Unmet.class, unmet -> assertThat(unmet.remedies()).hasSize(1));
    assertThat(state(failing(instead("members")).open("members", 80))).isEqualTo("OPEN");
    assertThat(state(failing(instead("members")).then("members", 80, AGAINST))).isEqualTo("FAILED");
  }

  @Test
  void aResultThatMayBeOverruledWaitsToTheVeryEndOfTheSpan() {
    assertThat(state(passing(unless(24)).at(95.99))).isEqualTo("OPEN");
    assertThat(state(passing(unless(24)).at(96))).isEqualTo("PASSED");
    assertThat(decided(passing(unless(24)).at(80)).until()).contains(Motion.hour(96));
  }

  @Test
  void aBallotCalledInTimeIsWaitedForAndOneCalledTooLateIsNot() {
    assertThat(state(passing(unless(24)).open("members", 96).at(100))).isEqualTo("OPEN");
    assertThat(state(passing(unless(24)).open("members", 97).at(100))).isEqualTo("PASSED");
  }

  @Test
  void aBallotThatPassedOverrules() {
    assertThat(state(passing(unless(24)).then("members", 80, FOR))).isEqualTo("FAILED");
    assertThat(state(passing(unless(24)).then("members", 80, AGAINST))).isEqualTo("PASSED");
    assertThat(state(passing(unless(24)).then("members", 97, FOR))).isEqualTo("PASSED");
  }

  @Test
  void aResultStandsUntilAnAppealTurnsIt() {
    assertThat(state(passing(appeal(24)).at(73))).isEqualTo("PASSED");
    assertThat(state(passing(appeal(24)).open("members", 80))).isEqualTo("PASSED");
    assertThat(state(passing(appeal(24)).then("members", 80, FOR))).isEqualTo("FAILED");
    assertThat(state(passing(appeal(24)).then("members", 97, FOR))).isEqualTo("PASSED");
    assertThat(state(passing(appeal(null)).then("members", 97, FOR))).isEqualTo("FAILED");
  }

  @Test
  void whereNotEveryBallotIsToldNothingPassesForWantOfOne() {
    assertThat(state(passing(then("board")).lacking(Extent.PARTIAL, Aspect.BALLOTS)))
        .isEqualTo("UNDETERMINED");
    assertThat(state(passing(appeal(24)).lacking(Extent.ABSENT, Aspect.BALLOTS)))
        .isEqualTo("UNDETERMINED");
    assertThat(state(failing(instead("members")).lacking(Extent.PARTIAL, Aspect.BALLOTS)))
        .isEqualTo("UNDETERMINED");
  }

  @Test
  void whatSurelyOverruledItOverrulesItThoughNobodyKnowsHowLongItWaits() {
    assertThat(finding(overruledInDoubt(), "Passes unless"))
        .isInstanceOfSatisfying(
            Unmet.class, unmet -> assertThat(unmet.cure()).isEqualTo(Cure.NOBODY));
  }

  @Test
  void aResultThatMayHaveClosedLongAgoIsLookedAtAgainWhenItMayBeOver() {
    Motion motion =
        Motion.of("ann", "ben")
            .moreThan(1, 2, FOR_AND_AGAINST)
            .clock(Motion.hours(48), null, VoteClock.Anchor.OPENING)
            .closing(CloseEarly.DECIDED)
            .barred(new Barred.Recused())
            .vote(FOR, 1, "ann", "ben")
            .hanging(unless(72))
            .lacking(Extent.PARTIAL, Aspect.RECUSALS);
    assertThat(decided(motion.at(60)).until())
        .as("everybody may have recused themselves before it opened")
        .contains(Motion.hour(72));
  }

  /** It closed at its clock or, if everybody had voted, before. */
  static Motion overruledInDoubt() {
    return Motion.of("ann", "ben")
        .moreThan(1, 2, FOR_AND_AGAINST)
        .closing(CloseEarly.ALL_VOTED)
        .vote(FOR, 1, "ann")
        .hanging(unless(72))
        .then("members", 72, FOR)
        .lacking(Extent.PARTIAL, Aspect.VOTES)
        .at(100);
  }
}
