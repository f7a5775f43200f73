package org.quorate.jakarta.suite.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is asked over HTTP and what has to be answered, of a server that runs somewhere else. */
public final class Exchanges {
  private static final String JSON = "application/json";
  private static final String MARKDOWN = "text/markdown";

  private Exchanges() {}

  /** Something asked, and its answer. */
  public interface Exchange {
    /** Fails unless the answer is as expected. */
    void hold() throws IOException;
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
    Client client = new Client(base);
    Map<String, Exchange> all = new LinkedHashMap<>();
    Webhooks webhooks = new Webhooks(client, secret, all);
    ServedCharters charters = new ServedCharters(client, charter, all);
    charters.neverAccepted(webhooks);
    charters.accepted();
    new Decisions(client, all).all();
    webhooks.all();
    new Attacks(client, all).all();
    charters.reloaded();
    return all;
  }

  /**
   * What holds of a resource of the application's own that is guarded.
   *
   * @param base where it answers, with a slash at the end
   * @param charter the document to decide by from now on; written here
   */
  public static Map<String, Exchange> guarded(URI base, Path charter) {
    Map<String, Exchange> all = new LinkedHashMap<>();
    new Guarded(new Client(base), charter, all).all();
    return all;
  }

  /** What holds where no charter is named, with the suite beside the resources. */
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
        "a guarded resource is unavailable without a charter",
        () -> client.post("merges", JSON, Cases.open("bob")).isProblem(503, "no charter is named"));
    all.put(
        "a charter is checked all the same",
        () ->
            client
                .post("charters/check", MARKDOWN, ServedCharters.text("A", "none", ""))
                .is(200, "true"));
    all.put(
        "deliveries of a forge without secret are not taken",
        () ->
            client
                .post("webhooks/github", JSON, "{}")
                .isProblem(503, "quorate.webhook.github.secret"));
    return all;
  }
}
