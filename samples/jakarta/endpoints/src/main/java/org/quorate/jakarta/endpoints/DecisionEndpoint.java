package org.quorate.jakarta.endpoints;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.engine.cdi.CharterInForce;
import org.quorate.engine.json.DecisionWriter;
import org.quorate.engine.json.Importing;
import org.quorate.engine.json.QuestionReader;
import org.quorate.engine.json.QuestionReading;
import org.quorate.jakarta.endpoints.Problem.Wrong;

/** Decides a case by the charter in force: our own format, or what a forge prints. */
@Path("decisions")
@ApplicationScoped
public class DecisionEndpoint {
  @Inject GovernanceEngine engine;
  @Inject CharterInForce charters;

  /**
   * The decision on one case.
   *
   * @param at as of when; the newest instant of the case if there is none
   */
  @POST
  @Consumes("application/json")
  @Produces("application/json")
  public byte[] decide(
      @QueryParam("at") @Nullable String at, @Context HttpHeaders headers, InputStream body) {
    Importing how = at == null ? Importing.DEFAULT : Importing.DEFAULT.asOf(instant(at));
    QuestionReading reading = QuestionReader.read(Body.read(headers, body, Body.LARGEST), how);
    if (!(reading instanceof QuestionReading.Readable readable)) {
      throw new Refused(Problem.of(reading.problems()));
    }
    Charter charter = charters.charter();
    return DecisionWriter.write(engine.decide(charter, readable.asked()), readable.notes())
        .getBytes(UTF_8);
  }

  private static Instant instant(String text) {
    Wrong wrong =
        Wrong.of(
            "at",
            "this is not an instant",
            "write date, time and offset, such as `2026-03-01T12:00:00Z`");
    return Importing.instant(text)
        .orElseThrow(
            () -> new Refused(new Problem(400, "a parameter is malformed", List.of(wrong))));
  }
}
