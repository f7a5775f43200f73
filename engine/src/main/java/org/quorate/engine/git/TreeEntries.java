package org.quorate.engine.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries of single trees without walking below them. A malformed tree is told as an {@link
 * Unfit}. Not for use by several threads.
 */
final class TreeEntries {
  private final ObjectReader reader;
  private final CanonicalTreeParser parser = new CanonicalTreeParser();

  TreeEntries(ObjectReader reader) {
    this.reader = reader;
  }

  /** An entry of a tree, or null. */
  @Nullable ObjectId find(AnyObjectId tree, String name, int type) throws IOException {
    byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
    try {
      for (parser.reset(reader, tree); !parser.eof(); parser.next(1)) {
        if ((parser.getEntryRawMode() & FileMode.TYPE_MASK) == type && isNamed(wanted)) {
          return parser.getEntryObjectId();
        }
      }
    } catch (IndexOutOfBoundsException malformed) {
      throw new Unfit("the tree " + tree.name() + " is malformed");
    }
    return null;
  }

  /** The files and folders of a tree whose names begin with that letter or an earlier one. */
  Map<String, ObjectId> upTo(AnyObjectId tree, char last) throws IOException {
    Map<String, ObjectId> found = new HashMap<>();
    for (parser.reset(reader, tree); !parser.eof(); parser.next(1)) {
      if ((parser.getEntryPathBuffer()[parser.getNameOffset()] & 0xff) > last) {
        break;
      }
      int type = parser.getEntryRawMode() & FileMode.TYPE_MASK;
      if (type == FileMode.TYPE_FILE || type == FileMode.TYPE_TREE) {
        found.put(parser.getEntryPathString(), parser.getEntryObjectId());
      }
    }
    return found;
  }

  private boolean isNamed(byte[] wanted) {
    if (parser.getNameLength() != wanted.length) {
      return false;
    }
    byte[] path = parser.getEntryPathBuffer();
    int from = parser.getNameOffset();
    for (int i = 0; i < wanted.length; i++) {
      if (path[from + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
