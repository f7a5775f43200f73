package org.quorate.oracle.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quorate.GovernanceEngine;
import org.quorate.engine.Engines;
import org.quorate.engine.session.RuleSession;
import org.quorate.oracle.Trials;
import org.quorate.vote.BallotDecision;

/**
 * A ballot on which rules are tried. The oracle says what comes of it; why a vote does not count it
 * does not say, nor which rows may be for it, so these are held to what the rules say as they are.
 */
record BallotTrial(GeneratedBallot of, List<String> reasons) implements Trials.Trial {
  private static final GovernanceEngine UNCHANGED = Engines.create();

  static BallotTrial of(long seed) {
    return of(GeneratedBallot.of(seed));
  }

  static BallotTrial of(GeneratedBallot ballot) {
    return new BallotTrial(ballot, reasons(UNCHANGED.decide(ballot.charter(), ballot.question())));
  }

  @Override
  public List<String> expected() {
    return with(BallotAnswers.of(OracleBallot.decide(of.charter(), of.question())), reasons);
  }

  @Override
  public List<String> decided(RuleSession rules) {
    BallotDecision decision = rules.decide(of.charter(), of.question(), Trials.PARTS, 0);
    return with(BallotAnswers.of(decision), reasons(decision));
  }

  private static List<String> with(List<String> lines, List<String> reasons) {
    List<String> all = new ArrayList<>(reasons);
    lines.stream().filter(line -> !line.startsWith("perhaps ")).forEach(all::add);
    return all;
  }

  private static List<String> reasons(BallotDecision decision) {
    Stream<?> which = decision.findings().stream().filter(one -> one.column().equals("When"));
    return Stream.concat(decision.result().notCounted().stream(), which)
        .map(Object::toString)
        .toList();
  }
}
