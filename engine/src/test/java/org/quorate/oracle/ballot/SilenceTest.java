package org.quorate.oracle.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.oracle.ballot.Agreement.decided;
import static org.quorate.oracle.ballot.Agreement.state;

import org.junit.jupiter.api.Test;
import org.quorate.Finding;
import org.quorate.charter.Base;
import org.quorate.charter.Bound;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Fraction;
import org.quorate.charter.Passing;
import org.quorate.charter.VoteClock.Anchor;
import org.quorate.vote.Position;

/** What silence passes, and what not: nobody's, and what there was no time to object to. */
class SilenceTest {

  private static String because(Motion motion, String column) {
    return decided(motion).findings().stream()
        .filter(finding -> finding.column().equals(column))
        .map(Finding::because)
        .findFirst()
        .orElseThrow();
  }

  private static Motion silent() {
    return Motion.of("ann", "ben").passes(new Passing.NoObjection());
  }

  @Test
  void silenceOfElectorsPasses() {
    assertThat(state(silent())).isEqualTo("PASSED");
  }

  @Test
  void silencePassesNothingWhereEverybodyStoodBack() {
    Motion gone = silent().leaving(new Barred.Recused()).recused("ann", 1).recused("ben", 1);
    assertThat(state(gone)).isEqualTo("FAILED");
    assertThat(because(gone, "Passes with")).contains("nobody may vote");
  }

  @Test
  void silencePassesNothingOfThoseWhoMayNotVote() {
    Motion barred = silent().barred(new Barred.Recused()).recused("ann", 1).recused("ben", 1);
    assertThat(state(barred)).isEqualTo("FAILED");
  }

  @Test
  void silencePassesNothingInARoleThatNobodyHolds() {
    assertThat(state(Motion.ofRole("reviewer").passes(new Passing.NoObjection())))
        .isEqualTo("FAILED");
  }

  @Test
  void silencePassesNothingThatWasNotOpenForATime() {
    Motion sudden = silent().clock(null, null, Anchor.OPENING).at(5);
    assertThat(state(sudden)).isEqualTo("OPEN");
    assertThat(because(sudden, "Passes with")).contains("without a time to object");
    assertThat(state(silent().clock(null, null, Anchor.OPENING).vote(Position.FOR, 1, "ann").at(5)))
        .isEqualTo("PASSED");
  }

  @Test
  void allButAsManyAsThereAreStillWantsAVote() {
    Motion council = silent().forAtLeast(new Bound.AllBut(2));
    assertThat(state(council)).isEqualTo("FAILED");
    assertThat(because(council, "For at least")).contains("without a vote");
    assertThat(state(silent().forAtLeast(new Bound.AllBut(2)).vote(Position.FOR, 1, "ann")))
        .isEqualTo("PASSED");
  }

  @Test
  void aShareThatRoundsToNothingStillWantsAVote() {
    Bound third = new Bound.Share(new Fraction(1, 3), false, Base.ELECTORATE, Bound.Rounding.DOWN);
    assertThat(state(silent().quorum(third, null))).isEqualTo("FAILED");
    assertThat(state(silent().quorum(third, null).vote(Position.FOR, 1, "ann")))
        .isEqualTo("PASSED");
  }
}
