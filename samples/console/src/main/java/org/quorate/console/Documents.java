package org.quorate.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.CharterSource;
import org.quorate.engine.charter.Directory;
import org.quorate.engine.git.BaseBranch;

/**
 * Finds governance documents. Their paths are told from the root of the repository that holds them,
 * so that includes and rules about the documents themselves mean what they mean there.
 */
final class Documents {
  /** Where communities keep the document, from the root of a repository. */
  static final List<String> PLACES =
      List.of("GOVERNANCE.md", ".github/GOVERNANCE.md", "docs/GOVERNANCE.md");

  private Documents() {}

  /** A named document. */
  static CharterSource file(Path file) throws Mistaken {
    Path name = file.getFileName();
    Path folder = file.getParent();
    if (name == null || folder == null || !Files.exists(file)) {
      throw new Mistaken("`" + file + "` does not exist", "name a governance document");
    }
    if (!Files.isRegularFile(file)) {
      throw new Mistaken("`" + file + "` is no file", "name a governance document");
    }
    Path root = repository(folder);
    Path base = root == null ? folder : root;
    return Directory.of(base, base.relativize(file).toString().replace('\\', '/'));
  }

  /** The document of the repository or folder that a path lies in. */
  static CharterSource folder(Path folder) throws Mistaken {
    if (!Files.isDirectory(folder)) {
      throw new Mistaken("`" + folder + "` does not exist", "name a folder or a file");
    }
    Path root = repository(folder);
    for (Path base : root == null ? List.of(folder) : List.of(folder, root)) {
      for (String place : PLACES) {
        if (Files.isRegularFile(base.resolve(place))) {
          return file(base.resolve(place));
        }
      }
    }
    throw new Mistaken(
        "there is no GOVERNANCE.md in `" + folder + "`",
        "name its file; commands that decide take --charter FILE or --preset NAME; `quorate init`"
            + " writes one");
  }

  /** Says that a repository has no charter, or one that does not count yet. */
  static Mistaken notCommitted(Path folder, BaseBranch base) {
    Path root = repository(folder);
    for (Path place : root == null ? List.of(folder) : List.of(folder, root)) {
      for (String document : PLACES) {
        if (Files.isRegularFile(place.resolve(document))) {
          return new Mistaken(
              "`" + document + "` is not in " + base + ", and only what is committed decides",
              "commit it, or name it with --charter to decide by it as it is");
        }
      }
    }
    return new Mistaken(
        "there is no GOVERNANCE.md in `" + folder + "`, as of " + base,
        "name one with --charter, take a preset with --preset, or write one with `quorate init`");
  }

  private static @Nullable Path repository(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return null;
  }
}
