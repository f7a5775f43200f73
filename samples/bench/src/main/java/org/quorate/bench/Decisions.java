package org.quorate.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.engine.Engines;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;
import org.quorate.oracle.Oracle;

/** One decision of workload W by the engine, by the oracle, and by hand-written Java. */
public class Decisions {

  /** Questions that take turns. */
  @State(Scope.Benchmark)
  public static class Questions {
    /** Which of workload W. */
    @Param({"approved", "pending", "mixed"})
    public String variant = "mixed";

    private MayMerge[] all = {};

    /** Makes them. */
    @Setup
    public void make() {
      all = Workload.named(variant).toArray(MayMerge[]::new);
    }
  }

  /** Whose turn it is. */
  @State(Scope.Thread)
  public static class Turn {
    private int at;

    MayMerge next(Questions questions) {
      at = at + 1 < questions.all.length ? at + 1 : 0;
      return questions.all[at];
    }
  }

  /** The engine under measurement. */
  @State(Scope.Benchmark)
  public static class Measured {
    /** Whether rulings are remembered. */
    @Param({"on", "off"})
    public String memo = "on";

    private GovernanceEngine engine = Engines.create();
    private Charter charter = Workload.charter(engine);

    /** Takes the other engine. */
    @Setup
    public void choose() {
      if (memo.equals("off")) {
        engine.close();
        engine = Engines.configure().withoutMemo().build();
        charter = Workload.charter(engine);
      }
    }

    /** Lets it go. */
    @TearDown
    public void close() {
      engine.close();
    }
  }

  /** The rules as a programmer would write them for this charter alone. */
  @State(Scope.Benchmark)
  public static class ByHand {
    private final Charter charter;
    private final Floor floor;

    /** Reads the charter. */
    public ByHand() {
      try (GovernanceEngine engine = Engines.create()) {
        charter = Workload.charter(engine);
        floor = new Floor(charter);
      }
    }
  }

  /** The engine: all findings, sentences, remedies. */
  @Benchmark
  public MergeDecision engine(Measured measured, Questions questions, Turn turn) {
    return measured.engine.decide(measured.charter, turn.next(questions));
  }

  /** The oracle: all findings, no sentences, no remedies. */
  @Benchmark
  public Object oracle(ByHand hand, Questions questions, Turn turn) {
    return Oracle.decide(hand.charter, turn.next(questions));
  }

  /** The floor: all findings of these rules, no sentences, no remedies. */
  @Benchmark
  public Object floor(ByHand hand, Questions questions, Turn turn) {
    return hand.floor.decide(turn.next(questions));
  }
}
