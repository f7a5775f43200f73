package org.quorate.jakarta.endpoints;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.quorate.engine.cdi.Settings;
import org.quorate.engine.json.JsonOutput;

/**
 * Takes deliveries of forges and answers each with the body of a commit status. The setting {@code
 * quorate.webhook.FORGE.secret} is the secret that the forge was given.
 */
@Path("webhooks/{forge}")
@ApplicationScoped
public class WebhookEndpoint {
  private static final int MOST = 20_000;
  private static final int LONGEST_NAME = 200;

  @Inject Judge judge;
  @Inject InstantSource time;
  private Deliveries deliveries;

  @PostConstruct
  void start() {
    deliveries = new Deliveries(time, MOST);
  }

  /** The status of the contribution that a delivery tells of. */
  @POST
  @Consumes("application/json")
  @Produces("application/json")
  public byte[] receive(
      @PathParam("forge") String name, @Context HttpHeaders headers, InputStream body) {
    Forge forge =
        Forge.named(name)
            .orElseThrow(
                () ->
                    new Refused(
                        404,
                        "this forge is not known; take one of `github`,"
                            + " `gitlab`, `gitea`, `forgejo`"));
    String secret = secret(forge);
    byte[] bytes = Body.read(headers, body, Body.LARGEST);
    String proof = headers.getHeaderString(forge.headers().proof());
    if (!forge.proof().holds(proof, secret, bytes)) {
      throw new Refused(401, "`" + forge.headers().proof() + "` does not prove who sends this");
    }
    String event = Objects.requireNonNullElse(headers.getHeaderString(forge.headers().event()), "");
    return event.equals("ping")
        ? pong()
        : decided(forge, event, bytes, names(forge, headers, bytes));
  }

  private static String secret(Forge forge) {
    String setting = "quorate.webhook." + forge.shown() + ".secret";
    return Settings.value(setting)
        .filter(value -> !value.isBlank())
        .orElseThrow(
            () ->
                new Refused(
                    503,
                    "deliveries of "
                        + forge.shown()
                        + " are not taken: no `"
                        + setting
                        + "` is set"));
  }

  /** Its number, which nothing proves, and its content, which is proven. */
  private static List<String> names(Forge forge, HttpHeaders headers, byte[] body) {
    List<String> all = forge.headers().delivery();
    String number =
        all.stream()
            .map(headers::getHeaderString)
            .filter(value -> value != null && !value.isBlank() && value.length() <= LONGEST_NAME)
            .findFirst()
            .orElseThrow(
                () -> new Refused(400, "the header `" + all.get(0) + "` is missing or too long"));
    String content = HexFormat.of().formatHex(Proof.digest(body));
    return List.of(forge.shown() + " " + number, forge.shown() + " sha256 " + content);
  }

  private byte[] decided(Forge forge, String event, byte[] body, List<String> names) {
    if (!forge.events().contains(event)) {
      String known = String.join("`, `", forge.events().stream().sorted().toList());
      throw new Refused(422, "this event is not decided; send `" + known + "`");
    }
    switch (deliveries.take(names)) {
      case REPLAYED -> throw new Refused(409, "this delivery was here before");
      case FULL -> throw new Refused(503, "too many deliveries at once; send this one again");
      case FRESH -> {}
    }
    boolean done = false;
    try {
      byte[] status = judge.status(forge, body, deliveries).getBytes(UTF_8);
      done = true;
      return status;
    } finally {
      if (!done) {
        deliveries.giveBack(names);
      }
    }
  }

  private static byte[] pong() {
    return JsonOutput.object(out -> out.text("event", "ping")).getBytes(UTF_8);
  }
}
