package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Remedy;
import org.quorate.Rule;
import org.quorate.ladder.Progress;
import org.quorate.ladder.Uncounted;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;

/** One thing that a rung asks for, under way: its facts, then its claim, then its words. */
abstract class Piece {
  final Scene scene;

  Piece(Scene scene) {
    this.scene = scene;
  }

  /** Adds the facts that the first stratum rules. */
  void collect(Facts facts) {}

  /** What is claimed, once those are ruled. */
  abstract Claim claim(Facts facts);

  /** Adds what is asked once claims are ruled. */
  void judge(Facts facts) {}

  /** What the rules say of it in the end. */
  Says says(Facts facts) {
    return (Says) facts.ruling(claim(facts));
  }

  /** One sentence in words of the row. */
  abstract String because(Says says, Facts facts);

  /** What would settle it, if it is unknown. */
  Set<Aspect> missing(Facts facts) {
    return Set.of();
  }

  /** Who could do what about it, if it is unmet, best first. */
  List<Helper> helpers(Says says, Facts facts) {
    return List.of();
  }

  /** When time has cured it; null if nobody can tell, or if time does not. */
  @Nullable Instant cured(Facts facts) {
    return null;
  }

  /** The row that asks for it; the one of the rung or of the departure, if no other. */
  Rule rule(Rule own) {
    return own;
  }

  /** The row of what waives it, where it is waived. */
  Rule waivedBy(Facts facts) {
    throw new IllegalStateException("nothing waives it: " + this);
  }

  /** Whether it is asked for at all, once the facts are ruled. */
  boolean isDue(Facts facts) {
    return true;
  }

  /** Whether those who could help are named, be it due or not. */
  boolean isOffered(Facts facts) {
    return isDue(facts);
  }

  /** Whether nothing is said of it where it is met. */
  boolean isSilent() {
    return false;
  }

  @Nullable Progress progress(Facts facts) {
    return null;
  }

  List<Uncounted> uncounted(Facts facts) {
    return List.of();
  }

  /** An end; null for one that never comes. */
  static @Nullable Instant ended(Instant end) {
    return end.isBefore(Instant.MAX) ? end : null;
  }

  /** Adds instants after that of the question at which it may turn by time alone. */
  void turns(Set<Instant> turns) {}

  /** Somebody who could do something, in a capacity. */
  record Helper(Remedy.Action action, String who, String as) {
    static final Helper PROPOSING = new Helper(Remedy.Action.NOMINATE, "anybody", "");
    static final Helper ASKING = new Helper(Remedy.Action.ASK, "anybody", "");
  }
}
