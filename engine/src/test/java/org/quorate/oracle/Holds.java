package org.quorate.oracle;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.quorate.Aspect;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Met;
import org.quorate.Outcome;
import org.quorate.Unknown;
import org.quorate.Unmet;
import org.quorate.engine.Engines;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;
import org.quorate.oracle.Law.Decided;

/** What laws say must hold of a case before and after its change; what is wrong if it does not. */
final class Holds {
  private static final GovernanceEngine FORGETTING = Engines.configure().withoutMemo().build();
  private static final ExecutorService THREADS =
      Executors.newFixedThreadPool(
          2,
          work -> {
            Thread thread = new Thread(work, "law");
            thread.setDaemon(true);
            return thread;
          });

  private Holds() {}

  /** Everything but the question itself. */
  static String sameAnswer(Decided before, Decided after) {
    return unless(!same(before.decision(), after.decision()), before, after);
  }

  private static boolean same(MergeDecision one, MergeDecision other) {
    return one.equals(
        new MergeDecision(
            other.outcome(),
            other.headline(),
            other.groups(),
            other.findings(),
            other.next(),
            other.approvers(),
            other.obligations(),
            other.charter(),
            one.question(),
            other.changesAt()));
  }

  /** Outcome, findings and duties. */
  static String sameFindings(Decided before, Decided after) {
    boolean same = Answers.of(before.decision()).equals(Answers.of(after.decision()));
    return unless(!same, before, after);
  }

  static String notWorse(Decided before, Decided after) {
    return unless(
        after.decision().outcome().compareTo(before.decision().outcome()) < 0, before, after);
  }

  static String notAllowed(Decided before, Decided after) {
    return unless(after.decision().outcome() == Outcome.ALLOWED, before, after);
  }

  /** What the case known less well says for sure still holds of the whole case. */
  static String stillSoWhenAllIsKnown(Decided before, Decided less) {
    Decided whole = Decided.of(before.engine(), Hiding.whole(before.one()));
    Map<String, Finding> all = new HashMap<>();
    for (Finding finding : whole.decision().findings()) {
      all.put(finding.rule().name() + " " + finding.column(), finding);
    }
    for (Finding finding : less.decision().findings()) {
      Finding then = all.get(finding.rule().name() + " " + finding.column());
      if (then == null && finding instanceof Unmet || then != null && !agree(finding, then)) {
        return "  hidden: " + Answers.finding(finding) + "\n" + unless(true, whole, less);
      }
    }
    return "";
  }

  /** What is met stays so, and what is unmet, unless the calendar does not reach as far. */
  private static boolean agree(Finding less, Finding whole) {
    boolean beyond =
        whole instanceof Unknown unknown && unknown.missing().equals(Set.of(Aspect.CALENDAR));
    return beyond
        || (!(less instanceof Met) || whole instanceof Met)
            && (!(less instanceof Unmet) || whole instanceof Unmet);
  }

  static String sameOnTwoThreads(Decided before, Decided after) {
    MayMerge question = before.one().question();
    CompletableFuture<MergeDecision> one =
        CompletableFuture.supplyAsync(
            () -> before.engine().decide(before.one().charter(), question), THREADS);
    CompletableFuture<MergeDecision> other =
        CompletableFuture.supplyAsync(
            () -> before.engine().decide(before.one().charter(), question), THREADS);
    boolean same =
        before.decision().equals(after.decision())
            && before.decision().equals(one.join())
            && before.decision().equals(other.join());
    return unless(!same, before, after);
  }

  static String sameWithoutMemo(Decided before, Decided after) {
    Decided anew = Decided.of(FORGETTING, after.one());
    return unless(!before.decision().equals(anew.decision()), before, anew);
  }

  /** Both cases with their answers, if something is wrong. */
  static String unless(boolean wrong, Decided before, Decided after) {
    if (!wrong) {
      return "";
    }
    String lines =
        Answers.difference(Answers.of(before.decision()), Answers.of(after.decision()))
            .replace("oracle:", "before:")
            .replace("engine:", "after:");
    return (lines.isEmpty() ? before.decision() + "\n" + after.decision() + "\n" : lines)
        + Shown.of(before.one())
        + Shown.of(after.one());
  }
}
