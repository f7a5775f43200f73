package org.quorate.engine;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.contribution.Contribution;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;

/** The least that a host does: reads a charter and decides by it. */
public final class Embedded implements Callable<String> {
  static final String TEXT =
      """
      ---
      governance: 1
      name: Pumps
      ---
      <!-- charter: reviews -->
      | Rule | When | Approvals |
      | --- | --- | --- |
      | rest | otherwise | 1 person |
      """;

  @Override
  public String call() {
    try (GovernanceEngine engine = Engines.create()) {
      Charter charter =
          engine.read(CharterSource.of("GOVERNANCE.md", TEXT)).charter().orElseThrow();
      Contribution change = Contribution.builder("1", Handle.of("ann")).paths("a").build();
      Instant at = Instant.parse("2026-03-10T12:00:00Z");
      MergeDecision decision = engine.decide(charter, new MayMerge(change, at, Known.everything()));
      return told(decision);
    }
  }

  static String told(MergeDecision decision) {
    return decision.outcome() + ": " + decision.headline().replaceFirst(", \\d+ missing.*", "");
  }
}
