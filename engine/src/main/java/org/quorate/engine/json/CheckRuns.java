package org.quorate.engine.json;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quorate.contribution.Check;
import org.quorate.contribution.Check.Conclusion;

/**
 * Runs of checks become checks: of one check the newest run, and of several checks that share a
 * name the worst, because a rule cannot tell them apart.
 */
final class CheckRuns {
  private static final Map<String, Conclusion> WORDS = words();

  private final Map<String, Map<String, Check>> byName = new TreeMap<>();
  private boolean strange;

  /**
   * Adds a run on a version, null if it tells none; one that ended in a way that is not known is
   * left out and remembered.
   */
  void add(String group, String name, String word, @Nullable Instant at, @Nullable String version) {
    Conclusion conclusion = WORDS.get(word.toLowerCase(Locale.ROOT));
    if (conclusion == null) {
      strange = true;
      return;
    }
    byName
        .computeIfAbsent(name, n -> new TreeMap<>())
        .merge(group, new Check(name, conclusion, at, version), CheckRuns::newer);
  }

  /** Whether some run ended in a way that is not known. */
  boolean strange() {
    return strange;
  }

  List<Check> checks() {
    return byName.values().stream()
        .map(groups -> groups.values().stream().reduce(CheckRuns::worse).orElseThrow())
        .toList();
  }

  private static Check newer(Check one, Check other) {
    if (one.at() == null || other.at() == null || one.at().equals(other.at())) {
      return worse(one, other);
    }
    return one.at().isAfter(other.at()) ? one : other;
  }

  private static Check worse(Check one, Check other) {
    return one.conclusion().compareTo(other.conclusion()) >= 0 ? one : other;
  }

  private static Map<String, Conclusion> words() {
    Map<String, Conclusion> words = new TreeMap<>();
    words.put("success", Conclusion.SUCCESS);
    words.put("neutral", Conclusion.NEUTRAL);
    words.put("skipped", Conclusion.SKIPPED);
    for (String word : List.of("cancelled", "canceled", "canceling", "stale")) {
      words.put(word, Conclusion.CANCELLED);
    }
    for (String word :
        List.of("failure", "failed", "error", "timed_out", "action_required", "startup_failure")) {
      words.put(word, Conclusion.FAILURE);
    }
    for (String word :
        List.of(
            "pending",
            "queued",
            "in_progress",
            "expected",
            "waiting",
            "requested",
            "running",
            "created",
            "preparing",
            "scheduled",
            "manual",
            "waiting_for_resource")) {
      words.put(word, Conclusion.PENDING);
    }
    return Map.copyOf(words);
  }
}
