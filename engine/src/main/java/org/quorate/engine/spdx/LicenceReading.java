package org.quorate.engine.spdx;

import java.util.List;
import java.util.Optional;
import org.quorate.licence.LicenceExpression;

/** What came of reading an expression. */
public sealed interface LicenceReading {

  /** What it says, if it says something. */
  default Optional<LicenceExpression> asOptional() {
    return Optional.empty();
  }

  /**
   * An expression, with the names that the list has today in place of deprecated ones.
   *
   * @param notes names that were deprecated
   */
  record Understood(LicenceExpression expression, List<Fault> notes) implements LicenceReading {
    public Understood {
      notes = List.copyOf(notes);
    }

    @Override
    public Optional<LicenceExpression> asOptional() {
      return Optional.of(expression);
    }
  }

  /**
   * No expression of SPDX.
   *
   * @param faults at least one, by offset
   */
  record Refused(List<Fault> faults) implements LicenceReading {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
