package org.quorate.engine.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.util.RawParseUtils;
import org.jspecify.annotations.Nullable;

/** Reads small files out of the tree of a commit. */
final class TreeFiles {
  private static final int LARGEST = 8 << 20;

  private TreeFiles() {}

  /** The text of a regular file, or null if there is none of that name or it is far too large. */
  static @Nullable String text(ObjectReader reader, RevCommit commit, String path)
      throws IOException {
    try (TreeWalk walk = TreeWalk.forPath(reader, path, commit.getTree())) {
      if (walk == null || (walk.getRawMode(0) & FileMode.TYPE_MASK) != FileMode.TYPE_FILE) {
        return null;
      }
      ObjectLoader loader = reader.open(walk.getObjectId(0));
      return loader.getSize() > LARGEST
          ? null
          : RawParseUtils.decode(StandardCharsets.UTF_8, loader.getCachedBytes(LARGEST));
    }
  }

  /** The text of a blob unless it is far too large. */
  static Optional<String> text(ObjectReader reader, ObjectId blob) throws IOException {
    ObjectLoader loader = reader.open(blob);
    return loader.getSize() > LARGEST
        ? Optional.empty()
        : Optional.of(RawParseUtils.decode(StandardCharsets.UTF_8, loader.getCachedBytes(LARGEST)));
  }

  /** The mail map as of a commit; an empty one if it is not there or cannot be read. */
  static Mailmap mailmap(ObjectReader reader, RevCommit commit) {
    try {
      String text = text(reader, commit, Mailmap.FILE);
      return text == null ? Mailmap.EMPTY : Mailmap.parse(text);
    } catch (IOException missing) {
      return Mailmap.EMPTY;
    }
  }
}
