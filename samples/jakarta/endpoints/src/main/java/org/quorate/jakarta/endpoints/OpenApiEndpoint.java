package org.quorate.jakarta.endpoints;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** What there is, as OpenAPI describes it. */
@Path("openapi.json")
@ApplicationScoped
public class OpenApiEndpoint {

  /** The description, written by hand and tested against the resources. */
  @GET
  @Produces("application/json")
  public byte[] description() throws IOException {
    try (InputStream json = OpenApiEndpoint.class.getResourceAsStream("openapi.json")) {
      return Objects.requireNonNull(json).readAllBytes();
    }
  }
}
