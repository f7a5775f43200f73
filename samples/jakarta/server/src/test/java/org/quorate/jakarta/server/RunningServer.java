package org.quorate.jakarta.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A server that was started for a test; nothing of it is left once it is closed. */
final class RunningServer implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(150);
  private static final long PAUSE = 250;

  private final Process process;
  private final Path log;
  private final URI base;

  private RunningServer(Process process, Path log, URI base) {
    this.process = process;
    this.log = log;
    this.base = base;
  }

  /** Starts it, and waits until the application answers. */
  static RunningServer start(ProcessBuilder command, int port, Path folder) throws Exception {
    Path log = folder.resolve("console.log");
    Process process =
        command
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    process.getOutputStream().close();
    URI base = URI.create("http://127.0.0.1:" + port + "/quorate/");
    RunningServer server = new RunningServer(process, log, base);
    try {
      server.await();
      return server;
    } catch (Exception | AssertionError e) {
      server.close();
      throw e;
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  URI base() {
    return base;
  }

  /** The body that a path answers. */
  String get(String path) throws IOException, InterruptedException {
    return answer(path).body();
  }

  /** What it has said so far. */
  String log() throws IOException {
    return Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private HttpResponse<String> answer(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private boolean answers() throws InterruptedException {
    try {
      return answer("openapi.json").statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private void await() throws IOException, InterruptedException {
    for (long waited = 0; waited < LONGEST.toMillis(); waited += PAUSE) {
      if (!process.isAlive()) {
        throw new AssertionError("the server ended: " + log());
      }
      if (answers()) {
        return;
      }
      Thread.sleep(PAUSE);
    }
    throw new AssertionError("the server does not answer: " + log());
  }

  /** Ends the script and the server that it started; whoever does not end is killed. */
  @Override
  public void close() throws Exception {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    for (ProcessHandle one : all) {
      try {
        one.onExit().get(30, TimeUnit.SECONDS);
      } catch (TimeoutException | ExecutionException stubborn) {
        one.destroyForcibly();
        one.onExit().get(30, TimeUnit.SECONDS);
      }
    }
    if (all.stream().anyMatch(ProcessHandle::isAlive)) {
      throw new AssertionError("a process is left of the server");
    }
  }
}
