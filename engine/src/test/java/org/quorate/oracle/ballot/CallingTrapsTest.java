package org.quorate.oracle.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.oracle.ballot.Agreement.decided;
import static org.quorate.oracle.ballot.Agreement.state;
import static org.quorate.vote.Position.FOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Finding;
import org.quorate.Handle;
import org.quorate.Remedy;
import org.quorate.RoleName;
import org.quorate.Unmet;
import org.quorate.charter.Amount;
import org.quorate.charter.Approvals;
import org.quorate.charter.BallotCondition;
import org.quorate.charter.Calling;
import org.quorate.charter.Calling.NotWhile;
import org.quorate.charter.Condition.Comparison;
import org.quorate.charter.Demand;
import org.quorate.charter.Fraction;
import org.quorate.charter.Passing;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteRow;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.OptionName;
import org.quorate.vote.Petition;
import org.quorate.vote.Poll;

/** Traps of which row decides a ballot and of how it comes about, by rules and oracle. */
class CallingTrapsTest {
  private static final BallotCondition REST = new BallotCondition.Otherwise();

  /** The row of a motion, and others like it, each with conditions of its own. */
  private static GeneratedBallot rows(Motion motion, BallotCondition... conditions) {
    GeneratedBallot one = motion.asked();
    List<VoteRow> rows = new ArrayList<>();
    for (BallotCondition condition : conditions) {
      rows.add(CallingGenerator.when(one.row(), List.of(condition), rows.size() + 1));
    }
    return one.with(one.charter().rows().with(rows));
  }

  private static Motion passing() {
    return Motion.of("ann", "ben", "cat")
        .passes(new Passing.MoreForThanAgainst())
        .vote(FOR, 1, "ann", "ben", "cat");
  }

  private static BallotCondition electors(Comparison comparison, int number) {
    return new BallotCondition.Electors(comparison, number);
  }

  private static List<String> rulesOf(BallotDecision decision) {
    return decision.findings().stream().map(it -> it.rule().name().key()).distinct().toList();
  }

  @Test
  void theNumberOfElectorsTellsWhichRowDecides() {
    GeneratedBallot one =
        rows(passing(), electors(Comparison.AT_LEAST, 4), electors(Comparison.LESS_THAN, 4));
    assertThat(rulesOf(decided(one))).containsExactly("motion@2");
    assertThat(state(one)).isEqualTo("PASSED");
  }

  @Test
  void twoRowsThatAreForOneBallotDecideNothingAndAreBothQuoted() {
    BallotDecision decision =
        decided(rows(passing(), electors(Comparison.AT_LEAST, 2), electors(Comparison.AT_MOST, 3)));
    assertThat(decision.result().state().name()).isEqualTo("UNGOVERNED");
    assertThat(rulesOf(decision)).containsExactly("motion@1", "motion@2");
    assertThat(decision.headline()).contains("votes/motion@1` and `votes/motion@2");
  }

  @Test
  void otherwiseDecidesJustWhatNoOtherRowIsFor() {
    GeneratedBallot rest = rows(passing(), electors(Comparison.AT_LEAST, 4), REST);
    assertThat(rulesOf(decided(rest))).containsExactly("motion@2");
    GeneratedBallot special = rows(passing(), electors(Comparison.AT_LEAST, 3), REST);
    assertThat(rulesOf(decided(special))).containsExactly("motion@1");
  }

  @Test
  void aBallotThatNoRowIsForIsUngoverned() {
    assertThat(state(rows(passing(), electors(Comparison.MORE_THAN, 3)))).isEqualTo("UNGOVERNED");
  }

  @Test
  void whereItIsNotKnownHowManyVoteNobodyKnowsWhichRowDecides() {
    Motion motion =
        Motion.ofRole("guest")
            .passes(new Passing.MoreForThanAgainst())
            .vote(FOR, 1, "ann")
            .lacking(Extent.PARTIAL, Aspect.ROSTER);
    BallotDecision decision = decided(rows(motion, electors(Comparison.AT_LEAST, 2), REST));
    assertThat(decision.result().state().name()).isEqualTo("UNDETERMINED");
    assertThat(decision.findings()).extracting(Finding::column).containsOnly("When");
  }

  @Test
  void aBallotAboutNobodyIsNotAboutAHolder() {
    BallotCondition about = new BallotCondition.Subject(RoleName.of("lead"), false, false);
    BallotCondition notAbout = new BallotCondition.Subject(RoleName.of("lead"), false, true);
    assertThat(rulesOf(decided(rows(passing(), about, notAbout)))).containsExactly("motion@2");
    Motion ofLead = passing().holds("dan", "lead", null, null).about("dan");
    assertThat(rulesOf(decided(rows(ofLead, about, notAbout)))).containsExactly("motion@1");
  }

  @Test
  void asManyOptionsAsSeatsAreNoContest() {
    assertThat(rulesOf(decided(contest(2, 2)))).containsExactly("motion@2");
    assertThat(rulesOf(decided(contest(3, 2)))).containsExactly("motion@1");
  }

  private static GeneratedBallot contest(int options, int seats) {
    GeneratedBallot one =
        rows(passing(), new BallotCondition.Contested(false), new BallotCondition.Contested(true));
    Ballot it = one.ballot();
    List<OptionName> names = Stream.of("x", "y", "z").limit(options).map(OptionName::of).toList();
    return one.with(
        new Ballot(
            it.id(),
            it.decision(),
            it.author(),
            it.subject(),
            it.course(),
            it.votes(),
            it.present(),
            it.recusals(),
            it.people(),
            it.petition(),
            new Poll(names, Map.of(), seats, null, List.of(), List.of()),
            it.sequels()));
  }

  private static GeneratedBallot called(Motion motion, Calling calling, Petition petition) {
    GeneratedBallot one = motion.asked();
    VoteRow row = CallingGenerator.calling(one.row(), calling);
    Ballot it = one.ballot();
    return one.with(one.charter().rows().with(List.of(row)))
        .with(
            new Ballot(
                it.id(),
                it.decision(),
                it.author(),
                it.subject(),
                it.course(),
                it.votes(),
                it.present(),
                it.recusals(),
                it.people(),
                petition,
                it.poll(),
                it.sequels()));
  }

  private static Calling by(Demand... demands) {
    return new Calling(Approvals.of(demands), List.of(), List.of(), null);
  }

  private static Petition callers(String... names) {
    return new Petition(Stream.of(names).map(Handle::of).toList(), Set.of(), null);
  }

  private static String ruling(GeneratedBallot one, String column) {
    decided(one);
    return OracleBallot.decide(one.charter(), one.question()).rulings().get(column).toString();
  }

  @Test
  void anAuthorWhoIsACallerTooIsOneVoice() {
    Calling two = by(Demand.of(2, Motion.named("ann", "ben")));
    assertThat(ruling(called(passing().by("ann"), two, callers("ann")), "Called by"))
        .isEqualTo("UNMET NOBODY");
    assertThat(ruling(called(passing().by("ann"), two, callers("ben")), "Called by"))
        .isEqualTo("MET");
  }

  @Test
  void oneCallerMeetsOneDemandOnly() {
    Calling both = by(Demand.of(1, Motion.named("ann")), Demand.of(1, Motion.named("ann", "ben")));
    assertThat(ruling(called(passing(), both, callers("ann")), "Called by"))
        .isEqualTo("UNMET NOBODY");
    assertThat(ruling(called(passing(), both, callers("ann", "ben")), "Called by"))
        .isEqualTo("MET");
  }

  @Test
  void whileABallotIsOpenMoreMayStandBehindIt() {
    GeneratedBallot open =
        called(passing().at(10), by(Demand.of(2, Motion.named("ann", "ben"))), callers("ann"));
    assertThat(ruling(open, "Called by")).isEqualTo("UNMET PEOPLE");
    assertThat(behind(open)).containsExactly("@ben");
    GeneratedBallot closed =
        called(passing(), by(Demand.of(2, Motion.named("ann", "ben"))), callers("ann"));
    assertThat(ruling(closed, "Called by")).isEqualTo("UNMET NOBODY");
    assertThat(behind(closed)).isEmpty();
  }

  private static List<String> behind(GeneratedBallot one) {
    return decided(one).findings().stream()
        .filter(finding -> finding.column().equals("Called by"))
        .flatMap(finding -> ((Unmet) finding).remedies().stream())
        .map(Remedy::who)
        .toList();
  }

  @Test
  void aShareOfCallersIsExactAndOfAtLeastOne() {
    Motion motion = passing().holds("ann", "lead", null, null).holds("ben", "lead", null, null);
    Demand third =
        new Demand(new Amount.Share(new Fraction(1, 3), false), Motion.role("lead"), List.of());
    assertThat(ruling(called(motion, by(third), callers("ann")), "Called by")).isEqualTo("MET");
    assertThat(ruling(called(motion, by(third), callers("cat")), "Called by"))
        .isEqualTo("UNMET NOBODY");
  }

  @Test
  void moreCallersMayBeUnknownWhereThePetitionIsNotTold() {
    Motion motion = passing().lacking(Extent.PARTIAL, Aspect.PETITION);
    Calling two = by(Demand.of(2, Motion.named("ann", "ben")));
    assertThat(ruling(called(motion, two, callers("ann")), "Called by")).isEqualTo("UNKNOWN");
    assertThat(ruling(called(motion, two, callers("ann", "ben")), "Called by")).isEqualTo("MET");
  }

  private static Calling again(int hours) {
    return new Calling(Approvals.NONE, List.of(), List.of(), Motion.hours(hours));
  }

  private static Petition failed(double hour) {
    return new Petition(List.of(), Set.of(), Motion.hour(hour));
  }

  @Test
  void theSameQuestionMayBePutAgainAtExactlyTheEndOfItsRest() {
    assertThat(ruling(called(passing(), again(24), failed(-24)), "Again after")).isEqualTo("MET");
    assertThat(ruling(called(passing(), again(24), failed(-24 + 1.0 / 3600)), "Again after"))
        .isEqualTo("UNMET NOBODY");
  }

  private static String sinceVersion(Motion motion) {
    VoteClock day = new VoteClock(Motion.hours(24), null, VoteClock.Anchor.LAST_VERSION);
    Calling calling = new Calling(Approvals.NONE, List.of(day), List.of(), null);
    return ruling(called(motion, calling, Petition.ALONE), "Starts when");
  }

  @Test
  void aTextThatChangedSinceTheOpeningMayHaveChangedBefore() {
    assertThat(sinceVersion(passing().lastVersion(1))).isEqualTo("UNKNOWN");
    assertThat(sinceVersion(passing().revised(-24).lastVersion(1))).isEqualTo("MET");
    assertThat(sinceVersion(passing().revised(-24 + 1.0 / 3600).lastVersion(1)))
        .isEqualTo("UNMET NOBODY");
    assertThat(sinceVersion(passing().revised(-48).revised(-1).lastVersion(1)))
        .isEqualTo("UNMET NOBODY");
    assertThat(sinceVersion(passing().revised(-48).lastVersion(-24))).isEqualTo("MET");
    assertThat(sinceVersion(passing().lastVersion(0))).isEqualTo("UNMET NOBODY");
  }

  @Test
  void aBallotThatWasNeverDiscussedStartedWithoutItsDiscussion() {
    VoteClock day = new VoteClock(Motion.hours(24), null, VoteClock.Anchor.DISCUSSION);
    Calling calling = new Calling(Approvals.NONE, List.of(day), List.of(), null);
    assertThat(ruling(called(passing(), calling, Petition.ALONE), "Starts when"))
        .isEqualTo("UNMET NOBODY");
  }

  @Test
  void anotherBallotBesideItIsForGood() {
    Calling alone =
        new Calling(Approvals.NONE, List.of(), List.of(new NotWhile.Ballots(Set.of())), null);
    Petition beside = new Petition(List.of(), Set.of("Budget"), null);
    assertThat(ruling(called(passing().at(10), alone, beside), "Not while"))
        .isEqualTo("UNMET NOBODY");
    assertThat(ruling(called(passing(), alone, Petition.ALONE), "Not while")).isEqualTo("MET");
  }

  @Test
  void aCalendarThatIsNotThereLeavesItsBlackoutsUnknown() {
    Calling calling =
        new Calling(Approvals.NONE, List.of(), List.of(new NotWhile.Blackout("nowhere")), null);
    assertThat(ruling(called(passing(), calling, Petition.ALONE), "Not while"))
        .isEqualTo("UNKNOWN");
  }
}
