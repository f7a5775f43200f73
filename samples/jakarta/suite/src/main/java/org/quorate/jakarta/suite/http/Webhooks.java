package org.quorate.jakarta.suite.http;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.quorate.jakarta.suite.http.Exchanges.Exchange;

/** What forges post, and what is answered. */
final class Webhooks {
  private static final String JSON = "application/json";

  private final Client client;
  private final String secret;
  private final Instant now = InstantSource.system().instant();
  private final Map<String, Exchange> all;

  Webhooks(Client client, String secret, Map<String, Exchange> all) {
    this.client = client;
    this.secret = secret;
    this.all = all;
  }

  void all() {
    forges();
    proofs();
    replays();
    contents();
  }

  /** A delivery that cannot be answered until something is mended. */
  Exchange heldUpUntil(Exchange mended) {
    String body = Delivery.pull(13, "main", now);
    return () -> {
      github("pull_request", "13", secret, body).isProblem(503, "wizard");
      mended.hold();
      github("pull_request", "13", secret, body).is(200, "\"state\": \"pending\"");
    };
  }

  private void forges() {
    all.put(
        "what a delivery of GitHub does not tell is not known, and never succeeds",
        () ->
            github("pull_request", "1", secret, Delivery.pull(1, "main", now))
                .is(200, "\"state\": \"pending\"", "\"context\": \"quorate\"", "undetermined"));
    all.put(
        "GitLab is answered in its own words",
        () ->
            client
                .post(
                    "webhooks/gitlab", JSON, Delivery.request(2, now), Delivery.gitlab("2", secret))
                .is(200, "\"state\": \"pending\"", "undetermined"));
    for (String forge : new String[] {"Gitea", "Forgejo"}) {
      String body = Delivery.pull(3, "main", now);
      all.put(
          forge + " signs under its own name",
          () ->
              client
                  .post(
                      "webhooks/" + forge.toLowerCase(Locale.ROOT),
                      JSON,
                      body,
                      Delivery.gitea(forge, "3", secret, body))
                  .is(200, "\"state\": \"pending\""));
    }
    all.put(
        "a ping is answered", () -> github("ping", "4", secret, "{\"zen\": 1}").is(200, "ping"));
  }

  private void proofs() {
    String body = Delivery.pull(1, "main", now);
    all.put(
        "a delivery is signed by somebody else",
        () -> github("pull_request", "5", secret + "!", body).isProblem(401));
    all.put(
        "a delivery is not signed",
        () -> client.post("webhooks/github", JSON, body).isProblem(401));
    all.put(
        "GitLab's token is another",
        () ->
            client
                .post(
                    "webhooks/gitlab",
                    JSON,
                    Delivery.request(6, now),
                    Delivery.gitlab("6", secret + "!"))
                .isProblem(401));
  }

  private void replays() {
    String body = Delivery.pull(1, "main", now);
    all.put(
        "a delivery is replayed, under another number too",
        () -> {
          github("pull_request", "1", secret, body).isProblem(409, "before");
          github("pull_request", "7", secret, body).isProblem(409, "before");
        });
    all.put(
        "a delivery is old, or from the future",
        () -> {
          github("pull_request", "8", secret, Delivery.pull(8, "main", now.minusSeconds(700)))
              .isProblem(422, "newest instant");
          github("pull_request", "9", secret, Delivery.pull(9, "main", now.plusSeconds(700)))
              .isProblem(422, "newest instant");
        });
  }

  private void contents() {
    all.put(
        "an event is not known",
        () -> github("issues", "10", secret, "{}").isProblem(422, "pull_request_review"));
    all.put(
        "a delivery is malformed and may be sent again",
        () -> {
          github("pull_request", "11", secret, "{\"number\": ").isProblem(400, "\"line\": 1");
          github("pull_request", "11", secret, Delivery.pull(11, "main", now)).is(200);
        });
    all.put(
        "a delivery holds no contribution",
        () -> github("pull_request", "12", secret, "{\"number\": 12}").isProblem(422, "\"path\""));
    all.put(
        "a forge is not known",
        () -> client.post("webhooks/sourcehut", JSON, "{}").isProblem(404, "forgejo"));
  }

  private Reply github(String event, String number, String by, String body) throws IOException {
    return client.post("webhooks/github", JSON, body, Delivery.github(event, number, by, body));
  }
}
