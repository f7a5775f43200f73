package org.quorate.rules.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One question as of now, and as of every instant up to a horizon at which something of it turns.
 *
 * <p>Where more than a hundred instants turn, the others are tried in a hundred places, the last
 * among them: what changes between two of these is then told at the later one. How late that is
 * goes by how the turns are spread; nothing that lasts to the horizon is missed.
 */
final class Outlook<S extends Step<?>> {
  private static final int MOST = 100;

  private final Function<Instant, S> asked;
  private final @Nullable Instant end;
  private final List<S> steps = new ArrayList<>();
  private @Nullable Instant beyond;

  /**
   * An outlook.
   *
   * @param end the last instant of interest; null for none but now
   */
  Outlook(Function<Instant, S> asked, Instant now, @Nullable Instant end) {
    this.asked = asked;
    this.end = end;
    add(now);
    if (end != null) {
      look(end);
    }
  }

  private S add(Instant when) {
    S step = asked.apply(when);
    steps.add(step);
    return step;
  }

  private void look(Instant last) {
    NavigableSet<Instant> ahead = ahead(steps.get(0), last);
    while (!ahead.isEmpty() && steps.size() <= MOST) {
      ahead = ahead(add(ahead.first()), last);
    }
    List<Instant> others = List.copyOf(ahead);
    int stride = others.size() / MOST + 1;
    for (int i = others.size() - 1; i >= 0; i -= stride) {
      add(others.get(i));
    }
  }

  private NavigableSet<Instant> ahead(S step, Instant last) {
    NavigableSet<Instant> turns = step.turns();
    beyond = turns.higher(last);
    return step.at().isBefore(last)
        ? turns.subSet(step.at(), false, last, true)
        : Collections.emptyNavigableSet();
  }

  void each(Consumer<Step<?>> work) {
    steps.forEach(work);
  }

  /** The question as of now. */
  S now() {
    return steps.get(0);
  }

  /** The first later instant of which the answer is such; null for none. */
  @Nullable Instant first(Predicate<S> such) {
    Instant first = null;
    for (S step : steps.subList(1, steps.size())) {
      boolean sooner = first == null || step.at().isBefore(first);
      first = sooner && such.test(step) ? step.at() : first;
    }
    return first;
  }

  /** When the next instant that turns something comes within the horizon; nothing for never. */
  Optional<Instant> nearer(Instant now) {
    return beyond == null || end == null || beyond.equals(Instant.MAX)
        ? Optional.empty()
        : Optional.of(beyond.minus(Duration.between(now, end)));
  }
}
