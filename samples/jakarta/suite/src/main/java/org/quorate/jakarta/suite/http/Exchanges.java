package org.quorate.jakarta.suite.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is asked over HTTP and what has to be answered, of a server that runs somewhere else. */
public final class Exchanges {
  private static final String JSON = "application/json";
  private static final String MARKDOWN = "text/markdown";

  private final Client client;
  private final Path charter;
  private final Map<String, Exchange> all = new LinkedHashMap<>();

  /** Something asked, and its answer. */
  public interface Exchange {
    /** Fails unless the answer is as expected. */
    void hold() throws IOException;
  }

  private Exchanges(URI base, Path charter) {
    this.client = new Client(base);
    this.charter = charter;
  }

  /**
   * What holds of a server that decides by a charter.
   *
   * @param base where it answers, with a slash at the end
   * @param charter the document that its setting names; written here
   * @param secret the one that every forge was given
   * @return to run in this order
   */
  public static Map<String, Exchange> inForce(URI base, Path charter, String secret)
      throws IOException {
    Exchanges exchanges = new Exchanges(base, charter);
    Webhooks webhooks = new Webhooks(exchanges.client, secret);
    exchanges.write("Never", "1 wizard");
    exchanges.neverAccepted(webhooks);
    exchanges.charters();
    exchanges.cases();
    exchanges.all.putAll(webhooks.all());
    exchanges.all.putAll(new Attacks(exchanges.client).all());
    exchanges.reloads();
    return exchanges.all;
  }

  /** What holds where no charter is named. */
  public static Map<String, Exchange> withoutCharter(URI base) {
    Client client = new Client(base);
    Map<String, Exchange> all = new LinkedHashMap<>();
    all.put(
        "health tells that there is no charter",
        () -> client.get("health").isProblem(503, "quorate.charter"));
    all.put(
        "nothing is decided without a charter",
        () ->
            client
                .post("decisions", JSON, Cases.open("bob"))
                .isProblem(503, "no charter is named"));
    all.put(
        "a charter is checked all the same",
        () -> client.post("charters/check", MARKDOWN, text("A", "none", "")).is(200, "true"));
    all.put(
        "deliveries of a forge without secret are not taken",
        () ->
            client
                .post("webhooks/github", JSON, "{}")
                .isProblem(503, "quorate.webhook.github.secret"));
    return all;
  }

  private void neverAccepted(Webhooks webhooks) {
    all.put(
        "health tells the mistakes of a charter that was never accepted",
        () -> client.get("health").isProblem(503, "GOVERNANCE.md", "\"line\": 10", "wizard"));
    all.put(
        "nothing is decided by a charter that was never accepted",
        () ->
            client
                .post("decisions", JSON, Cases.open("bob"))
                .isProblem(503, "GOVERNANCE.md", "\"line\": 10", "wizard"));
    all.put(
        "a delivery that had to wait for a charter may be sent again",
        webhooks.heldUpUntil(() -> write("First", "1 of @bob")));
  }

  private void charters() {
    all.put("health tells the charter", () -> client.get("health").is(200, "\"First\"", "\"up\""));
    all.put(
        "the description is there",
        () -> client.get("openapi.json").is(200, "\"openapi\": \"3.0.3\"", "/decisions"));
    all.put(
        "a charter is accepted",
        () ->
            client
                .post("charters/check", MARKDOWN, text("A", "1 of @bob", ""))
                .is(200, "\"accepted\": true"));
    all.put(
        "a charter is rejected with the place of each mistake",
        () ->
            client
                .post("charters/check", MARKDOWN, text("A", "1 wizard", ""))
                .is(200, "\"accepted\": false", "\"line\": ", "wizard", "\"help\": "));
  }

  private void cases() {
    all.put(
        "a case is decided, and the row quoted",
        () ->
            client
                .post("decisions", JSON, Cases.open("eve"))
                .is(200, "\"outcome\": \"waiting\"", "reviews/change", "\"First\""));
    all.put(
        "an approved case is allowed, as of a given instant too",
        () ->
            client
                .post("decisions?at=2026-04-01T00:00:00Z", JSON, Cases.open("bob"))
                .is(200, "\"outcome\": \"allowed\"", "\"at\": \"2026-04-01T00:00:00Z\""));
    all.put(
        "a parameter is malformed",
        () ->
            client
                .post("decisions?at=soon", JSON, Cases.open("bob"))
                .isProblem(400, "\"path\": \"at\""));
    all.put(
        "JSON is malformed",
        () -> client.post("decisions", JSON, "{\"kind\": ").isProblem(400, "\"line\": 1"));
    all.put("a body is empty", () -> client.post("decisions", JSON, "").isProblem(400, "empty"));
    all.put(
        "what is wrong with a case is told by its path",
        () ->
            client
                .post("decisions", JSON, Cases.open("bob").replace("approve", "aprove"))
                .isProblem(422, "contribution.reviews[0].verdict", "Q0707"));
    all.put(
        "the server's validator finds facts out of bounds",
        () ->
            client
                .post("decisions", JSON, Cases.open("bob").replace("Faster", "t".repeat(100_000)))
                .isProblem(422, "contribution.title", "Q0708"));
  }

  private void reloads() {
    all.put(
        "a charter with a mistake changes nothing, and health tells it",
        () -> {
          write("Second", "1 wizard");
          client.get("health").is(200, "\"First\"", "wizard", "\"line\": ");
          client
              .post("decisions", JSON, Cases.open("bob"))
              .is(200, "\"outcome\": \"allowed\"", "\"First\"");
        });
    all.put(
        "its repair comes into force by itself",
        () -> {
          write("Third, repaired", "1 of @eve");
          client.get("health").is(200, "\"Third, repaired\"", "\"rejected\": []");
          client.post("decisions", JSON, Cases.open("bob")).is(200, "\"outcome\": \"waiting\"");
          client.post("decisions", JSON, Cases.open("eve")).is(200, "\"outcome\": \"allowed\"");
        });
    all.put(
        "an approver of whom nobody knows the organisation leaves it open",
        () -> {
          write("Fourth", "1 of @eve", "1, not the author's");
          client
              .post("decisions", JSON, Cases.ofUnknownAffiliations("eve"))
              .is(200, "\"outcome\": \"undetermined\"", "@eve (unknown)", "\"affiliations\"");
        });
  }

  private void write(String name, String approvals) throws IOException {
    write(name, approvals, "");
  }

  private void write(String name, String approvals, String organisations) throws IOException {
    Path beside = charter.resolveSibling(charter.getFileName() + ".new");
    Files.writeString(beside, text(name, approvals, organisations));
    Files.move(
        beside, charter, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String text(String name, String approvals, String organisations) {
    return """
    ---
    governance: 1
    name: NAME
    language: en
    ---

    <!-- charter: reviews -->
    | Rule | When | Approvals | Different organisations |
    | --- | --- | --- | --- |
    | change | otherwise | APPROVALS | ORGANISATIONS |
    """
        .replace("NAME", name)
        .replace("APPROVALS", approvals)
        .replace("ORGANISATIONS", organisations);
  }
}
