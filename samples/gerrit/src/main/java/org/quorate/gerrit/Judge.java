package org.quorate.gerrit;

import com.google.gerrit.entities.BranchNameKey;
import com.google.gerrit.entities.RefNames;
import com.google.gerrit.server.git.GitRepositoryManager;
import com.google.gerrit.server.patch.DiffNotAvailableException;
import com.google.gerrit.server.query.change.ChangeData;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.engine.git.BaseBranch;
import org.quorate.gerrit.facts.ChangeFacts;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;

/** Puts a change before its charter. */
@Singleton
final class Judge {
  private final Charters charters;
  private final ChangeFacts facts;
  private final GitRepositoryManager repositories;
  private final GovernanceEngine engine;
  private final OpenChanges open;
  private final Nominations nominations;
  private final Reindexing reindexing;
  private final InstantSource time;

  @Inject
  Judge(
      Charters charters,
      ChangeFacts facts,
      GitRepositoryManager repositories,
      GovernanceEngine engine,
      OpenChanges open,
      Nominations nominations,
      Reindexing reindexing,
      InstantSource time) {
    this.charters = charters;
    this.facts = facts;
    this.repositories = repositories;
    this.engine = engine;
    this.open = open;
    this.nominations = nominations;
    this.reindexing = reindexing;
    this.time = time;
  }

  /**
   * Nothing if no charter concerns the change, or if none rules and the change mends that. What an
   * open change rests on is remembered.
   */
  Optional<Ruling> of(ChangeData change)
      throws IOException, ConfigInvalidException, DiffNotAvailableException {
    Optional<Ruling> ruling = judged(change);
    if (isOvertaken(change)) {
      reindexing.at(OpenChange.of(change), Optional.of(time.instant()));
    }
    return ruling;
  }

  /**
   * Whether a change went on while it was judged: what is remembered may be older than what
   * somebody else found meanwhile.
   */
  private boolean isOvertaken(ChangeData change) throws IOException {
    try (Repository repository = repositories.openRepository(change.project())) {
      Ref now = repository.exactRef(RefNames.changeMetaRef(change.getId()));
      return now != null && !Objects.equals(now.getObjectId(), change.notes().getMetaId());
    }
  }

  private Optional<Ruling> judged(ChangeData change)
      throws IOException, ConfigInvalidException, DiffNotAvailableException {
    BranchNameKey branch = change.notes().getChange().getDest();
    Optional<InForce> inForce = charters.of(branch);
    if (inForce.isEmpty()) {
      forget(change);
      return Optional.empty();
    }
    Optional<Charter> charter = inForce.get().charter().reading().charter();
    if (charter.isEmpty()) {
      forget(change);
      return mends(change, inForce.get())
          ? Optional.empty()
          : Optional.of(new Ruling(inForce.get(), null, null));
    }
    MayMerge question =
        owned(branch, facts.of(change, charter.get(), time.instant()), charter.get());
    return Optional.of(decide(change, inForce.get(), question));
  }

  private void forget(ChangeData change) {
    open.remove(OpenChange.of(change));
    nominations.forget(OpenChange.of(change));
    reindexing.at(OpenChange.of(change), Optional.empty());
  }

  private Ruling decide(ChangeData change, InForce inForce, MayMerge question) throws IOException {
    Charter charter = inForce.charter().reading().charter().orElseThrow();
    if (!change.notes().getChange().isNew()) {
      forget(change);
      return new Ruling(inForce, engine.decide(charter, question), null);
    }
    OpenChange key = OpenChange.of(change);
    MergeDecision decision = open.put(key, OpenChanges.Place.of(inForce), charter, question);
    Ruling ruling =
        new Ruling(inForce, decision, nominations.of(change, inForce, question).orElse(null));
    reindexing.at(key, ruling.until());
    return ruling;
  }

  /**
   * Whether a change makes a charter acceptable that never was, or takes it away: nobody could
   * allow it otherwise. One that starts from before that charter mends nothing.
   */
  private boolean mends(ChangeData change, InForce broken) throws IOException {
    BranchNameKey branch = change.notes().getChange().getDest();
    if (!Objects.equals(branch.project(), broken.project())
        || !branch.branch().equals(broken.ref())) {
      return false;
    }
    try (Repository repository = repositories.openRepository(branch.project());
        RevWalk walk = new RevWalk(repository)) {
      RevCommit proposed = walk.parseCommit(change.notes().getCurrentPatchSet().commitId());
      Optional<InForce> then = at(repository, branch, proposed);
      return then.isPresent()
          ? then.get().charter().reading().charter().isPresent()
          : proposed.getParentCount() > 0
              && at(repository, branch, proposed.getParent(0)).isPresent();
    }
  }

  private Optional<InForce> at(Repository repository, BranchNameKey branch, ObjectId commit)
      throws IOException {
    return charters.at(repository, branch.project(), branch.branch(), commit);
  }

  /** With the owners of the files, by the owners files of the branch. */
  private MayMerge owned(BranchNameKey branch, MayMerge question, Charter charter)
      throws IOException {
    try (Repository repository = repositories.openRepository(branch.project())) {
      Ref ref = repository.exactRef(branch.branch());
      if (ref == null || ref.getObjectId() == null) {
        return question;
      }
      try (BaseBranch base = BaseBranch.at(repository, ref.getObjectId(), branch.branch())) {
        return base.owned(question, charter).question();
      }
    }
  }
}
