package org.quorate.jakarta.suite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.quorate.engine.cdi.CharterInForce;
import org.quorate.engine.cdi.Governed;

/** A resource of the application's own, guarded; only where the suite runs. */
@Path("merges")
@ApplicationScoped
public class MergeEndpoint {
  @Inject CharterInForce charters;

  /** Merges a case. */
  @POST
  @Consumes("application/json")
  @Produces("text/plain")
  @Governed(OfCase.class)
  public String merge(byte[] json) {
    return "merged";
  }

  /** Has it decide by a document; nobody but a test comes here. */
  @PUT
  @Consumes("text/plain")
  public void decideBy(String document) {
    System.setProperty("quorate.charter", document);
    charters.reload();
  }
}
