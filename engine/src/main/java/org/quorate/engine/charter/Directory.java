package org.quorate.engine.charter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.CharterSource;

/**
 * The documents of a folder, such as a checked-out repository. A link below it is none: whoever
 * guards a document by its path would not guard what it leads to.
 */
public final class Directory implements CharterSource {
  private final Path root;
  private final String main;
  private final List<String> places;

  private Directory(Path root, String main, List<String> places) {
    this.root = root;
    this.main = main;
    this.places = List.copyOf(places);
  }

  /**
   * The documents below a folder.
   *
   * @param main the path of the main document from there, with forward slashes
   */
  public static CharterSource of(Path root, String main) {
    return new Directory(root, main, List.of(main));
  }

  /**
   * The documents below a folder where the main one may stand at several places.
   *
   * @param places best first, {@code main} among them
   */
  public static CharterSource of(Path root, String main, List<String> places) {
    return new Directory(root, main, places);
  }

  @Override
  public String main() {
    return main;
  }

  @Override
  public List<String> places() {
    return places;
  }

  @Override
  public @Nullable InputStream open(String path) throws IOException {
    Path file;
    try {
      file = root.resolve(path);
    } catch (InvalidPathException e) {
      throw new IOException("it is no path of this system", e);
    }
    for (Path at = file; at != null && !at.equals(root); at = at.getParent()) {
      if (Files.isSymbolicLink(at)) {
        throw new IOException("it is a link; put the text itself here");
      }
    }
    if (!Files.exists(file)) {
      return null;
    }
    if (!file.toRealPath().startsWith(root.toRealPath())) {
      throw new IOException("it leads out of the folder");
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException("it is no file");
    }
    return Files.newInputStream(file);
  }

  @Override
  public String toString() {
    return root.resolve(main).toString();
  }
}
