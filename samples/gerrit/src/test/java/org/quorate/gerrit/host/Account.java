package org.quorate.gerrit.host;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/**
 * Somebody at a running Gerrit: REST with their rights. Paths begin with a slash, without {@code
 * /a}.
 */
public final class Account {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration LONGEST = Duration.ofSeconds(90);

  private final RunningGerrit gerrit;
  private final String name;
  private final String password;

  Account(RunningGerrit gerrit, String name, String password) {
    this.gerrit = gerrit;
    this.name = name;
    this.password = password;
  }

  /** The user name, which Quorate takes for the handle. */
  public String name() {
    return name;
  }

  /** Asks. */
  public Reply get(String path) throws IOException, InterruptedException {
    return send("GET", path, BodyPublishers.noBody(), "application/json");
  }

  /** Puts JSON. */
  public Reply put(String path, String json) throws IOException, InterruptedException {
    return send("PUT", path, BodyPublishers.ofString(json), "application/json");
  }

  /** Puts bytes as they are. */
  public Reply putBytes(String path, byte[] bytes) throws IOException, InterruptedException {
    return send("PUT", path, BodyPublishers.ofByteArray(bytes), "application/octet-stream");
  }

  /** Posts JSON. */
  public Reply post(String path, String json) throws IOException, InterruptedException {
    return send("POST", path, BodyPublishers.ofString(json), "application/json");
  }

  /** Deletes. */
  public Reply delete(String path) throws IOException, InterruptedException {
    return send("DELETE", path, BodyPublishers.noBody(), "application/json");
  }

  /** Makes a project with an empty first commit on {@code master}. */
  public void project(String project, String parent) throws IOException, InterruptedException {
    JsonObject input = new JsonObject();
    input.addProperty("parent", parent);
    input.addProperty("create_empty_commit", true);
    put("/projects/" + project, input.toString()).orThrow();
  }

  /** Votes {@code Code-Review} on the newest patch set, with a message that may be empty. */
  public Reply vote(int change, int value, String message)
      throws IOException, InterruptedException {
    JsonObject labels = new JsonObject();
    labels.addProperty("Code-Review", value);
    JsonObject input = new JsonObject();
    input.addProperty("message", message);
    input.add("labels", labels);
    return post("/changes/" + change + "/revisions/current/review", input.toString());
  }

  /** Says something of the newest patch set, without a vote. */
  public Reply say(int change, String message) throws IOException, InterruptedException {
    JsonObject input = new JsonObject();
    input.addProperty("message", message);
    return post("/changes/" + change + "/revisions/current/review", input.toString());
  }

  /** A clone of a project as this account. */
  public Clone clone(String project) throws IOException, InterruptedException {
    return Clone.of(gerrit.scratch(project), repository(project), name);
  }

  /** Runs a command of Gerrit over SSH, with a key of its own; both streams and how it ended. */
  public Clone.Pushed ssh(String command) throws IOException, InterruptedException {
    Path folder = gerrit.scratch("ssh-" + name);
    Path key = folder.resolve("key");
    Commands.run(
            folder, List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString()))
        .orThrow();
    String open = Files.readString(folder.resolve("key.pub"));
    send("POST", "/accounts/self/sshkeys", BodyPublishers.ofString(open), "text/plain").orThrow();
    Commands.Ended ended =
        Commands.run(
            folder,
            List.of(
                "ssh",
                "-i",
                key.toString(),
                "-p",
                Integer.toString(gerrit.sshPort()),
                "-o",
                "StrictHostKeyChecking=no",
                "-o",
                "UserKnownHostsFile=/dev/null",
                "-o",
                "LogLevel=ERROR",
                "-o",
                "BatchMode=yes",
                "-o",
                "ConnectTimeout=20",
                name + "@127.0.0.1",
                command));
    return new Clone.Pushed(ended.code() == 0, ended.output());
  }

  private String repository(String project) {
    URI url = gerrit.url();
    return "http://" + name + ":" + password + "@" + url.getAuthority() + "/a/" + project;
  }

  private Reply send(String method, String path, BodyPublisher body, String type)
      throws IOException, InterruptedException {
    String both =
        Base64.getEncoder()
            .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(gerrit.url().resolve("/a" + path))
            .timeout(LONGEST)
            .header("Authorization", "Basic " + both)
            .header("Content-Type", type)
            .header("Accept", "application/json")
            .method(method, body)
            .build();
    HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
    return Reply.of(response.statusCode(), response.body());
  }
}
