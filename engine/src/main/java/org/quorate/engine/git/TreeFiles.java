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

  /** The regular file of a path, or null if there is none. */
  static @Nullable ObjectId file(ObjectReader reader, RevCommit commit, String path)
      throws IOException {
    try (TreeWalk walk = TreeWalk.forPath(reader, path, commit.getTree())) {
      return walk == null || (walk.getRawMode(0) & FileMode.TYPE_MASK) != FileMode.TYPE_FILE
          ? null
          : walk.getObjectId(0);
    }
  }

  /** The text of a blob unless it is far too large. */
  static Optional<String> text(ObjectReader reader, ObjectId blob) throws IOException {
    ObjectLoader loader = reader.open(blob);
    return loader.getSize() > LARGEST
        ? Optional.empty()
        : Optional.of(RawParseUtils.decode(StandardCharsets.UTF_8, loader.getCachedBytes(LARGEST)));
  }

  /** The mail map as of a commit; one that joins nobody if it is not there or is not read. */
  static Mailmap mailmap(ObjectReader reader, RevCommit commit) {
    try {
      ObjectId blob = file(reader, commit, Mailmap.FILE);
      return blob == null
          ? Mailmap.EMPTY
          : text(reader, blob).map(Mailmap::parse).orElseGet(Mailmap::tooLarge);
    } catch (IOException | IndexOutOfBoundsException missingOrMalformed) {
      return Mailmap.unread();
    }
  }
}
