package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.spi.Deliberation;

/** A question about one person and one role, which may be decided together with others. */
interface Step<D extends Decision> extends Deliberation<D> {

  /** Adds the facts that the first stratum rules. */
  void collect();

  /** Adds what is claimed, once those are ruled. */
  void claim();

  /** Adds what is asked once claims are ruled. */
  default void judge() {}

  /** As of when. */
  Instant at();

  /** Instants at which somebody's standing or a fact turns, all of those ahead among them. */
  NavigableSet<Instant> turns();

  /** The first of them that lies ahead; null for never. */
  default @Nullable Instant until() {
    Instant next = turns().higher(at());
    return next == null || next.equals(Instant.MAX) ? null : next;
  }
}
