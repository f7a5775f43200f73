package org.quorate.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.CharterSource;
import org.quorate.engine.charter.Directory;
import org.quorate.engine.git.BaseBranch;

/**
 * Finds governance documents. Their paths are told from the root of the repository that holds them,
 * so that includes and rules about the documents themselves mean what they mean there.
 */
final class Documents {
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
    String main = path(base, file);
    if (CharterSource.PLACES.contains(main)) {
      return Directory.of(base, main, CharterSource.PLACES);
    }
    return root == null ? Directory.of(base, main, anywhere(main)) : Directory.of(base, main);
  }

  /** A copy of a charter outside its repository tells not where it stands there. */
  private static List<String> anywhere(String main) {
    return Stream.concat(CharterSource.PLACES.stream(), Stream.of(main)).toList();
  }

  /** The document of the repository or folder that a path lies in. */
  static CharterSource folder(Path folder) throws Mistaken {
    if (!Files.isDirectory(folder)) {
      throw new Mistaken("`" + folder + "` does not exist", "name a folder or a file");
    }
    Path root = repository(folder);
    Path base = root == null ? folder : root;
    for (Path at : Stream.of(folder, base).distinct().toList()) {
      List<String> places =
          CharterSource.PLACES.stream().map(place -> path(base, at.resolve(place))).toList();
      for (String place : places) {
        Path file = base.resolve(place);
        if (Files.isRegularFile(file) || Files.isSymbolicLink(file)) {
          return Directory.of(base, place, places);
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
      for (String document : CharterSource.PLACES) {
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

  private static String path(Path base, Path file) {
    return base.relativize(file).toString().replace('\\', '/');
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
