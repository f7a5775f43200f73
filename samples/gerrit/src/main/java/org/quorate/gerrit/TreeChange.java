package org.quorate.gerrit;

import com.google.gerrit.server.project.ProjectConfig;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.BlobBasedConfig;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** What a reference holds after it moved, against before. */
final class TreeChange {
  private static final Set<String> OWNERS =
      Set.of("OWNERS", "OWNERS_ALIASES", "CODEOWNERS", "MAINTAINERS");

  private final Repository repository;
  private final ObjectId before;
  private final ObjectId after;

  /** Commits; zero for none. */
  TreeChange(Repository repository, ObjectId before, ObjectId after) {
    this.repository = repository;
    this.before = before;
    this.after = after;
  }

  /** Whether the project has another parent. */
  boolean movesParent() throws IOException {
    return !Objects.equals(parent(before), parent(after));
  }

  private @Nullable String parent(ObjectId commit) throws IOException {
    if (commit.equals(ObjectId.zeroId())) {
      return null;
    }
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit parsed = walk.parseCommit(commit);
      try (TreeWalk file =
          TreeWalk.forPath(repository, ProjectConfig.PROJECT_CONFIG, parsed.getTree())) {
        return file == null
            ? null
            : new BlobBasedConfig(null, repository, file.getObjectId(0))
                .getString("access", null, "inheritFrom");
      }
    } catch (ConfigInvalidException unread) {
      return null;
    }
  }

  /** Whether an owners file is another one, was added or is gone. */
  boolean touchesOwners() throws IOException {
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk walk = new TreeWalk(repository)) {
      add(walk, commits, before);
      add(walk, commits, after);
      walk.setRecursive(true);
      walk.setFilter(TreeFilter.ANY_DIFF);
      while (walk.next()) {
        if (OWNERS.contains(walk.getNameString())) {
          return true;
        }
      }
      return false;
    }
  }

  private static void add(TreeWalk walk, RevWalk commits, ObjectId commit) throws IOException {
    if (commit.equals(ObjectId.zeroId())) {
      walk.addTree(new EmptyTreeIterator());
    } else {
      walk.addTree(commits.parseCommit(commit).getTree());
    }
  }
}
