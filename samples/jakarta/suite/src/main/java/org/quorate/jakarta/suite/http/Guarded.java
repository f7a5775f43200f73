package org.quorate.jakarta.suite.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.quorate.jakarta.suite.http.Exchanges.Exchange;

/** What a guarded resource answers. */
final class Guarded {
  private static final String JSON = "application/json";

  private final Client client;
  private final Path charter;
  private final Map<String, Exchange> all;

  /**
   * Adds to what is asked.
   *
   * @param charter the document to decide by; written here
   */
  Guarded(Client client, Path charter, Map<String, Exchange> all) {
    this.client = client;
    this.charter = charter;
    this.all = all;
  }

  void all() {
    all.put("a guarded resource does what the charter allows", this::allowed);
    all.put("a guarded resource tells what it waits for, and by which row", this::waiting);
    all.put("a guarded resource does nothing while its charter cannot tell", this::undetermined);
  }

  private void allowed() throws IOException {
    new ServedCharters(client, charter, all).write("First", "1 of @bob", "1, not the author's");
    client.put("merges", "text/plain", charter.toString()).is(204);
    merge(Cases.open("bob")).is(200, "merged");
  }

  private void waiting() throws IOException {
    Reply refused = merge(Cases.open("eve"));
    refused.isProblem(403, "\"title\": \"Forbidden\"", "\"detail\": \"waiting by reviews/change");
    refused.is(403, "\"decision\": {", "\"outcome\": \"waiting\"", "\"line\": 10", "`1 of @bob`");
  }

  private void undetermined() throws IOException {
    merge(Cases.ofUnknownAffiliations("bob"))
        .isProblem(403, "\"outcome\": \"undetermined\"", "\"affiliations\"", "@bob (unknown)");
  }

  private Reply merge(String json) throws IOException {
    return client.post("merges", JSON, json);
  }
}
