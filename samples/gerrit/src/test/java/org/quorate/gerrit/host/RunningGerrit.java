package org.quorate.gerrit.host;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Gerrit of its own in a fresh folder, on free ports of this machine, that ends with the test.
 *
 * <pre>{@code
 * try (RunningGerrit gerrit = RunningGerrit.start(Server.asked(), folder)) {
 *   gerrit.install("quorate", Server.plugin());    // as often as you like; remove() takes it out
 *   Account admin = gerrit.admin();                // Account: REST as somebody
 *   Account bob = gerrit.account("bob");           // made if new; its address is bob@example.org
 *   admin.project("demo", "All-Projects");         // with an empty first commit on master
 *   Clone work = bob.clone("demo");                // Clone: real git over HTTP
 *   int change = work.write("a.txt", "1").commit("Add a").push("refs/for/master").change();
 *   admin.vote(change, 2, "fine");
 *   admin.get("/changes/" + change + "?o=SUBMITTABLE").json();
 * }
 * }</pre>
 *
 * <p>Every wait ends by itself: the start after two minutes, a program or a request after one and a
 * half. What Gerrit says is in {@link #log}.
 */
public final class RunningGerrit implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(120);
  private static final long PAUSE = 50;

  /** Until it says so it may lose what it has not written when it is ended. */
  private static final Pattern READY = Pattern.compile("Daemon : Gerrit Code Review .*ready");

  private final Server server;
  private final Path site;
  private final int http;
  private final int ssh;
  private Process process;

  private RunningGerrit(Server server, Path site, int http, int ssh, Process process) {
    this.server = server;
    this.site = site;
    this.http = http;
    this.ssh = ssh;
    this.process = process;
  }

  /**
   * Starts one in a folder, which becomes its site; the first account is {@code admin}. Everybody
   * with an account may vote {@code Code-Review} from -2 to +2, submit, rebase, push past review,
   * and read {@code refs/meta/config}.
   */
  public static RunningGerrit start(Server server, Path site) throws Exception {
    int http = freePort();
    int ssh = freePort();
    Path etc = Files.createDirectories(site.resolve("etc"));
    Files.writeString(etc.resolve("gerrit.config"), config(http, ssh), StandardCharsets.UTF_8);
    Commands.run(
            site,
            server.command(
                "init",
                "-d",
                site.toString(),
                "--batch",
                "--dev",
                "--no-auto-start",
                "--skip-plugins"))
        .orThrow();
    RunningGerrit gerrit = new RunningGerrit(server, site, http, ssh, launch(server, site));
    try {
      gerrit.await();
      gerrit.open();
      return gerrit;
    } catch (Exception | AssertionError e) {
      gerrit.close();
      throw e;
    }
  }

  /** Whom a charter lets approve is for the charter, so Gerrit lets everybody. */
  private void open() throws IOException, InterruptedException {
    String everybody = "{\"rules\": {\"global:Registered-Users\": {\"action\": \"ALLOW\"}}}";
    String votes =
        "{\"label\": \"Code-Review\", \"rules\": {\"global:Registered-Users\":"
            + " {\"action\": \"ALLOW\", \"min\": -2, \"max\": 2}}}";
    admin()
        .post(
            "/projects/All-Projects/access",
            """
            {"add": {
              "refs/heads/*": {"permissions": {
                "label-Code-Review": %votes%, "submit": %all%, "rebase": %all%, "push": %all%}},
              "refs/meta/config": {"permissions": {
                "label-Code-Review": %votes%, "submit": %all%, "read": %all%, "push": %all%}},
              "refs/for/*": {"permissions": {"push": %all%, "addPatchSet": %all%}}}}"""
                .replace("%votes%", votes)
                .replace("%all%", everybody))
        .orThrow();
  }

  private static String config(int http, int ssh) {
    return String.format(
        Locale.ROOT,
        """
        [gerrit]
          basePath = git
          canonicalWebUrl = http://127.0.0.1:%1$d/
        [auth]
          type = DEVELOPMENT_BECOME_ANY_ACCOUNT
          gitBasicAuthPolicy = HTTP
        [httpd]
          listenUrl = http://127.0.0.1:%1$d/
        [sshd]
          listenAddress = 127.0.0.1:%2$d
        [index]
          type = lucene
        [sendemail]
          enable = false
        [plugins]
          allowRemoteAdmin = true
          checkFrequency = 0
        """,
        http,
        ssh);
  }

  private static Process launch(Server server, Path site) throws IOException {
    Process process =
        new ProcessBuilder(
                server.command("daemon", "-d", site.toString(), "--headless", "--console-log"))
            .directory(site.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log(site).toFile()))
            .start();
    process.getOutputStream().close();
    return process;
  }

  /**
   * Stops it and starts it again, on the same ports, with all that it has kept; how long it took
   * from its launch until it answered.
   */
  public Duration restart() throws Exception {
    end(LONGEST);
    int said = log().length();
    long launched = System.nanoTime();
    process = launch(server, site);
    await();
    Duration answered = Duration.ofNanos(System.nanoTime() - launched);
    for (long waited = 0; !READY.matcher(log().substring(said)).find(); waited += PAUSE) {
      if (waited > LONGEST.toMillis()) {
        throw new AssertionError("Gerrit answers but is not ready: " + log());
      }
      Thread.sleep(PAUSE);
    }
    return answered;
  }

  /** The same without a plugin, which is back after the next start. */
  public Duration restartWithout(String name) throws Exception {
    end(LONGEST);
    Path plugin = site.resolve("plugins").resolve(name + ".jar");
    Path aside = Files.move(plugin, site.resolve(name + ".aside"));
    try {
      return restart();
    } finally {
      Files.move(aside, plugin);
    }
  }

  /** Puts a plugin in, or in the place of itself, and waits until it runs. */
  public void install(String name, Path jar) throws IOException, InterruptedException {
    admin().putBytes("/plugins/" + name + ".jar", Files.readAllBytes(jar)).orThrow();
    admin().get("/plugins/" + name + "/gerrit~status").orThrow();
  }

  /** Takes a plugin out. */
  public void remove(String name) throws IOException, InterruptedException {
    admin().post("/plugins/" + name + "/gerrit~disable", "{}").orThrow();
  }

  /** The first account, that may all. */
  public Account admin() {
    return new Account(this, "admin", "secret");
  }

  /** Somebody else, made if there is no account of that name. */
  public Account account(String name) throws IOException, InterruptedException {
    Account account = new Account(this, name, "secret-" + name);
    if (admin().get("/accounts/" + name).status() == 404) {
      admin()
          .put(
              "/accounts/" + name,
              """
              {"name": "NAME", "email": "NAME@example.org", "http_password": "secret-NAME"}"""
                  .replace("NAME", name))
          .orThrow();
    }
    return account;
  }

  /** Where it answers over HTTP, ended by a slash. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + http + "/");
  }

  /** Where it answers over SSH. */
  public int sshPort() {
    return ssh;
  }

  /** Has {@code jcmd} ask its Java something; the answer. */
  public String jcmd(String... question) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    server.java().resolve("bin").resolve("jcmd").toString(),
                    Long.toString(process.pid())),
                Stream.of(question))
            .toList();
    return Commands.run(site, command).orThrow();
  }

  /** A folder that is gone with the site. */
  Path scratch(String prefix) throws IOException {
    return Files.createTempDirectory(
        Files.createDirectories(site.resolve("scratch")), prefix + "-");
  }

  /** What it has said so far. */
  public String log() throws IOException {
    return new String(Files.readAllBytes(log(site)), StandardCharsets.UTF_8);
  }

  private static Path log(Path site) {
    return site.resolve("console.log");
  }

  private void await() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(url().resolve("config/server/version"))
            .timeout(Duration.ofSeconds(5))
            .build();
    for (long waited = 0; waited < LONGEST.toMillis(); waited += PAUSE) {
      if (!process.isAlive()) {
        throw new AssertionError("Gerrit ended with " + process.exitValue() + ": " + log());
      }
      try {
        if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // it listens to nobody before it is ready
      }
      Thread.sleep(PAUSE);
    }
    throw new AssertionError("Gerrit did not start: " + log());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    end(Duration.ofSeconds(30));
  }

  /**
   * Ends it, in the end by force, and then it loses what it has not written: one that unloaded a
   * plugin waits up to a minute for its own cleaning up.
   */
  private void end(Duration longest) {
    process.destroy();
    try {
      if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
