package org.quorate.engine.git;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.ObjectStream;

/**
 * Gives only the beginning of commits that JGit refuses to read for their size, so that a walk
 * finds their parents and goes on. Not for use by several threads.
 */
final class CroppedCommits extends ObjectReader.Filter {
  private static final long LARGEST = 5 << 20;
  private static final int HEAD = 64 << 10;

  private final ObjectReader reader;
  private final Set<ObjectId> cropped = new HashSet<>();

  CroppedCommits(ObjectReader reader) {
    this.reader = reader;
  }

  @Override
  protected ObjectReader delegate() {
    return reader;
  }

  /** Whether only the beginning of a commit was read. */
  boolean cropped(AnyObjectId commit) {
    return cropped.contains(commit);
  }

  @Override
  public ObjectLoader open(AnyObjectId id, int type) throws IOException {
    ObjectLoader loader = reader.open(id, type);
    if (type != Constants.OBJ_COMMIT || loader.getSize() <= LARGEST) {
      return loader;
    }
    cropped.add(id.copy());
    try (ObjectStream stream = loader.openStream()) {
      return new ObjectLoader.SmallObject(type, stream.readNBytes(HEAD));
    }
  }
}
