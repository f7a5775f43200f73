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
import org.jspecify.annotations.Nullable;
import org.quorate.charter.CharterSource;
import org.quorate.engine.charter.Directory;

/** Documents of a folder that remember what they were like when they were opened. */
final class WatchedDocuments implements CharterSource {
  private final Path root;
  private final CharterSource documents;
  private final Map<String, Stamp> opened = new LinkedHashMap<>();

  WatchedDocuments(Path root, String main) {
    this.root = root;
    this.documents = Directory.of(root, main);
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
