package org.quorate.jakarta.endpoints;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** The only place that asks the machine for the time. */
@ApplicationScoped
public class Surroundings {

  /** The time of the machine. */
  @Produces
  InstantSource time() {
    return InstantSource.system();
  }
}
