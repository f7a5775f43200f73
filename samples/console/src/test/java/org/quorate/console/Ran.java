package org.quorate.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Objects;

/** What one command ended with and printed. */
record Ran(int code, String out, String err) {

  /** Runs a command in a folder, with nothing on stdin. */
  static Ran in(Path folder, String... arguments) {
    return with("", folder, arguments);
  }

  static Ran with(String stdin, Path folder, String... arguments) {
    return run(new ByteArrayInputStream(stdin.getBytes(UTF_8)), false, folder, arguments);
  }

  /** The same with progress wanted, as on a terminal. */
  static Ran live(Path folder, String... arguments) {
    return run(InputStream.nullInputStream(), true, folder, arguments);
  }

  /** Runs a command on what a stream gives. */
  static Ran reading(InputStream stdin, Path folder, String... arguments) {
    return run(stdin, false, folder, arguments);
  }

  private static Ran run(InputStream in, boolean live, Path folder, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stdout = new PrintStream(out, false, UTF_8);
    PrintStream stderr = new PrintStream(err, true, UTF_8);
    int code = Main.run(new Terminal(in, stdout, stderr, folder, 100, false, live), arguments);
    stdout.flush();
    return new Ran(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  String all() {
    return out + err;
  }

  /** A resource beside this class. */
  static String resource(String name) throws IOException {
    try (InputStream in = Ran.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }
}
