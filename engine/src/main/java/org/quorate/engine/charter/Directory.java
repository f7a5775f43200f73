package org.quorate.engine.charter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.CharterSource;

/** The documents of a folder, such as a checked-out repository. Links that leave it are refused. */
public final class Directory implements CharterSource {
  private final Path root;
  private final String main;

  private Directory(Path root, String main) {
    this.root = root;
    this.main = main;
  }

  /**
   * The documents below a folder.
   *
   * @param main the path of the main document from there, with forward slashes
   */
  public static CharterSource of(Path root, String main) {
    return new Directory(root, main);
  }

  @Override
  public String main() {
    return main;
  }

  @Override
  public @Nullable InputStream open(String path) throws IOException {
    Path file;
    try {
      file = root.resolve(path);
    } catch (InvalidPathException e) {
      throw new IOException("it is no path of this system", e);
    }
    if (!Files.exists(file)) {
      return null;
    }
    Path real = file.toRealPath();
    if (!real.startsWith(root.toRealPath())) {
      throw new IOException("it leads out of the folder");
    }
    if (!Files.isRegularFile(real)) {
      throw new IOException("it is no file");
    }
    return Files.newInputStream(real);
  }

  @Override
  public String toString() {
    return root.resolve(main).toString();
  }
}
