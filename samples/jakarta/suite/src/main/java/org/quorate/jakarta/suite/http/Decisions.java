package org.quorate.jakarta.suite.http;

import java.util.Map;
import org.quorate.jakarta.suite.http.Exchanges.Exchange;

/** Cases, and what is decided or wrong with them. */
final class Decisions {
  private static final String JSON = "application/json";

  private final Client client;
  private final Map<String, Exchange> all;

  Decisions(Client client, Map<String, Exchange> all) {
    this.client = client;
    this.all = all;
  }

  void all() {
    decided();
    later();
    malformed();
    outOfBounds();
  }

  private void decided() {
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
  }

  private void later() {
    all.put(
        "a ballot is decided, vote by vote",
        () ->
            client
                .post("decisions", JSON, Cases.ballot())
                .is(200, "\"kind\": \"ballot-decision\"", "\"state\": \"ungoverned\""));
    all.put(
        "a rise is decided",
        () ->
            client
                .post("decisions", JSON, Cases.rise())
                .is(200, "\"kind\": \"promotion-decision\"", "\"outcome\": \"blocked\""));
    all.put(
        "a departure is decided",
        () ->
            client
                .post("decisions", JSON, Cases.departure())
                .is(200, "\"kind\": \"departure-decision\"", "\"state\": \"stays\""));
    all.put(
        "a ladder is reviewed",
        () ->
            client
                .post("decisions", JSON, Cases.ladder())
                .is(200, "\"kind\": \"ladder-review-decision\"", "\"steps\": []"));
    all.put(
        "what is wrong with a departure is told by its path",
        () ->
            client
                .post("decisions", JSON, Cases.departure().replace("\"emperor\"", "7"))
                .isProblem(422, "\"path\": \"role\""));
    all.put(
        "what is wrong with a ballot is told by its path",
        () ->
            client
                .post("decisions", JSON, Cases.ballot().replace("\"for\"", "\"fro\""))
                .isProblem(422, "ballot.votes[0].position", "Q0707"));
  }

  private void malformed() {
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
  }

  private void outOfBounds() {
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
}
