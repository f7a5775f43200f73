package org.quorate.jakarta;

import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.function.Supplier;

/** A container that a program starts itself. */
enum Container {
  /** Knows both extensions. */
  WELD(org.jboss.weld.environment.se.Weld::new),
  /** Knows portable extensions only. */
  OPEN_WEB_BEANS(org.apache.openwebbeans.se.OWBInitializer::new);

  private final Supplier<SeContainerInitializer> initializers;

  Container(Supplier<SeContainerInitializer> initializers) {
    this.initializers = initializers;
  }

  SeContainerInitializer initializer() {
    return initializers.get();
  }
}
