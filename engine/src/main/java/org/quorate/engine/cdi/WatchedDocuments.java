package org.quorate.engine.cdi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.CharterSource;
import org.quorate.engine.charter.Directory;

/** Documents of a folder that remember what they were like when they were opened. */
final class WatchedDocuments implements CharterSource {
  private final Path root;
  private final CharterSource documents;
  private final Map<String, Stamp> opened = new LinkedHashMap<>();

  private WatchedDocuments(Path root, CharterSource documents) {
    this.root = root;
    this.documents = documents;
  }

  /**
   * Those that the settings name.
   *
   * @throws NoCharter if they name none
   */
  static WatchedDocuments named() {
    Path main =
        path("quorate.charter")
            .orElseThrow(
                () ->
                    new NoCharter(
                        "no charter is named: set `quorate.charter` to the path of one, or supply a"
                            + " bean of type CharterSource"));
    Path root = path("quorate.charter.root").orElse(main.getParent());
    if (root == null || !main.startsWith(root) || main.equals(root)) {
      throw new NoCharter("the charter `" + main + "` does not lie in the folder `" + root + "`");
    }
    String name = root.relativize(main).toString().replace('\\', '/');
    return new WatchedDocuments(root, Directory.of(root, name));
  }

  private static Optional<Path> path(String setting) {
    return Settings.value(setting).map(name -> Path.of(name).toAbsolutePath().normalize());
  }

  /** The same documents, none opened yet. */
  WatchedDocuments again() {
    return new WatchedDocuments(root, documents);
  }

  /** What tells one state of a file from another; all empty if it is not there. */
  private record Stamp(long size, @Nullable FileTime modified, @Nullable Object key) {
    static Stamp of(Path root, String path) {
      try {
        BasicFileAttributes file =
            Files.readAttributes(root.resolve(path), BasicFileAttributes.class);
        return new Stamp(file.size(), file.lastModifiedTime(), file.fileKey());
      } catch (IOException | InvalidPathException absent) {
        return new Stamp(-1, null, null);
      }
    }
  }

  @Override
  public String main() {
    return documents.main();
  }

  @Override
  public @Nullable InputStream open(String path) throws IOException {
    opened.putIfAbsent(path, Stamp.of(root, path));
    return documents.open(path);
  }

  /** Whether some document is another now. */
  boolean changed() {
    return opened.entrySet().stream()
        .anyMatch(document -> !Stamp.of(root, document.getKey()).equals(document.getValue()));
  }

  @Override
  public String toString() {
    return documents.toString();
  }
}
