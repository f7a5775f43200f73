package org.quorate.jakarta.suite.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.quorate.jakarta.suite.http.Exchanges.Exchange;

/** What a server says of its charter while the document changes under it, and of others. */
final class ServedCharters {
  private static final String JSON = "application/json";
  private static final String MARKDOWN = "text/markdown";

  private final Client client;
  private final Path charter;
  private final Map<String, Exchange> all;

  /**
   * Adds to what is asked.
   *
   * @param charter the document that the server's setting names
   */
  ServedCharters(Client client, Path charter, Map<String, Exchange> all) {
    this.client = client;
    this.charter = charter;
    this.all = all;
  }

  void neverAccepted(Webhooks webhooks) throws IOException {
    write("Never", "1 wizard");
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

  void accepted() {
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

  void reloaded() {
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

  void write(String name, String approvals, String organisations) throws IOException {
    Path beside = charter.resolveSibling(charter.getFileName() + ".new");
    Files.writeString(beside, text(name, approvals, organisations));
    Files.move(
        beside, charter, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static String text(String name, String approvals, String organisations) {
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
