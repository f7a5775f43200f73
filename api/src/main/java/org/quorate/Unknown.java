package org.quorate;

import java.util.EnumSet;
import java.util.Set;

/**
 * A requirement that the known facts neither meet nor fail.
 *
 * @param missing the aspects that would settle it; never empty
 */
public record Unknown(Rule rule, String column, String because, Set<Aspect> missing)
    implements Finding {

  public Unknown {
    if (missing.isEmpty()) {
      throw new IllegalArgumentException("an unknown finding names what is missing");
    }
    missing = java.util.Collections.unmodifiableSet(EnumSet.copyOf(missing));
  }

  @Override
  public Outcome outcome() {
    return Outcome.UNDETERMINED;
  }
}
