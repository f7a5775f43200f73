package org.quorate.engine.json;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quorate.contribution.Check;
import org.quorate.contribution.Check.Conclusion;

/**
 * Runs of checks become checks: of one check the run that began last, and of several checks that
 * share a name the worst, because a rule cannot tell them apart. A name of which a run is not
 * understood passes by no other run.
 */
final class CheckRuns {
  private static final Map<String, Conclusion> WORDS = words();
  private static final Set<Conclusion> PASSING =
      Set.of(Conclusion.SUCCESS, Conclusion.NEUTRAL, Conclusion.SKIPPED);

  private final Map<String, Map<String, Run>> byName = new TreeMap<>();
  private final Set<String> strange = new HashSet<>();
  private final @Nullable Instant opened;

  /** Runs for a contribution that was opened then, or null if that is not told. */
  CheckRuns(@Nullable Instant opened) {
    this.opened = opened;
  }

  /**
   * Adds a run; one that ended in a way that is not known, or that tells no version and ended
   * before the contribution was opened, is left out and remembered.
   */
  void add(Run run) {
    boolean elsewhere =
        run.version() == null && run.at() != null && opened != null && run.at().isBefore(opened);
    if (run.conclusion() == null || elsewhere) {
      strange.add(run.name());
      return;
    }
    byName
        .computeIfAbsent(run.name(), n -> new TreeMap<>())
        .merge(run.group(), run, CheckRuns::newer);
  }

  /** That a name may not have passed, whatever its runs say. */
  void doubt(String name) {
    strange.add(name);
  }

  /** Names that have not passed, or of which a run is not understood. */
  Set<String> failing() {
    Set<String> names = new HashSet<>(strange);
    checks().stream()
        .filter(check -> !PASSING.contains(check.conclusion()))
        .forEach(check -> names.add(check.name()));
    return names;
  }

  /** Whether some run is not understood. */
  boolean strange() {
    return !strange.isEmpty();
  }

  List<Check> checks() {
    return byName.values().stream()
        .map(groups -> groups.values().stream().reduce(CheckRuns::worse).orElseThrow().check())
        .filter(check -> !strange.contains(check.name()) || !PASSING.contains(check.conclusion()))
        .toList();
  }

  /** Of runs that began at one instant, or do not tell when, the one that ended last is newer. */
  private static Run newer(Run one, Run other) {
    boolean alike = Objects.equals(one.began(), other.began());
    Instant first = alike ? one.ended() : one.began();
    Instant second = alike ? other.ended() : other.began();
    if (first == null || second == null || first.equals(second)) {
      return worse(one, other);
    }
    return first.isAfter(second) ? one : other;
  }

  private static Run worse(Run one, Run other) {
    return one.check().conclusion().compareTo(other.check().conclusion()) >= 0 ? one : other;
  }

  /**
   * A run of a check.
   *
   * @param group what tells its check from others of its name; of one group the newest run counts
   * @param word how it ended, as the forge says it
   * @param at when it ended or, while it is under way, began
   * @param version that it ran on, null if it tells none
   */
  record Run(
      String group,
      String name,
      String word,
      @Nullable Instant began,
      @Nullable Instant at,
      @Nullable String version) {

    /** The same, of another group. */
    Run of(String other) {
      return new Run(other, name, word, began, at, version);
    }

    private @Nullable Conclusion conclusion() {
      return WORDS.get(word.toLowerCase(Locale.ROOT));
    }

    private @Nullable Instant ended() {
      return conclusion() == Conclusion.PENDING ? null : at;
    }

    private Check check() {
      return new Check(name, Objects.requireNonNull(conclusion()), at, version);
    }
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
