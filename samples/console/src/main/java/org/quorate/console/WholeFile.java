package org.quorate.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.quorate.console.print.Page;

/** Files that are written whole or not at all. */
final class WholeFile {
  private WholeFile() {}

  /** Writes a page in the place of another page, and of nothing else. */
  static void pageAt(Path target, String page) throws Mistaken {
    checkPage(target);
    write(target, page);
  }

  /** Refuses a file that is there and that is no page. */
  static void checkPage(Path target) throws Mistaken {
    if (Files.isRegularFile(target)) {
      try (InputStream in = Files.newInputStream(target)) {
        String start = new String(in.readNBytes(Page.START.length()), StandardCharsets.US_ASCII);
        if (!start.isEmpty() && !start.equals(Page.START)) {
          throw new Mistaken(
              "`" + target + "` is there already, and is no page", "name another file");
        }
      } catch (IOException e) {
        throw Mistaken.about(target, "cannot be read", e);
      }
    }
  }

  /** Writes a text in UTF-8; what was there stays until all of it is written. */
  static void write(Path target, String text) throws Mistaken {
    try {
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        if (Files.isDirectory(target)) {
          throw new Mistaken("`" + target + "` is a folder", "name a file");
        }
        Files.writeString(target, text, StandardCharsets.UTF_8);
      } else {
        replace(Files.exists(target) ? target.toRealPath() : target, text);
      }
    } catch (IOException e) {
      throw Mistaken.about(target, "cannot be written", e);
    }
  }

  private static void replace(Path target, String text) throws IOException {
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.writeString(part, text, StandardCharsets.UTF_8);
      try {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
