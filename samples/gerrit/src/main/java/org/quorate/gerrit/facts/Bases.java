package org.quorate.gerrit.facts;

import com.google.gerrit.entities.Change;
import com.google.gerrit.entities.PatchSet;
import com.google.gerrit.entities.SubmitTypeRecord;
import com.google.gerrit.extensions.client.SubmitType;
import com.google.gerrit.server.project.NoSuchChangeException;
import com.google.gerrit.server.query.change.ChangeData;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/**
 * Finds what to compare a version with. With a change Gerrit merges all that it stands on and that
 * is on any other branch, though no change tells of it.
 */
@Singleton
final class Bases {
  private final ChangeData.Factory changes;

  @Inject
  Bases(ChangeData.Factory changes) {
    this.changes = changes;
  }

  /** The basis of the newest version of a change, which is parsed. */
  Basis of(ChangeData data, RevCommit version, Repository repository) throws IOException {
    Ref branch = repository.exactRef(data.notes().getChange().getDest().branch());
    if (version.getParentCount() == 0 || branch == null || branch.getObjectId() == null) {
      return Basis.PARENT;
    }
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit parent = walk.parseCommit(version.getParent(0));
      RevCommit tip = walk.parseCommit(branch.getObjectId());
      if (walk.isMergedInto(parent, tip) || isAlone(data, walk, tip, walk.parseCommit(version))) {
        return Basis.PARENT;
      }
      List<ChangeData> before = having(parent, data, repository);
      if (before.isEmpty()) {
        return fork(walk, tip, walk.parseCommit(version));
      }
      return before.stream().anyMatch(change -> isNewest(change, parent))
          ? Basis.PARENT
          : Basis.UNKNOWN;
    }
  }

  /** Whether Gerrit will put the version onto the branch without what it stands on. */
  private static boolean isAlone(ChangeData data, RevWalk walk, RevCommit tip, RevCommit version)
      throws IOException {
    SubmitTypeRecord record = data.submitTypeRecord();
    SubmitType type = record.isOk() ? record.type : SubmitType.INHERIT;
    return version.getParentCount() == 1
        && (type == SubmitType.CHERRY_PICK
            || type == SubmitType.REBASE_ALWAYS
            || type == SubmitType.REBASE_IF_NECESSARY && !walk.isMergedInto(tip, version));
  }

  private static boolean isNewest(ChangeData change, ObjectId commit) {
    PatchSet newest = change.currentPatchSet();
    return change.notes().getChange().isNew() && newest != null && newest.commitId().equals(commit);
  }

  /** The changes to the same branch that a commit is a version of. */
  private List<ChangeData> having(ObjectId commit, ChangeData data, Repository repository)
      throws IOException {
    List<ChangeData> having = new ArrayList<>();
    for (Ref ref : repository.getRefDatabase().getTipsWithSha1(commit)) {
      Optional<ChangeData> change =
          Optional.ofNullable(PatchSet.Id.fromRef(ref.getName()))
              .flatMap(version -> change(data, version.changeId()));
      change.ifPresent(having::add);
    }
    return having;
  }

  private Optional<ChangeData> change(ChangeData data, Change.Id id) {
    ChangeData change = changes.create(data.project(), id);
    try {
      return Objects.equals(
              change.notes().getChange().getDest(), data.notes().getChange().getDest())
          ? Optional.of(change)
          : Optional.empty();
    } catch (NoSuchChangeException gone) {
      return Optional.empty();
    }
  }

  /** Where a version left its branch, if that is one place. */
  private static Basis fork(RevWalk walk, RevCommit tip, RevCommit version) throws IOException {
    walk.reset();
    walk.setRevFilter(RevFilter.MERGE_BASE);
    walk.markStart(tip);
    walk.markStart(version);
    RevCommit fork = walk.next();
    return fork == null || walk.next() != null ? Basis.UNKNOWN : new Basis(fork.copy(), true);
  }
}
