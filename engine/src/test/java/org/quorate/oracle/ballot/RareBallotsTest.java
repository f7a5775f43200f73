package org.quorate.oracle.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.charter.Base.ELECTORATE;
import static org.quorate.charter.Base.FOR_AND_AGAINST;
import static org.quorate.oracle.ballot.Agreement.decided;
import static org.quorate.vote.Position.AGAINST;
import static org.quorate.vote.Position.FOR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Extent;
import org.quorate.Finding;
import org.quorate.Met;
import org.quorate.Unknown;
import org.quorate.Unmet;
import org.quorate.charter.Bound;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.Fraction;
import org.quorate.charter.Passing;
import org.quorate.charter.VoteRow.CloseEarly;

/** Ballots that chance hardly ever makes, and on which alone some change of the rules is seen. */
class RareBallotsTest {
  private static final Passing THREE_QUARTERS =
      new Passing.Share(new Fraction(3, 4), false, FOR_AND_AGAINST);

  /** All of them, for whoever tries changed rules. */
  static List<GeneratedBallot> all() {
    return List.of(
        SequelTrapsTest.overruledInDoubt().asked(),
        overruledBesideAnOpenOne().asked(),
        anywhere().asked(),
        perhapsAVetoThatCanBeOutvoted().asked(),
        perhapsRunOut().asked(),
        perhapsOutside().asked(),
        LendingTrapsTest.perhapsAMemberAndPerhapsAnother().asked(),
        LendingTrapsTest.aBotForTwo().asked());
  }

  private static Finding finding(Motion motion, String column) {
    return decided(motion).findings().stream()
        .filter(one -> one.column().equals(column))
        .findFirst()
        .orElseThrow();
  }

  /** One of a name passed, another of that name is open. */
  private static Motion overruledBesideAnOpenOne() {
    return Motion.of("ann", "ben")
        .moreThan(1, 2, FOR_AND_AGAINST)
        .vote(FOR, 1, "ann")
        .hanging(SequelTrapsTest.unless(72))
        .then("members", 72, FOR)
        .open("members", 80)
        .at(150);
  }

  @Test
  void whatOverruledABallotDoesSoThoughAnotherOfItsNameIsOpen() {
    assertThat(finding(overruledBesideAnOpenOne(), "Passes unless"))
        .isInstanceOfSatisfying(
            Unmet.class, unmet -> assertThat(unmet.cure()).isEqualTo(Cure.NOBODY));
  }

  /** The fifth perhaps voted, so that it closed then: on that hangs what becomes of the fourth. */
  private static Motion anywhere() {
    return Motion.of("ann", "abe", "bea", "ben", "cat")
        .moreThan(1, 2, FOR_AND_AGAINST)
        .forAtLeast(new Bound.Share(new Fraction(3, 4), false, ELECTORATE, Bound.Rounding.NONE))
        .roll(Roll.CLOSING)
        .closing(CloseEarly.ALL_VOTED)
        .leaving(new Barred.Recused())
        .barred(new Barred.Recused(), new Barred.These(Motion.role("board")))
        .holds("ben", "board", "2026-03-03", null)
        .vote(FOR, 0, "ann", "abe", "bea", "ben")
        .recused("ben", 50)
        .lacking(Extent.PARTIAL, Aspect.VOTES);
  }

  @Test
  void whoeverMayVoteOrBeSilentOrOutIsPerhapsOneOfThoseWhoAreMissing() {
    assertThat(finding(anywhere(), "For at least")).isInstanceOf(Unknown.class);
  }

  /** If the fifth voted, it closed before the fourth came to the board, which leaves the base. */
  private static Motion perhapsOutside() {
    return Motion.of("ann", "abe", "bea", "ben", "cat")
        .moreThan(1, 2, FOR_AND_AGAINST)
        .forAtLeast(new Bound.Share(new Fraction(2, 3), false, ELECTORATE, Bound.Rounding.NONE))
        .roll(Roll.CLOSING)
        .closing(CloseEarly.ALL_VOTED)
        .leaving(new Barred.These(Motion.role("board")))
        .holds("ben", "board", "2026-03-03", null)
        .vote(FOR, 0, "ann", "abe", "bea", "ben")
        .lacking(Extent.PARTIAL, Aspect.VOTES);
  }

  @Test
  void whoeverVotesOrStandsOutsideNeverSitsThere() {
    assertThat(finding(perhapsOutside(), "For at least")).isInstanceOf(Met.class);
  }

  /** Nobody knows whether the third may veto; the fourth could outvote it. */
  private static Motion perhapsAVetoThatCanBeOutvoted() {
    return Motion.of("ann", "ben", "cat", "dan")
        .moreThan(1, 2, FOR_AND_AGAINST)
        .vetoedBy(Motion.role("maintainer"), false)
        .ending(null, null, THREE_QUARTERS)
        .vote(FOR, 1, "ann", "ben")
        .vote(AGAINST, 10, "cat")
        .lacking(Extent.PARTIAL, Aspect.ROSTER)
        .at(20);
  }

  @Test
  void whatPerhapsIsAVetoNeedsNobodyToOutvoteIt() {
    assertThat(finding(perhapsAVetoThatCanBeOutvoted(), "Vetoed by")).isInstanceOf(Unknown.class);
  }

  /** Perhaps the third voted too, so that it closed at hour 1, before the veto ran out. */
  private static Motion perhapsRunOut() {
    return Motion.of("ann", "ben", "cat")
        .moreThan(1, 2, FOR_AND_AGAINST)
        .closing(CloseEarly.ALL_VOTED)
        .vetoedBy(Motion.named("cat"), false)
        .ending(null, 10, null)
        .vote(FOR, 1, "ann")
        .vote(AGAINST, 0, "cat")
        .lacking(Extent.PARTIAL, Aspect.VOTES)
        .at(80);
  }

  @Test
  void aVetoPerhapsRanOutInTime() {
    assertThat(finding(perhapsRunOut(), "Vetoed by")).isInstanceOf(Unknown.class);
  }
}
