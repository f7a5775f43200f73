package org.quorate.engine.git;

import java.io.IOException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Tells whether a merge took another history's files in where they were. */
final class JoinedTrees {
  private final ObjectReader reader;

  JoinedTrees(ObjectReader reader) {
    this.reader = reader;
  }

  /**
   * Whether half of what lies at the root of the joined tree lies there unchanged after the merge;
   * if not, it went into a folder, and its history tells of other paths.
   */
  boolean keptInPlace(Node merge, Node joined) {
    try (TreeWalk walk = new TreeWalk(reader)) {
      walk.addTree(merge.getTree());
      walk.addTree(joined.getTree());
      int all = 0;
      int same = 0;
      while (walk.next()) {
        if (walk.getRawMode(1) != FileMode.TYPE_MISSING) {
          all++;
          same += walk.idEqual(0, 1) ? 1 : 0;
        }
      }
      return all > 0 && 2 * same >= all;
    } catch (IOException | IndexOutOfBoundsException missingOrMalformed) {
      return false;
    }
  }
}
