package org.quorate.jakarta.endpoints;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.Map;
import org.quorate.GovernanceEngine;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.engine.json.DiagnosticWriter;
import org.quorate.engine.json.JsonOutput;

/** Tells whether a text would be accepted as a charter; nothing of it comes into force. */
@Path("charters/check")
@ApplicationScoped
public class CharterEndpoint {
  private static final int LARGEST = 2 << 20;
  private static final String DOCUMENT = "GOVERNANCE.md";

  @Inject GovernanceEngine engine;

  /** Accepted or not, with every diagnostic. */
  @POST
  @Consumes({"text/markdown", "text/plain"})
  @Produces("application/json")
  public byte[] check(@Context HttpHeaders headers, InputStream body) {
    Map<String, byte[]> alone = Map.of(DOCUMENT, Body.read(headers, body, LARGEST));
    Reading reading = engine.read(CharterSource.of(DOCUMENT, alone));
    return JsonOutput.object(
            out -> {
              out.text("kind", "charter-check");
              out.number("format", 1);
              out.flag("accepted", reading.charter().isPresent());
              out.list("diagnostics", reading.diagnostics(), DiagnosticWriter::diagnostic);
            })
        .getBytes(UTF_8);
  }
}
