package org.quorate.gerrit;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.gerrit.entities.Project;
import com.google.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterRef;
import org.quorate.engine.git.HistoryMerits;
import org.quorate.engine.git.HistoryTally;
import org.quorate.engine.git.OpenHistory;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.Merits;

/**
 * Reads what the history of a branch tells of everybody's work. That of a commit never changes, so
 * the last few are remembered. One that is very long is not read, and nothing is known from it.
 */
@Singleton
final class Histories {
  private static final int LONGEST = 100_000;
  private static final int REMEMBERED = 4;

  private static final LadderReview UNREAD =
      new LadderReview(Merits.NONE, Instant.EPOCH, Known.nothing());

  private final Cache<Tip, LadderReview> read =
      CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

  /** With whose people the authors are joined matters too. */
  private record Tip(Project.NameKey project, ObjectId commit, CharterRef charter) {}

  /** What is known, as of no instant: one history at a time is read. */
  synchronized LadderReview of(
      Repository repository, Project.NameKey project, @Nullable Ref branch, Charter charter)
      throws IOException {
    ObjectId commit = branch == null ? null : branch.getObjectId();
    if (branch == null || commit == null) {
      return UNREAD;
    }
    Tip tip = new Tip(project, commit.copy(), charter.ref());
    LadderReview known = read.getIfPresent(tip);
    if (known == null) {
      String name = Repository.shortenRefName(branch.getLeaf().getName());
      known = isLong(repository, commit) ? UNREAD : walked(repository, commit, name, charter);
      read.put(tip, known);
    }
    return known;
  }

  private static LadderReview walked(
      Repository repository, ObjectId commit, String branch, Charter charter) throws IOException {
    HistoryMerits merits = new HistoryMerits(charter);
    try (OpenHistory history = OpenHistory.at(repository, commit, branch)) {
      HistoryTally tally = history.walk(charter, merits);
      boolean whole = tally.skipped().isEmpty() && tally.notes().isEmpty();
      return merits.review(Instant.EPOCH, whole);
    }
  }

  private static boolean isLong(Repository repository, ObjectId commit) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRetainBody(false);
      walk.markStart(walk.parseCommit(commit));
      for (int seen = 0; seen < LONGEST; seen++) {
        if (walk.next() == null) {
          return false;
        }
      }
      return true;
    }
  }
}
