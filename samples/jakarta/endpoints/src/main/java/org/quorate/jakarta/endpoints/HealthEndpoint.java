package org.quorate.jakarta.endpoints;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.quorate.charter.CharterRef;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Rejected;
import org.quorate.engine.cdi.CharterInForce;
import org.quorate.engine.json.DiagnosticWriter;
import org.quorate.engine.json.JsonOutput;

/** Whether there is a charter to decide by, and whether a newer text of it was rejected. */
@Path("health")
@ApplicationScoped
public class HealthEndpoint {
  @Inject CharterInForce charters;

  /** The charter in force; a problem of status 503 if there is none. */
  @GET
  @Produces("application/json")
  public byte[] health() {
    CharterRef charter = charters.charter().ref();
    List<Diagnostic> rejected = charters.rejected().map(Rejected::diagnostics).orElse(List.of());
    return JsonOutput.object(
            out -> {
              out.text("status", "up");
              out.text("charter", charter.name());
              out.text("text", charter.text());
              out.list("rejected", rejected, DiagnosticWriter::diagnostic);
            })
        .getBytes(UTF_8);
  }
}
