package org.quorate.engine.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.quorate.Docket;
import org.quorate.GovernanceEngine;

/** The one docket of the application. */
@ApplicationScoped
class ContainerDocket {

  @Produces
  @ApplicationScoped
  Docket docket(GovernanceEngine engine) {
    return engine.docket();
  }
}
