package org.quorate.console;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.quorate.console.print.Paper;

/**
 * Where commands read and write.
 *
 * @param directory against which relative paths are taken
 * @param width columns there are
 * @param colour whether what is printed may be coloured
 * @param live whether progress may be shown and overwritten on {@code err}
 */
record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Path directory,
    int width,
    boolean colour,
    boolean live) {

  /** A sheet as wide as the terminal. */
  Paper paper() {
    return new Paper(width, colour);
  }

  /** The same without colour. */
  Terminal colourless() {
    return new Terminal(in, out, err, directory, width, false, live);
  }

  /** Prints what stands on a sheet. */
  void print(Paper paper) {
    out.print(paper);
    out.flush();
  }

  /** Prints a text that ends with a line end. */
  void print(String text) {
    out.print(text);
    out.flush();
  }

  /** A writer of characters over one of the streams. */
  PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** A path as given, taken from the directory. */
  Path resolve(Path path) {
    return directory.resolve(path).normalize();
  }
}
