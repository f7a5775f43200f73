package org.quorate.engine.owners;

import java.util.List;
import java.util.Set;

/**
 * A section of a {@code MAINTAINERS} file.
 *
 * @param line of its heading, or of its first line if it has none
 * @param maintainers addresses of its {@code M:} lines
 * @param abandoned whether its status is orphan or obsolete
 * @param stated whether it has a status at all
 * @param expressions its {@code N:} lines as far as they can be run
 * @param unsure whether it has an {@code N:} line that cannot
 */
record Section(
    String name,
    int line,
    Set<String> maintainers,
    Set<String> reviewers,
    boolean abandoned,
    boolean stated,
    List<MaintainedFiles> files,
    List<MaintainedFiles> excluded,
    List<SafePattern> expressions,
    boolean unsure) {

  /** Less than any depth. */
  static final int OUTSIDE = Integer.MIN_VALUE;

  /** Whether it looks like one of such a file, and not like a list of names. */
  boolean isUsual() {
    return !files.isEmpty() && (stated || !maintainers.isEmpty());
  }

  /** Who owns its files. */
  Set<String> owners() {
    return abandoned ? Set.of() : maintainers;
  }

  int patterns() {
    return files.size() + excluded.size() + expressions.size();
  }

  /** How deep the pattern looks that holds a path, or {@link #OUTSIDE}. */
  int depth(String path) {
    int depth = OUTSIDE;
    for (MaintainedFiles pattern : files) {
      if (pattern.match(path)) {
        depth = Math.max(depth, pattern.depth());
      }
    }
    if (expressions.stream().anyMatch(one -> one.findsIn(path))) {
      depth = Math.max(depth, 0);
    }
    return depth != OUTSIDE && isExcluded(path) ? OUTSIDE : depth;
  }

  /** Whether nobody can tell that a path does not lie in it. */
  boolean mayHold(String path) {
    return unsure && !isExcluded(path);
  }

  private boolean isExcluded(String path) {
    return excluded.stream().anyMatch(pattern -> pattern.match(path));
  }
}
