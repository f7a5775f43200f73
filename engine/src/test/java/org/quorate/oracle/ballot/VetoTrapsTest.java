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
import org.quorate.Remedy;
import org.quorate.Unmet;
import org.quorate.charter.Fraction;
import org.quorate.charter.Passing;
import org.quorate.charter.Sequels;
import org.quorate.charter.Who;

/** Vetoes that end, written by hand; the ballot closes at hour 72. */
class VetoTrapsTest {
  private static final Passing THREE_QUARTERS =
      new Passing.Share(new Fraction(3, 4), false, FOR_AND_AGAINST);

  private static Unmet vetoed(Motion motion) {
    return (Unmet)
        decided(motion).findings().stream()
            .filter(finding -> finding.column().equals("Vetoed by"))
            .findFirst()
            .orElseThrow();
  }

  /** Of three electors two are for, and the third vetoes. */
  private static Motion motion(
      @Nullable Who liftedBy, @Nullable Integer hours, @Nullable Passing over) {
    return Motion.of("ann", "ben", "cat", "dan")
        .moreThan(1, 2, FOR_AND_AGAINST)
        .vetoedBy(Motion.named("cat"), false)
        .ending(liftedBy, hours, over)
        .vote(FOR, 1, "ann", "ben")
        .vote(AGAINST, 10, "cat");
  }

  @Test
  void aVetoStandsToTheVeryEndOfItsTimeAndNoLonger() {
    assertThat(state(motion(null, 62, null))).isEqualTo("PASSED");
    assertThat(state(motion(null, 63, null))).isEqualTo("FAILED");
    assertThat(vetoed(motion(null, 62, null).at(71)).cure()).isEqualTo(Cure.TIME);
    assertThat(vetoed(motion(null, 63, null).at(71)).cure()).isEqualTo(Cure.OBJECTOR);
    assertThat(decided(motion(null, 20, null).at(20)).until()).contains(Motion.hour(30));
  }

  @Test
  void whoeverMayLiftAVetoDoesSoWhileTheBallotIsOpen() {
    assertThat(state(motion(Motion.named("eve"), null, null))).isEqualTo("FAILED");
    assertThat(state(motion(Motion.named("eve"), null, null).lifted("eve", "cat", 72)))
        .isEqualTo("PASSED");
    assertThat(state(motion(Motion.named("eve"), null, null).lifted("eve", "cat", 72.1)))
        .isEqualTo("FAILED");
    assertThat(state(motion(Motion.named("eve"), null, null).lifted("dan", "cat", 20)))
        .isEqualTo("FAILED");
    assertThat(vetoed(motion(Motion.named("eve"), null, null).at(20)).remedies())
        .extracting(Remedy::who)
        .containsExactly("@cat", "@eve");
  }

  @Test
  void aVetoCastAnewIsAnotherOne() {
    Motion lifted = motion(Motion.named("eve"), null, null).lifted("eve", "cat", 20);
    assertThat(state(lifted.vote(AGAINST, 30, "cat"))).isEqualTo("FAILED");
  }

  @Test
  void aLiftBeforeTheVetoLiftsNothing() {
    assertThat(state(motion(Motion.named("eve"), null, null).lifted("eve", "cat", 10)))
        .isEqualTo("FAILED");
  }

  @Test
  void whoeverPutTheQuestionLiftsNoVetoOnIt() {
    assertThat(state(motion(Motion.named("eve"), null, null).by("eve").lifted("eve", "cat", 20)))
        .isEqualTo("FAILED");
  }

  @Test
  void enoughVotesForOutvoteAVeto() {
    assertThat(state(motion(null, null, THREE_QUARTERS))).isEqualTo("FAILED");
    Motion outvoted = motion(null, null, THREE_QUARTERS).vote(FOR, 20, "dan");
    assertThat(state(outvoted)).isEqualTo("PASSED");
    assertThat(decided(outvoted).findings())
        .extracting(Finding::because)
        .contains("a veto stands of @cat, and is outvoted");
    Unmet waiting = vetoed(motion(null, null, THREE_QUARTERS).at(20));
    assertThat(waiting.cure()).isEqualTo(Cure.PEOPLE);
    assertThat(waiting.remedies()).extracting(Remedy::who).containsExactly("@dan");
  }

  @Test
  void anotherBallotOverridesAVetoAndNothingElse() {
    Sequels members = Sequels.NONE.overVeto("members");
    Motion vetoed = motion(null, null, null).hanging(members);
    assertThat(state(vetoed)).isEqualTo("FAILED");
    assertThat(state(motion(null, null, null).hanging(members).then("members", 80, FOR)))
        .isEqualTo("PASSED");
    assertThat(state(motion(null, null, null).hanging(members).then("members", 80, AGAINST)))
        .isEqualTo("FAILED");
    assertThat(state(motion(null, null, null).hanging(members).open("members", 80).at(80)))
        .isEqualTo("OPEN");
    Motion outvoted = motion(null, null, null).vote(AGAINST, 2, "ann").hanging(members);
    assertThat(state(outvoted.then("members", 80, FOR))).isEqualTo("FAILED");
  }

  private static List<String> calls(Motion motion) {
    return decided(motion).findings().stream()
        .filter(Unmet.class::isInstance)
        .flatMap(finding -> ((Unmet) finding).remedies().stream())
        .filter(remedy -> remedy.action() == Remedy.Action.CALL)
        .map(Remedy::who)
        .toList();
  }

  @Test
  void whoseBallotAVetoAloneStoppedIsToldOfTheBallotThatOverridesIt() {
    Sequels members = Sequels.NONE.overVeto("members");
    assertThat(calls(motion(null, null, null).hanging(members))).containsExactly("votes/members");
    assertThat(calls(motion(null, null, null))).isEmpty();
    assertThat(calls(motion(null, null, null).hanging(members).then("members", 80, AGAINST)))
        .isEmpty();
    Motion outvoted = motion(null, null, null).vote(AGAINST, 2, "ann").hanging(members);
    assertThat(calls(outvoted)).isEmpty();
  }

  @Test
  void whereNotEveryVoteIsToldAVetoMayHaveBeenLifted() {
    Motion motion = motion(Motion.named("eve"), null, null).lacking(Extent.PARTIAL, Aspect.VOTES);
    assertThat(state(motion)).isEqualTo("UNDETERMINED");
  }
}
