package org.quorate.jakarta.suite.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a forge posts. */
final class Delivery {
  private Delivery() {}

  static Map<String, String> github(String event, String number, String secret, String body) {
    return Map.of(
        "X-GitHub-Event", event,
        "X-GitHub-Delivery", number,
        "X-Hub-Signature-256", "sha256=" + signature(secret, body));
  }

  static Map<String, String> gitlab(String number, String token) {
    return Map.of(
        "X-Gitlab-Event", "Merge Request Hook",
        "Idempotency-Key", number,
        "X-Gitlab-Token", token);
  }

  /** Forgejo says the same under its own name. */
  static Map<String, String> gitea(String forge, String number, String secret, String body) {
    return Map.of(
        "X-" + forge + "-Event",
        "pull_request",
        "X-" + forge + "-Delivery",
        number,
        "X-" + forge + "-Signature",
        signature(secret, body));
  }

  static String pull(int number, String branch, Instant updated) {
    return "{\"action\": \"synchronize\", \"number\": "
        + number
        + ", \"pull_request\": {\"number\": "
        + number
        + ", \"state\": \"open\", \"title\": \"Faster pumps\", \"draft\": false, \"labels\": [],"
        + "\"user\": {\"login\": \"ann\", \"type\": \"User\"}, \"base\": {\"ref\": \""
        + branch
        + "\"}, \"head\": {\"sha\": \"c1\"}, \"updated_at\": \""
        + updated
        + "\"}, \"sender\": {\"login\": \"ann\"}}";
  }

  static String request(int number, Instant updated) {
    return "{\"object_kind\": \"merge_request\", \"user\": {\"id\": 5, \"username\": \"ann\"},"
        + "\"object_attributes\": {\"iid\": "
        + number
        + ", \"author_id\": 5, \"title\": \"Faster\","
        + "\"target_branch\": \"main\", \"updated_at\": \""
        + updated
        + "\"}}";
  }

  private static String signature(String secret, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
