package org.quorate.charter;

import java.util.EnumSet;
import java.util.Set;
import org.quorate.contribution.Check;

/**
 * A check that must have concluded well.
 *
 * @param name the check's name, compared exactly
 * @param accepted conclusions that do; always with {@code SUCCESS}
 */
public record CheckNeeded(String name, Set<Check.Conclusion> accepted) {

  public CheckNeeded {
    accepted = java.util.Collections.unmodifiableSet(EnumSet.copyOf(accepted));
  }
}
