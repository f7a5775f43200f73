package org.quorate.engine.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a contribution is over by the word of its forge.
 *
 * @param merged true if it was merged, false if it was closed or abandoned
 * @param at when, or null if that is not told
 */
public record Ending(boolean merged, @Nullable Instant at) {

  /** Such as {@code merged (2026-03-04 10:00:00 UTC)}. */
  public String shown() {
    String when =
        at == null ? "" : " (" + at.toString().replace('T', ' ').replace("Z", " UTC") + ")";
    return (merged ? "merged" : "closed without a merge") + when;
  }
}
