package org.quorate.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Something that a person got wrong, with what to do about it. */
final class Mistaken extends Exception {
  private static final long serialVersionUID = 1L;

  private final String help;

  Mistaken(String message, String help) {
    super(message);
    this.help = help;
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
    return String.valueOf(cause.getMessage());
  }

  String message() {
    return String.valueOf(getMessage());
  }

  String help() {
    return help;
  }
}
