package org.quorate.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.engine.Engines;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;
import org.quorate.oracle.Answers;
import org.quorate.oracle.Oracle;

/** What is measured must be right: all who decide workload W say the same. */
final class Agreement {
  private Agreement() {}

  /**
   * Lets the engine with and without memo, the oracle and the floor decide cases.
   *
   * @param most how many of the mixed ones
   * @return how many cases there were
   * @throws IllegalStateException if they differ in an outcome or a finding
   */
  static int check(int most) {
    try (GovernanceEngine remembering = Engines.create();
        GovernanceEngine forgetting = Engines.configure().withoutMemo().build()) {
      Charter charter = Workload.charter(remembering);
      Floor floor = new Floor(charter);
      List<MayMerge> cases = new ArrayList<>(List.of(Workload.approved(), Workload.pending()));
      cases.addAll(Workload.mixed().subList(0, most));
      // the oracle takes its time
      cases.parallelStream()
          .forEach(
              question -> {
                MergeDecision decision = remembering.decide(charter, question);
                List<String> engine = Answers.of(decision);
                same("oracle", Answers.of(Oracle.decide(charter, question)), engine, question);
                same("floor", lines(floor.decide(question)), findings(engine), question);
                same("no memo", forgetting.decide(charter, question), decision, question);
              });
      return cases.size();
    }
  }

  /** The floor says what is met, not by whom, and not why an approval or a veto does not count. */
  private static List<String> findings(List<String> answer) {
    return answer.stream()
        .filter(line -> !line.contains(" tells: ") && !line.startsWith("approved by "))
        .toList();
  }

  private static List<String> lines(Floor.Answer answer) {
    Set<String> lines = new TreeSet<>();
    lines.add("outcome " + answer.outcome());
    answer.lines().forEach(line -> lines.add(line.toString()));
    return List.copyOf(lines);
  }

  private static void same(String who, Object theirs, Object engines, MayMerge question) {
    if (!theirs.equals(engines)) {
      String id = question.contribution().id();
      throw new IllegalStateException(
          "case " + id + "\n  " + who + ": " + theirs + "\n  engine: " + engines);
    }
  }
}
