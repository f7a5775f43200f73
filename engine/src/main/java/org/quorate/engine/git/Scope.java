package org.quorate.engine.git;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Charter;

/**
 * What to read of a history.
 *
 * @param directory null for that of a repository that a host has open
 * @param branch null for HEAD
 * @param since first instant, or null
 * @param until first instant after, or null
 * @param charter whose people and organisations are joined with those of the commits, or null
 * @param owners whether owners files are read
 * @param threads how many threads read ahead
 */
record Scope(
    @Nullable Path directory,
    @Nullable String branch,
    @Nullable Instant since,
    @Nullable Instant until,
    int max,
    @Nullable Charter charter,
    boolean owners,
    int threads) {

  /** All of a history. */
  static Scope whole(@Nullable Path directory) {
    return new Scope(directory, null, null, null, Integer.MAX_VALUE, null, true, 2);
  }

  boolean holds(Instant at) {
    return (since == null || !at.isBefore(since)) && (until == null || at.isBefore(until));
  }
}
