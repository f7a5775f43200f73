package org.quorate.ladder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one piece of evidence has come.
 *
 * @param what the words of the cell
 * @param have what counts for certain; of tenure, whole months or days
 * @param needed how much the row asks for, in the same unit
 * @param exact whether {@code have} is all there is, and not only a lower bound
 * @param lapses when it is the next time less by time alone; null if it never is
 * @param complete when time alone makes it enough; null if time does not, or has
 * @param shortfall when time alone makes it too little, if nothing is added; null if it never does,
 *     or it is too little already
 */
public record Progress(
    String what,
    int have,
    int needed,
    boolean exact,
    @Nullable Instant lapses,
    @Nullable Instant complete,
    @Nullable Instant shortfall) {

  /** How much is missing; 0 for nothing. */
  public int missing() {
    return Math.max(0, needed - have);
  }
}
