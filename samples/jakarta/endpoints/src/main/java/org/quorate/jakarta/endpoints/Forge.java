package org.quorate.jakarta.endpoints;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.quorate.Outcome;
import org.quorate.engine.json.CaseFormat;

/** A forge that posts what happens, as its own documentation of webhooks has it. */
enum Forge {
  GITHUB(
      new Headers("X-GitHub-Event", List.of("X-GitHub-Delivery"), "X-Hub-Signature-256"),
      Proof.NAMED_SIGNATURE,
      Set.of("pull_request", "pull_request_review")),
  GITLAB(
      new Headers(
          "X-Gitlab-Event", List.of("Idempotency-Key", "X-Gitlab-Event-UUID"), "X-Gitlab-Token"),
      Proof.TOKEN,
      Set.of("Merge Request Hook")),
  GITEA(
      new Headers("X-Gitea-Event", List.of("X-Gitea-Delivery"), "X-Gitea-Signature"),
      Proof.SIGNATURE,
      Events.OF_GITEA),
  FORGEJO(
      new Headers("X-Forgejo-Event", List.of("X-Forgejo-Delivery"), "X-Forgejo-Signature"),
      Proof.SIGNATURE,
      Events.OF_GITEA);

  private final Headers headers;
  private final Proof proof;
  private final Set<String> events;

  Forge(Headers headers, Proof proof, Set<String> events) {
    this.headers = headers;
    this.proof = proof;
    this.events = events;
  }

  /**
   * Where a delivery says what.
   *
   * @param delivery its own number; the first of these that is there
   * @param proof a signature or a token
   */
  record Headers(String event, List<String> delivery, String proof) {}

  /** Loaded before the constants that share it. */
  private static final class Events {
    static final Set<String> OF_GITEA =
        Set.of(
            "pull_request",
            "pull_request_approved",
            "pull_request_rejected",
            "pull_request_comment");

    private Events() {}
  }

  static Optional<Forge> named(String name) {
    return Arrays.stream(values()).filter(forge -> forge.shown().equals(name)).findFirst();
  }

  String shown() {
    return name().toLowerCase(Locale.ROOT);
  }

  Headers headers() {
    return headers;
  }

  Proof proof() {
    return proof;
  }

  /** Events that hold a contribution. */
  Set<String> events() {
    return events;
  }

  /** The format of its contributions; Gitea and Forgejo have that of GitHub. */
  CaseFormat format() {
    return this == GITLAB ? CaseFormat.GITLAB : CaseFormat.GITHUB;
  }

  /** The state of a commit status; what is open or not known never succeeds. */
  String state(Outcome outcome) {
    return switch (outcome) {
      case ALLOWED -> "success";
      case WAITING, UNDETERMINED -> "pending";
      case BLOCKED -> this == GITLAB ? "failed" : "failure";
    };
  }
}
