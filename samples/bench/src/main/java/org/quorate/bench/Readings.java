package org.quorate.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.quorate.GovernanceEngine;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;

/** Reading, checking and accepting a charter. */
@State(Scope.Benchmark)
public class Readings {
  private static final int DIFFERENT = 64;

  private final GovernanceEngine engine = Engines.create();
  private final CharterSource[] sources = new CharterSource[DIFFERENT];
  private int at;

  /** Writes the charters. */
  public Readings() {
    for (int i = 0; i < DIFFERENT; i++) {
      sources[i] = Communities.ofHundredRows(i);
      Communities.accepted(engine, sources[i]);
    }
  }

  /** Lets the engine go. */
  @TearDown
  public void close() {
    engine.close();
  }

  /** One charter of a hundred rows. */
  @Benchmark
  public Reading hundredRows() {
    at = at + 1 < DIFFERENT ? at + 1 : 0;
    return engine.read(sources[at]);
  }
}
