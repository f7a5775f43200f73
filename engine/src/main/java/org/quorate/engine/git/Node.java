package org.quorate.engine.git;

import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/** A commit of the graph with what the walk needs to know of it without reading it again. */
final class Node extends RevCommit {
  /** Where {@link Idents} keeps the author. */
  int author;

  /** Where {@link Idents} keeps the committer. */
  int committer;

  /** The login whose pull request it merges, or null. */
  @Nullable String proposer;

  /** Whether a contribution has it already. */
  boolean taken;

  /** Whether it has parents that a shallow clone leaves out. */
  boolean cut;

  /** Whether it or a parent cannot be read, though it should be there. */
  boolean broken;

  /** Whether it is there and is no commit as git writes them. */
  boolean malformed;

  /** Whether it is larger than what is read of a commit. */
  boolean huge;

  /** When it was committed, in seconds, or {@link Stamp#NONE}. */
  long seconds;

  /** Whether it has been read. */
  boolean read;

  Node(AnyObjectId id) {
    super(id);
  }

  Node parent(int number) {
    return (Node) getParent(number);
  }

  boolean isMerge() {
    return getParentCount() > 1;
  }
}
