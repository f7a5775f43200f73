package org.quorate.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.quorate.charter.Diagnostic;

/** Something that a person got wrong, with what to do about it. */
final class Mistaken extends Exception {
  private static final long serialVersionUID = 1L;

  private final String help;
  private final transient List<Diagnostic> diagnostics;

  Mistaken(String message, String help) {
    this(message, help, List.of());
  }

  /** One that several mistakes in a file are the cause of. */
  Mistaken(String message, String help, List<Diagnostic> diagnostics) {
    super(message);
    this.help = help;
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** A file that cannot be read or written, such as {@code cannot be read}. */
  static Mistaken about(Object file, String what, IOException cause) {
    return new Mistaken("`" + file + "` " + what + ": " + reason(cause), "name another file");
  }

  private static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "there is no such file or folder";
    } else if (cause instanceof AccessDeniedException) {
      return "you have no right to";
    } else if (cause instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    String said = String.valueOf(cause.getMessage());
    return said.endsWith("Is a directory") ? "it is a folder, and no file" : said;
  }

  String message() {
    return String.valueOf(getMessage());
  }

  String help() {
    return help;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
