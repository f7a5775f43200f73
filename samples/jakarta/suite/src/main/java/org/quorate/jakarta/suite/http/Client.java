package org.quorate.jakarta.suite.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.quorate.jakarta.suite.http.Exchanges.Exchange;

/** Speaks HTTP to one server, never longer than half a minute. */
final class Client {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int MANY_MORE = 1000;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LONGEST).build();
  private final URI base;

  /**
   * For a server.
   *
   * @param base ends with a slash
   */
  Client(URI base) {
    this.base = base;
  }

  Reply get(String path) throws IOException {
    return send(request(path).GET());
  }

  Reply post(String path, String type, String body) throws IOException {
    return post(path, type, body, Map.of());
  }

  Reply post(String path, String type, String body, Map<String, String> headers)
      throws IOException {
    return post(path, type, body.getBytes(UTF_8), headers);
  }

  Reply post(String path, String type, byte[] body, Map<String, String> headers)
      throws IOException {
    HttpRequest.Builder request = request(path).header("Content-Type", type);
    headers.forEach(request::header);
    return send(request.POST(BodyPublishers.ofByteArray(body)));
  }

  Reply put(String path, String type, String body) throws IOException {
    return send(request(path).header("Content-Type", type).PUT(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(LONGEST);
  }

  private Reply send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(UTF_8));
      String type = response.headers().firstValue("Content-Type").orElse("");
      return new Reply(response.statusCode(), type.replaceFirst(";.*", ""), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /**
   * Says how much is to come and sends none of it.
   *
   * @return the answer, from its status line on, as far as it comes at once
   */
  String announce(String path, String type, long length) throws IOException {
    return raw(path, "Content-Type: " + type + "\r\nContent-Length: " + length + "\r\n", out -> {});
  }

  /** Sends so many bytes without saying how many, until the server has heard enough. */
  String stream(String path, String type, long length) throws IOException {
    byte[] chunk = ("10000\r\n" + " ".repeat(1 << 16) + "\r\n").getBytes(UTF_8);
    return raw(
        path,
        "Content-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n",
        out -> {
          for (long sent = 0; sent < length; sent += 1 << 16) {
            out.write(chunk);
          }
          out.write("0\r\n\r\n".getBytes(UTF_8));
          out.flush();
        });
  }

  /** Sends how a body begins, and ends the connection once something else was asked. */
  void begin(String path, String type, String beginning, Exchange meanwhile) throws IOException {
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      String head =
          head(path, "Content-Type: " + type + "\r\nContent-Length: " + MANY_MORE + "\r\n");
      socket.getOutputStream().write((head + beginning).getBytes(UTF_8));
      meanwhile.hold();
    }
  }

  private String head(String path, String headers) {
    return "POST "
        + base.resolve(path).getRawPath()
        + " HTTP/1.1\r\nHost: localhost\r\n"
        + headers
        + "Connection: close\r\n\r\n";
  }

  /** Writes a body. */
  private interface Sending {
    void to(OutputStream out) throws IOException;
  }

  private String raw(String path, String headers, Sending body) throws IOException {
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout((int) LONGEST.toMillis());
      OutputStream out = socket.getOutputStream();
      out.write(head(path, headers).getBytes(UTF_8));
      out.flush();
      Thread sender = new Thread(() -> send(body, out));
      sender.setDaemon(true);
      sender.start();
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      return answer(in);
    }
  }

  /** A server that has heard enough may close what it does not read. */
  private static void send(Sending body, OutputStream out) {
    try {
      body.to(out);
    } catch (IOException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Head and body; what of it is lost when the server closes early is left out. */
  private static String answer(BufferedReader in) throws IOException {
    StringBuilder text = new StringBuilder();
    int length = -1;
    int read = 0;
    boolean head = true;
    try {
      while (head || length < 0 || read < length) {
        String line = in.readLine();
        if (line == null) {
          break;
        } else if (head && line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
          length = Integer.parseInt(line.substring("content-length:".length()).strip());
        } else if (!head) {
          read += line.getBytes(UTF_8).length + 1;
        }
        head &= !line.isEmpty();
        text.append(line).append('\n');
      }
    } catch (SocketException closed) {
      text.append("closed");
    }
    return text.toString();
  }
}
