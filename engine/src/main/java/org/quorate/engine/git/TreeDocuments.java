package org.quorate.engine.git;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.CharterSource;

/**
 * The documents of a charter in the tree of a commit. A link is none: whoever guards a document by
 * its path would not guard what it leads to.
 */
final class TreeDocuments implements CharterSource {
  private final ObjectReader reader;
  private final AnyObjectId tree;
  private final String main;
  private final List<String> places;
  private final Map<String, Entry> opened = new LinkedHashMap<>();

  /**
   * Documents of a tree.
   *
   * @param places where the main one may stand, best first
   * @param main the first of them that is there
   */
  TreeDocuments(ObjectReader reader, AnyObjectId tree, List<String> places, String main) {
    this.reader = reader;
    this.tree = tree;
    this.places = places;
    this.main = main;
  }

  /** What a tree holds at a path: a file, a link, or nothing, which has the zero id. */
  record Entry(ObjectId id, boolean link) {
    private static final Entry NOTHING = new Entry(ObjectId.zeroId(), false);

    boolean isThere() {
      return !id.equals(ObjectId.zeroId());
    }
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
    Entry entry = find(reader, tree, path);
    opened.put(path, entry);
    if (!entry.isThere()) {
      return null;
    } else if (entry.link()) {
      throw new IOException(
          "it is a link, and rules that guard it would not guard what it leads to; put the text"
              + " itself here");
    }
    if (!reader.has(entry.id())) {
      throw new IOException("it is missing from the repository");
    }
    return reader.open(entry.id(), Constants.OBJ_BLOB).openStream();
  }

  /** What was opened so far. */
  Map<String, Entry> opened() {
    return opened;
  }

  /** Whether another tree holds the same of all that was opened. */
  boolean sameIn(AnyObjectId other) throws IOException {
    for (Map.Entry<String, Entry> document : opened.entrySet()) {
      if (!find(reader, other, document.getKey()).equals(document.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** What a tree holds at a path. */
  static Entry find(ObjectReader reader, AnyObjectId tree, String path) throws IOException {
    try (TreeWalk walk = TreeWalk.forPath(reader, path, tree)) {
      int type = walk == null ? 0 : walk.getRawMode(0) & FileMode.TYPE_MASK;
      boolean link = type == FileMode.TYPE_SYMLINK;
      return walk != null && (link || type == FileMode.TYPE_FILE)
          ? new Entry(walk.getObjectId(0), link)
          : Entry.NOTHING;
    } catch (IndexOutOfBoundsException | IllegalArgumentException malformed) {
      throw new IOException("a folder of the commit is malformed", malformed);
    }
  }
}
