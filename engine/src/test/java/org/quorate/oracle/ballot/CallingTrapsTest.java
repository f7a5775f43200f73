package org.quorate.oracle.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.vote.Position.FOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.RoleName;
import org.quorate.charter.BallotCondition;
import org.quorate.charter.Condition.Comparison;
import org.quorate.charter.VoteRow;
import org.quorate.engine.Engines;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.OptionName;
import org.quorate.vote.Poll;

/** Traps of which row decides a ballot and of how it comes about, by rules and oracle. */
class CallingTrapsTest {
  private static final BallotCondition REST = new BallotCondition.Otherwise();
  private static GovernanceEngine engine;

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static BallotDecision decide(GeneratedBallot one) {
    BallotDecision decision = engine.decide(one.charter(), one.question());
    OracleBallotAnswer answer = OracleBallot.decide(one.charter(), one.question());
    assertThat(BallotAnswers.difference(BallotAnswers.of(answer), BallotAnswers.of(decision)))
        .isEmpty();
    return decision;
  }

  private static String state(GeneratedBallot one) {
    return decide(one).result().state().name();
  }

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
    return Motion.of("ann", "ben", "cat").vote(FOR, 1, "ann", "ben", "cat");
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
    assertThat(rulesOf(decide(one))).containsExactly("motion@2");
    assertThat(state(one)).isEqualTo("PASSED");
  }

  @Test
  void twoRowsThatAreForOneBallotDecideNothingAndAreBothQuoted() {
    BallotDecision decision =
        decide(rows(passing(), electors(Comparison.AT_LEAST, 2), electors(Comparison.AT_MOST, 3)));
    assertThat(decision.result().state().name()).isEqualTo("UNGOVERNED");
    assertThat(rulesOf(decision)).containsExactly("motion@1", "motion@2");
    assertThat(decision.headline()).contains("votes/motion@1` and `votes/motion@2");
  }

  @Test
  void otherwiseDecidesJustWhatNoOtherRowIsFor() {
    GeneratedBallot rest = rows(passing(), electors(Comparison.AT_LEAST, 4), REST);
    assertThat(rulesOf(decide(rest))).containsExactly("motion@2");
    GeneratedBallot special = rows(passing(), electors(Comparison.AT_LEAST, 3), REST);
    assertThat(rulesOf(decide(special))).containsExactly("motion@1");
  }

  @Test
  void aBallotThatNoRowIsForIsUngoverned() {
    assertThat(state(rows(passing(), electors(Comparison.MORE_THAN, 3)))).isEqualTo("UNGOVERNED");
  }

  @Test
  void whereItIsNotKnownHowManyVoteNobodyKnowsWhichRowDecides() {
    Motion motion =
        Motion.ofRole("guest").vote(FOR, 1, "ann").lacking(Extent.PARTIAL, Aspect.ROSTER);
    BallotDecision decision = decide(rows(motion, electors(Comparison.AT_LEAST, 2), REST));
    assertThat(decision.result().state().name()).isEqualTo("UNDETERMINED");
    assertThat(decision.findings()).extracting(Finding::column).containsOnly("When");
  }

  @Test
  void aBallotAboutNobodyIsNotAboutAHolder() {
    BallotCondition about = new BallotCondition.Subject(RoleName.of("lead"), false, false);
    BallotCondition notAbout = new BallotCondition.Subject(RoleName.of("lead"), false, true);
    assertThat(rulesOf(decide(rows(passing(), about, notAbout)))).containsExactly("motion@2");
    Motion ofLead = passing().holds("dan", "lead", null, null).about("dan");
    assertThat(rulesOf(decide(rows(ofLead, about, notAbout)))).containsExactly("motion@1");
  }

  @Test
  void asManyOptionsAsSeatsAreNoContest() {
    assertThat(rulesOf(decide(contest(2, 2)))).containsExactly("motion@2");
    assertThat(rulesOf(decide(contest(3, 2)))).containsExactly("motion@1");
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
}
