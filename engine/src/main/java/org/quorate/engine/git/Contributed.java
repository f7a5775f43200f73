package org.quorate.engine.git;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contribution as commits.
 *
 * @param top the commit of the branch
 * @param brought what a merge brought, newest first; empty for a plain commit
 * @param elsewhere whether it was made in another history that a merge joined later
 * @param unfit why no question can be made of it, or null
 */
record Contributed(Node top, List<Node> brought, boolean elsewhere, @Nullable String unfit) {

  /** The commits that hold its work: what was brought without merges, or the commit itself. */
  List<Node> work() {
    List<Node> plain = brought.stream().filter(node -> !node.isMerge()).toList();
    return plain.isEmpty() ? List.of(top) : plain;
  }

  int commits() {
    return 1 + brought.size();
  }
}
