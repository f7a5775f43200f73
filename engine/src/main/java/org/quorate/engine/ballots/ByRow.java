package org.quorate.engine.ballots;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Rule;

/**
 * The row of a charter by which votes were counted.
 *
 * @param rule quoted
 * @param notApplied cells of it that published votes are not enough to apply
 * @param at as of when people were looked up; null if none were
 */
public record ByRow(Rule rule, List<NotApplied> notApplied, @Nullable Instant at) {

  public ByRow {
    notApplied = List.copyOf(notApplied);
  }

  /**
   * A cell that bears on the result of a ballot, and not on this count.
   *
   * @param header as written
   * @param text the cell as written
   * @param because why, as the end of a sentence
   */
  public record NotApplied(String header, String text, String because) {}
}
