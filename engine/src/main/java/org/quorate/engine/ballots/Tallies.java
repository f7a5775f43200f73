package org.quorate.engine.ballots;

import java.util.ServiceLoader;
import org.quorate.spi.TallyMethods;

/** The methods beside the engine on the class path. */
public final class Tallies {
  private Tallies() {}

  /**
   * The first of them, which a host's own replaces by standing before it.
   *
   * @throws IllegalStateException if there are none, not even ours
   */
  public static TallyMethods methods() {
    return ServiceLoader.load(TallyMethods.class, Tallies.class.getClassLoader())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no methods to count votes are installed"));
  }
}
