package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.Docket;
import org.quorate.GovernanceEngine;
import org.quorate.engine.Engines;
import org.quorate.merge.MergeDecision;

/**
 * What a docket does not name as touched decides as before. What it names for nothing is counted: a
 * docket that names everything would always be right.
 */
class FootprintTest {
  private static final int CASES = Integer.getInteger("quorate.laws", 6_000);
  private static final long SEED = Long.getLong("quorate.seed", 0);
  private static final int SHOWN = 2;

  @ParameterizedTest
  @EnumSource
  void aDecisionThatNoChangeTouchesStaysAsItWas(Amendment.Table table) {
    AtomicInteger changed = new AtomicInteger();
    AtomicInteger needless = new AtomicInteger();
    List<String> missed;
    try (GovernanceEngine engine = Engines.create()) {
      missed =
          LongStream.range(SEED, SEED + CASES)
              .parallel()
              .boxed()
              .flatMap(seed -> missed(engine, table, seed, changed, needless).stream())
              .toList();
    }
    int percent = needless.get() * 100 / (CASES - changed.get());
    System.out.println(
        table
            + ": "
            + changed
            + " of "
            + CASES
            + " decisions changed, of the others "
            + percent
            + " in a hundred named for nothing");
    assertThat(missed.stream().limit(SHOWN).toList()).as(missed.size() + " missed").isEmpty();
    assertThat(changed.get()).isGreaterThan(CASES / 100);
    assertThat(percent).isLessThan(table.mostNeedless);
  }

  private static Optional<String> missed(
      GovernanceEngine engine,
      Amendment.Table table,
      long seed,
      AtomicInteger changed,
      AtomicInteger needless) {
    GeneratedCase one = GeneratedCase.of(seed);
    Amendment amendment = Amendment.of(one, table, new Chance(~seed));
    MergeDecision before = engine.decide(one.charter(), one.question());
    GeneratedCase after = amendment.after();
    MergeDecision fresh = engine.decide(after.charter(), after.question());
    boolean same = same(before, fresh);
    boolean named = isNamed(engine, one, amendment.told());
    if (!same) {
      changed.incrementAndGet();
    } else if (named) {
      needless.incrementAndGet();
    }
    return same || named
        ? Optional.empty()
        : Optional.of(shown(one, amendment, before, fresh) + Shown.of(one));
  }

  private static boolean isNamed(
      GovernanceEngine engine, GeneratedCase one, List<Docket.Change> told) {
    Docket docket = engine.docket();
    docket.put("it", one.charter(), one.question());
    return told.stream().anyMatch(change -> docket.touchedBy(change).contains("it"));
  }

  private static boolean same(MergeDecision one, MergeDecision other) {
    return parts(one).equals(parts(other));
  }

  /** All of a decision but its question and the digests of its charter. */
  private static List<?> parts(MergeDecision decision) {
    List<Object> parts = new ArrayList<>(decision.findings());
    parts.add(decision.outcome());
    parts.add(decision.headline());
    parts.add(decision.next());
    parts.addAll(decision.groups());
    parts.addAll(decision.approvers());
    parts.addAll(decision.obligations());
    return parts;
  }

  private static String shown(
      GeneratedCase one, Amendment amendment, MergeDecision before, MergeDecision after) {
    List<Object> gone = new ArrayList<>(parts(before));
    gone.removeAll(parts(after));
    List<Object> came = new ArrayList<>(parts(after));
    came.removeAll(parts(before));
    return "seed "
        + one.seed()
        + " "
        + amendment.what(one)
        + "\n  was "
        + gone
        + "\n  is "
        + came
        + "\n";
  }
}
