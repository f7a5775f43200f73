package org.quorate.jakarta.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.util.stream.Collectors;
import org.quorate.jakarta.suite.Suite;

/** Runs the suite inside a server; only in the archive that {@link TestWar} makes. */
@Path("suite")
@ApplicationScoped
public class SuiteEndpoint {
  @Inject Suite suite;

  /** A line for each expectation: its name, a tab, what went wrong. */
  @GET
  @Produces("text/plain")
  public String run() throws IOException {
    return suite.run().entrySet().stream()
        .map(each -> each.getKey() + "\t" + each.getValue().replace('\n', ' '))
        .collect(Collectors.joining("\n"));
  }
}
