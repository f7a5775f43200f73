package org.quorate.gerrit.facts;

import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * What a version is compared with, so that all is seen that comes onto the branch with it.
 *
 * @param commit null for its first parent, which is there already or is decided by itself
 * @param complete false if more may come with it than the comparison shows
 */
record Basis(@Nullable ObjectId commit, boolean complete) {
  static final Basis PARENT = new Basis(null, true);
  static final Basis UNKNOWN = new Basis(null, false);

  /** Whether a version brings no more than itself. */
  boolean isParent() {
    return commit == null && complete;
  }
}
