package org.quorate.engine.git;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.CharterSource;

/** The documents of a charter in the tree of a commit. Links are not followed. */
final class TreeDocuments implements CharterSource {
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

  /** The id of a file or a link; the zero id if there is none. */
  static ObjectId find(ObjectReader reader, AnyObjectId tree, String path) throws IOException {
    try (TreeWalk walk = TreeWalk.forPath(reader, path, tree)) {
      if (walk == null) {
        return ObjectId.zeroId();
      }
      int type = walk.getRawMode(0) & FileMode.TYPE_MASK;
      if (type == FileMode.TYPE_SYMLINK) {
        throw new IOException("it is a link, which is not followed in a commit");
      }
      return type == FileMode.TYPE_FILE ? walk.getObjectId(0) : ObjectId.zeroId();
    } catch (IndexOutOfBoundsException | IllegalArgumentException malformed) {
      throw new IOException("a folder of the commit is malformed", malformed);
    }
  }
}
