package org.quorate.jakarta.suite.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.quorate.engine.Engines;

/** How the engine of the application is made: with rules of its own. */
@ApplicationScoped
public class OwnEngine {

  /** All that are beside the engine, and our own. */
  @Produces
  Engines engines() {
    return Engines.configure().with(new ReleaseRules());
  }
}
