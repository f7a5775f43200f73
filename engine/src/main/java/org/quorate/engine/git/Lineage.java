package org.quorate.engine.git;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the graph of commits into contributions: each commit of the branch's first-parent line, a
 * merge together with what it brings, and no commit twice.
 *
 * <p>A merge that joins a history with a beginning of its own brings no single change. If that
 * history had its files where they are now, its own first-parent line is walked in the same way;
 * the joining merge itself is unfit.
 */
final class Lineage {
  private static final int DEEPEST = 8;
  private static final int MOST_COMMITS = 9_999;
  private static final Comparator<Node> NEWEST_FIRST =
      Comparator.<Node>comparingLong(node -> node.seconds).reversed();

  private final NodeWalk walk;
  private final JoinedTrees trees;

  Lineage(NodeWalk walk) {
    this.walk = walk;
    this.trees = new JoinedTrees(walk.getObjectReader());
  }

  /** The contributions that end at a commit, newest first; a joined history after its merge. */
  List<Contributed> endingAt(Node tip) {
    List<Contributed> line = line(tip, 0);
    Collections.reverse(line);
    return line;
  }

  private List<Contributed> line(Node tip, int depth) {
    List<Node> chain = chain(tip);
    List<Contributed> oldestFirst = new ArrayList<>();
    for (int i = chain.size() - 1; i >= 0; i--) {
      Node top = chain.get(i);
      List<Node> brought = new ArrayList<>();
      String unfit = beginning(top);
      for (int side = 1; side < top.getParentCount(); side++) {
        Gathered gathered = gather(top.parent(side));
        if (gathered.begins && depth < DEEPEST && trees.keptInPlace(top, top.parent(side))) {
          gathered.nodes.forEach(node -> node.taken = false);
          oldestFirst.addAll(line(top.parent(side), depth + 1));
          unfit =
              String.format(
                  Locale.ROOT, "joins another history of %,d commits", gathered.nodes.size());
        } else {
          brought.addAll(gathered.nodes);
          unfit = gathered.unfit == null ? unfit : gathered.unfit;
        }
      }
      brought.sort(NEWEST_FIRST);
      if (brought.size() > MOST_COMMITS) {
        unfit = "brings " + brought.size() + " commits, more than one change can have";
      }
      oldestFirst.add(new Contributed(top, List.copyOf(brought), depth > 0, unfit));
    }
    return oldestFirst;
  }

  private static @Nullable String beginning(Node top) {
    if (top.cut) {
      return "the clone is shallow and its parent is not there";
    }
    if (top.broken) {
      boolean malformed = top.getParentCount() > 0 && top.parent(0).malformed;
      return malformed ? "its parent is malformed" : "its parent is missing";
    }
    if (top.huge) {
      return "its commit is larger than 5 MiB";
    }
    return top.seconds == Stamp.NONE ? "its date is none between 1970 and 2099" : null;
  }

  /** The first-parent line down to its beginning or to a commit that is taken. */
  private List<Node> chain(Node tip) {
    List<Node> chain = new ArrayList<>();
    Node node = tip;
    while (!node.taken) {
      if (!walk.read(node)) {
        if (!chain.isEmpty()) {
          chain.get(chain.size() - 1).broken = true;
        }
        break;
      }
      node.taken = true;
      chain.add(node);
      if (node.getParentCount() == 0) {
        break;
      }
      node = node.parent(0);
    }
    return chain;
  }

  /** Everything reachable that no contribution has yet. */
  private Gathered gather(Node side) {
    Gathered gathered = new Gathered();
    Deque<Node> open = new ArrayDeque<>();
    open.push(side);
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node.taken) {
        continue;
      }
      if (!walk.read(node)) {
        gathered.unfit = "some of the commits it brings are missing or malformed";
        continue;
      }
      node.taken = true;
      gathered.nodes.add(node);
      if (node.cut) {
        gathered.unfit = "some of the commits it brings are missing";
      } else if (node.huge && gathered.unfit == null) {
        gathered.unfit = "one of the commits it brings is larger than 5 MiB";
      }
      gathered.begins |= node.getParentCount() == 0 && !node.cut;
      for (int i = node.getParentCount() - 1; i >= 0; i--) {
        open.push(node.parent(i));
      }
    }
    return gathered;
  }

  private static final class Gathered {
    private final List<Node> nodes = new ArrayList<>();
    private boolean begins;
    private @Nullable String unfit;
  }
}
