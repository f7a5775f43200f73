package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Remedy;
import org.quorate.Remedy.Action;
import org.quorate.contribution.Review.Verdict;
import org.quorate.engine.Engines;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;

/**
 * Where an answer asks for approvals only, and says that they are a smallest set, every smaller set
 * of people is tried on the oracle in vain.
 *
 * <p>{@code -Dquorate.cases=N} asks for more cases, {@code -Dquorate.seed=N} for others.
 */
class SmallestSetTest {
  private static final int CASES = Integer.getInteger("quorate.cases", 6_000);
  private static final long SEED = Long.getLong("quorate.seed", 0);
  private static final int SHOWN = 5;
  private static final int MOST_TRIED = 3;

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void fewerApprovalsWouldNotDo() {
    try (GovernanceEngine engine = Engines.create()) {
      for (long seed = SEED; seed < SEED + CASES; seed++) {
        GeneratedCase one = GeneratedCase.of(seed);
        if (one.question().known().equals(Known.everything())) {
          one = Hiding.whole(one);
          examine(one, engine.decide(one.charter(), one.question()));
        }
      }
    }
    System.out.println(CASES + " cases from seed " + SEED + ": " + counts);
    assertThat(wrong.stream().limit(SHOWN).toList()).as(wrong.size() + " are wrong").isEmpty();
    assertThat(counts.getOrDefault("1 asked", 0)).isGreaterThanOrEqualTo(CASES / 100);
    assertThat(counts.getOrDefault("2 asked", 0)).isGreaterThanOrEqualTo(CASES / 100);
    assertThat(counts.getOrDefault("3 asked", 0)).isGreaterThanOrEqualTo(CASES / 200);
    assertThat(counts.getOrDefault("sets tried", 0)).isGreaterThanOrEqualTo(CASES / 5);
  }

  private void examine(GeneratedCase one, MergeDecision decision) {
    List<Remedy> asked = decision.next().remedies();
    boolean approvals =
        asked.stream().allMatch(r -> r.action() == Action.APPROVE && !Heeded.isForStrangers(r));
    if (asked.isEmpty() || !approvals) {
      return;
    }
    MayMerge heeded = Heeded.after(one.charter(), one.question(), asked);
    if (Heeded.isOpen(Oracle.decide(one.charter(), heeded).outcome())) {
      counts.merge("something else is open", 1, Integer::sum);
    } else if (!decision.next().minimal() || asked.size() > MOST_TRIED) {
      counts.merge("too many to be tried", 1, Integer::sum);
    } else {
      counts.merge(asked.size() + " asked", 1, Integer::sum);
      tryFewer(one, decision, asked.size() - 1);
    }
  }

  private void tryFewer(GeneratedCase one, MergeDecision decision, int most) {
    OracleFacts facts = new OracleFacts(one.charter(), one.question());
    for (Set<Handle> fewer : upTo(most, candidates(one, facts, decision))) {
      counts.merge("sets tried", 1, Integer::sum);
      MayMerge tried = Heeded.approving(one.charter(), one.question(), fewer);
      OracleAnswer after = Oracle.decide(one.charter(), tried);
      if (!Heeded.isOpen(after.outcome())) {
        wrong.add(Heeded.shown(one, decision, fewer + " would do", after));
        return;
      }
    }
  }

  /** Everybody; of rows instead of each other none is to be opened by who stands in the way. */
  private static List<Handle> candidates(
      GeneratedCase one, OracleFacts facts, MergeDecision decision) {
    boolean several = decision.groups().stream().anyMatch(group -> group.alternatives().size() > 1);
    Set<Handle> all = new LinkedHashSet<>(facts.people.everybody());
    if (one.charter().rows().reviews().stream().noneMatch(row -> row.counting().author())) {
      all.remove(facts.people.author());
    }
    all.removeIf(person -> several && objects(facts, person));
    return List.copyOf(all);
  }

  private static boolean objects(OracleFacts facts, Handle person) {
    return facts.reviews.latest(person).filter(r -> r.verdict() != Verdict.APPROVE).isPresent();
  }

  private static Set<Set<Handle>> upTo(int most, List<Handle> people) {
    Set<Set<Handle>> sets = new LinkedHashSet<>();
    sets.add(Set.of());
    for (int size = 1; size <= most; size++) {
      for (Set<Handle> set : List.copyOf(sets)) {
        for (Handle person : people) {
          Set<Handle> more = new LinkedHashSet<>(set);
          more.add(person);
          sets.add(more);
        }
      }
    }
    return sets;
  }
}
