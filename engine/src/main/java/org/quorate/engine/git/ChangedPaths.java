package org.quorate.engine.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.quorate.contribution.ChangedFile;

/**
 * The paths that a commit changes against its first parent, renames as a deletion and an addition,
 * submodules as one path each. Not for use by several threads.
 */
final class ChangedPaths {
  private final TreeWalk walk;

  ChangedPaths(ObjectReader reader) {
    this.walk = new TreeWalk(reader);
  }

  /**
   * Of one commit.
   *
   * @throws Unfit if one of the trees is malformed
   */
  List<ChangedFile> of(Node commit) throws IOException {
    try {
      return changed(commit);
    } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
      throw new Unfit("its tree or that of its parent is malformed");
    }
  }

  private List<ChangedFile> changed(Node commit) throws IOException {
    walk.reset();
    if (commit.getParentCount() == 0) {
      walk.addTree(new EmptyTreeIterator());
    } else {
      walk.addTree(commit.getParent(0).getTree());
    }
    walk.addTree(commit.getTree());
    walk.setRecursive(true);
    walk.setFilter(TreeFilter.ANY_DIFF);
    List<ChangedFile> files = new ArrayList<>();
    while (walk.next()) {
      files.add(new ChangedFile(walk.getPathString(), status(), 0, 0, Set.of()));
    }
    return files;
  }

  private ChangedFile.Status status() {
    if (walk.getRawMode(0) == FileMode.TYPE_MISSING) {
      return ChangedFile.Status.ADDED;
    }
    return walk.getRawMode(1) == FileMode.TYPE_MISSING
        ? ChangedFile.Status.DELETED
        : ChangedFile.Status.MODIFIED;
  }
}
