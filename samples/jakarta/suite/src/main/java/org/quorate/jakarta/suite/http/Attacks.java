package org.quorate.jakarta.suite.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

import java.io.IOException;
import java.util.Map;
import org.quorate.jakarta.suite.http.Exchanges.Exchange;

/** What nobody sends who means well. */
final class Attacks {
  private static final String JSON = "application/json";
  private static final String MARKDOWN = "text/markdown";
  private static final long MANY = 50L << 20;

  private final Client client;
  private final Map<String, Exchange> all;

  Attacks(Client client, Map<String, Exchange> all) {
    this.client = client;
    this.all = all;
  }

  void all() {
    paths();
    sizes();
    texts();
  }

  private void paths() {
    all.put(
        "what is not at a path is a problem",
        () -> client.get("nothing").isProblem(404, "openapi.json"));
    all.put("another method is a problem", () -> client.get("decisions").isProblem(405));
    all.put(
        "another type is a problem",
        () -> client.post("decisions", "text/plain", "{}").isProblem(415));
    all.put(
        "what no server likes as a path is refused",
        () -> client.post("webhooks/..%2fgithub", JSON, "{}").isRefused());
    all.put("what is no type is refused", () -> client.post("decisions", "///", "{}").isRefused());
    all.put(
        "an instant beyond all calendars is malformed",
        () ->
            client
                .post("decisions?at=%2B999999999-12-31T00:00:00Z", JSON, Cases.open("bob"))
                .isProblem(400, "\"path\": \"at\""));
  }

  private void sizes() {
    all.put("50 MB that are announced are not awaited", this::announced);
    all.put("50 MB of unknown length are not read to the end", this::streamed);
    all.put("a header of a megabyte is refused, and the server goes on", this::header);
    all.put(
        "a body that comes slowly, and then no more, keeps nobody waiting",
        () -> client.begin("decisions", JSON, "{\"kind\": ", () -> client.get("health").is(200)));
  }

  private void texts() {
    String open = Cases.open("bob");
    all.put(
        "JSON is nested deeply",
        () -> client.post("decisions", JSON, "[".repeat(100_000)).isProblem(422, "64 levels"));
    all.put(
        "a key stands twice",
        () ->
            client
                .post("decisions", JSON, open.replace("{\"id\"", "{\"id\": \"41\", \"id\""))
                .isProblem(422, "Q0705", "contribution.id"));
    all.put(
        "JSON is in UTF-8 whatever its type says",
        () -> {
          client.post("decisions", JSON + "; charset=utf-16", open).is(200);
          client.post("decisions", JSON, open.getBytes(UTF_16), Map.of()).isProblem(400, "UTF-8");
        });
    all.put(
        "a charter that is not in UTF-8 is rejected with its place",
        () ->
            client
                .post("charters/check", MARKDOWN, "# Ämter".getBytes(ISO_8859_1), Map.of())
                .is(200, "\"accepted\": false", "Q0103", "0xc4"));
  }

  private void header() throws IOException {
    try {
      client.post("decisions", JSON, "{}", Map.of("X-Much", "m".repeat(1 << 20))).isRefused();
    } catch (IOException closed) {
      client.get("health").is(200);
    }
    client.get("health").is(200);
  }

  private void announced() throws IOException {
    tooLarge(client.announce("decisions", JSON, MANY));
    tooLarge(client.announce("charters/check", MARKDOWN, MANY));
    tooLarge(client.announce("webhooks/github", JSON, MANY));
    client.get("health").is(200);
  }

  private void streamed() throws IOException {
    tooLarge(client.stream("decisions", JSON, MANY));
    client.get("health").is(200);
  }

  private static void tooLarge(String answer) {
    if (!answer.startsWith("HTTP/1.1 413 ") || !answer.contains("application/problem+json")) {
      throw new AssertionError("expected 413, got " + answer);
    }
  }
}
