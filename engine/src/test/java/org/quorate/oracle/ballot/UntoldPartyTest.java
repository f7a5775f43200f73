package org.quorate.oracle.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.oracle.ballot.Agreement.state;

import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.charter.Base;
import org.quorate.charter.Electorate.Barred;
import org.quorate.vote.Position;

/** Nobody is the author of a ballot only where its host tells all of how it was called. */
class UntoldPartyTest {

  private static Motion barring(Barred party) {
    return Motion.of("ann", "ben")
        .moreThan(1, 2, Base.FOR_AND_AGAINST)
        .barred(party)
        .vote(Position.FOR, 1, "ann");
  }

  @Test
  void theLoneVoteMayBeTheAuthorsWhereNobodyToldWhoThatIs() {
    Motion motion = barring(new Barred.Author());
    assertThat(state(motion)).isEqualTo("PASSED");
    assertThat(state(motion.lacking(Extent.PARTIAL, Aspect.PETITION))).isEqualTo("UNDETERMINED");
    assertThat(state(motion.by("ben"))).isEqualTo("PASSED");
    assertThat(state(motion.by("ann"))).isEqualTo("FAILED");
  }

  @Test
  void whoeverLiftsAVetoMayHavePutTheQuestionWhereNobodyToldWhoDid() {
    Motion motion =
        Motion.of("ann", "ben", "cat")
            .moreThan(1, 2, Base.FOR_AND_AGAINST)
            .vetoedBy(Motion.named("cat"), false)
            .ending(Motion.named("eve"), null, null)
            .vote(Position.FOR, 1, "ann", "ben")
            .vote(Position.AGAINST, 10, "cat")
            .lifted("eve", "cat", 20);
    assertThat(state(motion)).isEqualTo("PASSED");
    assertThat(state(motion.lacking(Extent.PARTIAL, Aspect.PETITION))).isEqualTo("UNDETERMINED");
    assertThat(state(motion.by("ben"))).isEqualTo("PASSED");
    assertThat(state(motion.by("eve"))).isEqualTo("FAILED");
  }

  @Test
  void theLoneVoteMayBeTheSubjectsWhereNobodyToldWhoThatIs() {
    Motion motion = barring(new Barred.Subject());
    assertThat(state(motion)).isEqualTo("PASSED");
    assertThat(state(motion.lacking(Extent.PARTIAL, Aspect.PETITION))).isEqualTo("UNDETERMINED");
    assertThat(state(motion.about("ben"))).isEqualTo("PASSED");
  }
}
