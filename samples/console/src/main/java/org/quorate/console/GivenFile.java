package org.quorate.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quorate.engine.ballots.BallotReader;

/** A file of ballots or electors that somebody names. */
final class GivenFile {
  private GivenFile() {}

  /** Its bytes, at most one more than are read. */
  static byte[] bytes(Terminal terminal, Path file) throws Mistaken {
    Path found = terminal.resolve(file);
    if (Files.isDirectory(found)) {
      throw new Mistaken("`" + file + "` is a folder", "name a file");
    }
    try (InputStream in = Files.newInputStream(found)) {
      return BallotReader.bytes(in);
    } catch (IOException e) {
      throw Mistaken.about(file, "cannot be read", e);
    }
  }
}
