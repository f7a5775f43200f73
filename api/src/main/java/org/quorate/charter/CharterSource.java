package org.quorate.charter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the documents of a charter come from: a folder, a git tree, memory. */
public interface CharterSource {
  /** Where communities keep the main document, best first, from the root of a repository. */
  List<String> PLACES = List.of("GOVERNANCE.md", ".github/GOVERNANCE.md", "docs/GOVERNANCE.md");

  /** The path of the main document, with forward slashes, such as {@code GOVERNANCE.md}. */
  String main();

  /**
   * Where the main document may stand, best first, {@link #main()} among them. One that was added
   * before it would take its place, so those paths are governance documents too.
   */
  default List<String> places() {
    return List.of(main());
  }

  /**
   * Opens a document.
   *
   * @param path relative to the root of the repository, forward slashes, already free of {@code ..}
   * @return the raw bytes, or null if there is no such document
   * @throws IOException if it is there and cannot be read
   */
  @Nullable InputStream open(String path) throws IOException;

  /** One document from memory. */
  static CharterSource of(String path, String text) {
    return of(path, Map.of(path, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Documents from memory. */
  static CharterSource of(String main, Map<String, byte[]> documents) {
    return of(main, List.of(main), documents);
  }

  /** Documents from memory where the main one may stand at several places. */
  static CharterSource of(String main, List<String> places, Map<String, byte[]> documents) {
    List<String> tried = List.copyOf(places);
    Map<String, byte[]> copy = Map.copyOf(documents);
    return new CharterSource() {
      @Override
      public String main() {
        return main;
      }

      @Override
      public List<String> places() {
        return tried;
      }

      @Override
      public @Nullable InputStream open(String path) {
        byte[] bytes = copy.get(path);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
      }
    };
  }
}
