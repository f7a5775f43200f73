package org.quorate.charter;

/**
 * How long a contribution stays open before a row is met: at least the span since the anchor,
 * complete at exactly its end.
 */
public record Clock(Span span, Anchor anchor) {

  /** From when a clock runs. */
  public enum Anchor {
    /** Since the contribution was opened. */
    OPENING,
    /** Since the last push that brought another patch, or the opening if that came later. */
    LAST_VERSION,
    /** Since the last approval that counts for the row; not running before it. */
    LAST_APPROVAL
  }
}
