package org.quorate.gerrit.facts;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Since when everybody who reads a branch could see a change to it: a change may have been private
 * before, or gone to another branch.
 *
 * @param moved when it was last sent to another branch, or null
 */
record Opening(Instant at, @Nullable Instant moved) {

  /** By the log that Gerrit keeps of a change, which ends at a commit. */
  static Opening read(Repository repository, ObjectId log) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.sort(RevSort.TOPO);
      walk.sort(RevSort.REVERSE, true);
      walk.markStart(walk.parseCommit(log));
      boolean hidden = false;
      String branch = null;
      Opening opening = new Opening(Instant.EPOCH, null);
      for (RevCommit entry : walk) {
        Instant at = Instant.ofEpochSecond(entry.getCommitTime());
        String next = told(entry, "Branch", branch);
        boolean nextHidden = Boolean.parseBoolean(told(entry, "Private", "" + hidden));
        if (branch == null) {
          opening = new Opening(at, null);
        } else if (!branch.equals(next)) {
          opening = new Opening(at, at);
        } else if (hidden && !nextHidden) {
          opening = new Opening(at, opening.moved());
        }
        branch = next;
        hidden = nextHidden;
      }
      return opening;
    }
  }

  private static @Nullable String told(RevCommit entry, String key, @Nullable String before) {
    List<String> values = entry.getFooterLines(key);
    return values.isEmpty() ? before : values.get(values.size() - 1);
  }
}
