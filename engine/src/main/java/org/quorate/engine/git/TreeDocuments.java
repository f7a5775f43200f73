package org.quorate.engine.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.CharterSource;

/** The documents of a charter in the tree of a commit. Links are followed inside the tree. */
final class TreeDocuments implements CharterSource {
  private static final int MOST_LINKS = 5;
  private static final int LONGEST = 4_096;

  private final ObjectReader reader;
  private final AnyObjectId tree;
  private final String main;
  private final Map<String, ObjectId> opened = new LinkedHashMap<>();

  TreeDocuments(ObjectReader reader, AnyObjectId tree, String main) {
    this.reader = reader;
    this.tree = tree;
    this.main = main;
  }

  @Override
  public String main() {
    return main;
  }

  @Override
  public @Nullable InputStream open(String path) throws IOException {
    ObjectId id = find(reader, tree, path);
    opened.put(path, id);
    if (id.equals(ObjectId.zeroId())) {
      return null;
    }
    if (!reader.has(id)) {
      throw new IOException("it is missing from the repository");
    }
    return reader.open(id, Constants.OBJ_BLOB).openStream();
  }

  /** What was opened so far; the zero id for what is not there. */
  Map<String, ObjectId> opened() {
    return opened;
  }

  /** Whether another tree holds the same of all that was opened. */
  boolean sameIn(AnyObjectId other) throws IOException {
    for (Map.Entry<String, ObjectId> document : opened.entrySet()) {
      if (!find(reader, other, document.getKey()).equals(document.getValue())) {
        return false;
      }
    }
    return true;
  }

  /**
   * The id of a file, or of the one that a link leads to; the zero id if there is none.
   *
   * @throws IOException if a link leads out of the tree, or to a link again and again
   */
  static ObjectId find(ObjectReader reader, AnyObjectId tree, String path) throws IOException {
    String at = path;
    for (int links = 0; links <= MOST_LINKS; links++) {
      try (TreeWalk walk = TreeWalk.forPath(reader, at, tree)) {
        int type = walk == null ? 0 : walk.getRawMode(0) & FileMode.TYPE_MASK;
        if (walk == null || type != FileMode.TYPE_SYMLINK) {
          return walk != null && type == FileMode.TYPE_FILE
              ? walk.getObjectId(0)
              : ObjectId.zeroId();
        }
        at = target(at, text(reader, walk.getObjectId(0)));
      } catch (IndexOutOfBoundsException | IllegalArgumentException malformed) {
        throw new IOException("a folder of the commit is malformed", malformed);
      }
    }
    throw new IOException("it is a link to a link to a link");
  }

  private static String text(ObjectReader reader, ObjectId link) throws IOException {
    ObjectLoader loader = reader.open(link, Constants.OBJ_BLOB);
    if (loader.getSize() > LONGEST) {
      throw new IOException("it is a link that leads nowhere");
    }
    return new String(loader.getCachedBytes(LONGEST), StandardCharsets.UTF_8);
  }

  /** Where a link leads, from the root of the tree. */
  private static String target(String link, String text) throws IOException {
    Deque<String> folders = new ArrayDeque<>(List.of(link.split("/")));
    folders.removeLast();
    for (String name : text.split("/", -1)) {
      boolean up = name.equals("..");
      if (text.startsWith("/") || up && folders.isEmpty()) {
        throw new IOException("it is a link that leads out of the repository");
      }
      if (up) {
        folders.removeLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        folders.addLast(name);
      }
    }
    if (folders.isEmpty()) {
      throw new IOException("it is a link to a folder");
    }
    return String.join("/", folders);
  }
}
