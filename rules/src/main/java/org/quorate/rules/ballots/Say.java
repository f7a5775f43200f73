package org.quorate.rules.ballots;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/**
 * One vote by the number of who cast it.
 *
 * @param flaw why its marks cannot be read; null if they can, or if it has none to read
 */
record Say(Vote vote, int person, @Nullable String flaw) {
  private static final List<Position> MILDEST_FIRST =
      List.of(
          Position.MARKED,
          Position.FOR,
          Position.WITHDRAWN,
          Position.BLANK,
          Position.ABSTAIN,
          Position.AGAINST,
          Position.CONCERN);

  /** By time, then by the host's sequence; of what is left the strictest comes last. */
  static final Comparator<Say> IN_TURN =
      Comparator.<Say, java.time.Instant>comparing(say -> say.vote().at())
          .thenComparing(say -> say.vote().sequence())
          .thenComparing(say -> MILDEST_FIRST.indexOf(say.vote().position()))
          .thenComparing(say -> say.vote().reason())
          .thenComparing(say -> new TreeMap<>(say.vote().marks()).toString())
          .thenComparing(say -> say.vote().voter());
}
