package org.quorate.gerrit.facts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/**
 * What a patch set brings to its branch: its commit, and if that is a merge all that its first
 * parent does not have, as an audit of a history takes it.
 *
 * @param parts newest first, without merges
 * @param complete false if there are more than can be looked at for every decision
 */
record Brought(RevCommit commit, List<RevCommit> parts, boolean complete) {
  private static final int MOST = 1_000;

  static Brought by(Repository repository, ObjectId version) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(version);
      walk.parseBody(commit);
      if (commit.getParentCount() < 2) {
        return new Brought(commit, List.of(), true);
      }
      List<RevCommit> parts = new ArrayList<>();
      walk.setRevFilter(RevFilter.NO_MERGES);
      walk.markUninteresting(walk.parseCommit(commit.getParent(0)));
      for (int parent = 1; parent < commit.getParentCount(); parent++) {
        walk.markStart(walk.parseCommit(commit.getParent(parent)));
      }
      RevCommit part = walk.next();
      while (part != null && parts.size() < MOST) {
        walk.parseBody(part);
        parts.add(part);
        part = walk.next();
      }
      return new Brought(commit, parts, part == null);
    }
  }
}
