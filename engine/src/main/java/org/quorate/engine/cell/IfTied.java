package org.quorate.engine.cell;

import org.jspecify.annotations.Nullable;
import org.quorate.charter.Who;

/**
 * The column If tied as written; who the chair is stands in another table.
 *
 * @param who whose vote decides; null unless the cell names them
 */
public record IfTied(Kind kind, @Nullable Who who) {

  /** What becomes of a tie. */
  public enum Kind {
    FAILS,
    PASSES,
    LOT,
    CHAIR,
    WHO
  }
}
