package org.quorate.gerrit;

import com.google.gerrit.entities.BranchNameKey;
import com.google.gerrit.entities.Project;
import com.google.gerrit.entities.RefNames;
import com.google.gerrit.server.git.GitRepositoryManager;
import com.google.gerrit.server.query.change.ChangeData;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.quorate.Aspect;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Outcome;
import org.quorate.charter.Charter;
import org.quorate.contribution.Change;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Person;
import org.quorate.engine.git.BranchCharter;
import org.quorate.engine.git.HistoryMerits;
import org.quorate.engine.roster.RosterChange;
import org.quorate.engine.roster.RosterDecision;
import org.quorate.engine.roster.RosterHearing;
import org.quorate.engine.roster.RosterProposal;
import org.quorate.gerrit.facts.Accounts;
import org.quorate.gerrit.facts.Origins;
import org.quorate.merge.MayMerge;

/**
 * Takes a change to the roster of the charter in force for nominations and removals, and asks the
 * ladder of that charter about each. Of a change that leaves its documents alone nothing is read.
 */
@Singleton
final class Nominations {
  private final Charters charters;
  private final GitRepositoryManager repositories;
  private final Origins origins;
  private final Accounts accounts;
  private final Histories histories;
  private final GovernanceEngine engine;
  private final Set<OpenChange> open = ConcurrentHashMap.newKeySet();

  @Inject
  Nominations(
      Charters charters,
      GitRepositoryManager repositories,
      Origins origins,
      Accounts accounts,
      Histories histories,
      GovernanceEngine engine) {
    this.charters = charters;
    this.repositories = repositories;
    this.origins = origins;
    this.accounts = accounts;
    this.histories = histories;
    this.engine = engine;
  }

  /**
   * What the ladder says of a change, which is remembered; nothing if nobody comes or goes by it.
   *
   * @param question whether it may merge
   */
  Optional<RosterDecision> of(ChangeData change, InForce inForce, MayMerge question)
      throws IOException {
    BranchNameKey branch = change.notes().getChange().getDest();
    Charter charter = inForce.charter().reading().charter().orElseThrow();
    boolean own =
        Objects.equals(branch.project(), inForce.project())
            && branch.branch().equals(inForce.ref());
    boolean settled = inForce.charter().notes().isEmpty();
    if (!own || settled && !mayTouch(charter, question)) {
      forget(OpenChange.of(change));
      return Optional.empty();
    }
    try (Repository repository = repositories.openRepository(branch.project())) {
      Optional<RosterDecision> decision = decided(repository, change, charter, question);
      if (decision.isPresent()) {
        open.add(OpenChange.of(change));
      } else {
        forget(OpenChange.of(change));
      }
      return decision;
    }
  }

  /** Forgets a change that is open no more. */
  void forget(OpenChange change) {
    open.remove(change);
  }

  /** The open changes of a project by which somebody comes or goes. */
  List<OpenChange> of(Project.NameKey project) {
    return open.stream().filter(change -> change.project().equals(project)).toList();
  }

  /** Whether a change may bring another text of the charter, by what is known of it anyway. */
  private static boolean mayTouch(Charter charter, MayMerge question) {
    Change change = question.contribution().change();
    Set<String> documents = Set.copyOf(charter.documents());
    return !question.known().complete(Aspect.FILES)
        || change.commits().stream().anyMatch(Commit::merge)
        || change.files().stream().map(ChangedFile::path).anyMatch(documents::contains);
  }

  private Optional<RosterDecision> decided(
      Repository repository, ChangeData change, Charter inForce, MayMerge question)
      throws IOException {
    BranchNameKey branch = change.notes().getChange().getDest();
    RevCommit version = version(repository, change);
    Optional<BranchCharter> proposed = at(repository, branch, version);
    Charter after = proposed.flatMap(it -> it.reading().charter()).orElse(null);
    if (proposed.isEmpty() || after == null) {
      return Optional.empty();
    }
    Optional<ObjectId> origin = origins.of(change, version, repository);
    Charter before =
        origin.isEmpty()
            ? inForce
            : at(repository, branch, origin.get())
                .flatMap(it -> it.reading().charter())
                .orElse(inForce);
    Comparison comparison = new Comparison(before, inForce, after);
    if (comparison.with(question).isNone()) {
      return rejected(proposed.get(), version, inForce);
    }
    MayMerge known = knowing(comparison.with(question).people(), question);
    RosterChange roster = comparison.with(known);
    Set<String> documents = new HashSet<>(inForce.documents());
    documents.addAll(after.documents());
    String evidence =
        branch.branch().equals(RefNames.REFS_CONFIG) ? Constants.HEAD : branch.branch();
    return roster.isNone()
        ? Optional.empty()
        : Optional.of(
            RosterHearing.decide(
                engine,
                inForce,
                new RosterProposal(
                    roster,
                    known,
                    new Texts(repository, documents).same(version, known),
                    HistoryMerits.seeking(
                        histories.of(
                            repository, branch.project(), repository.exactRef(evidence), inForce),
                        inForce,
                        roster.people()))));
  }

  /**
   * Charters to compare: what a change starts from, what is in force, what it brings. Only what is
   * new to both is brought by it.
   */
  private record Comparison(Charter before, Charter inForce, Charter after) {
    RosterChange with(MayMerge question) {
      List<Person> people = question.contribution().people();
      RosterChange sinceInForce = RosterChange.between(inForce, after, people, question.at());
      return before == inForce
          ? sinceInForce
          : RosterChange.between(before, after, people, question.at()).against(sinceInForce);
    }
  }

  /** That a text that is not acceptable changes nothing, and so nobody comes or goes by it. */
  private static Optional<RosterDecision> rejected(
      BranchCharter proposed, RevCommit version, Charter inForce) {
    return proposed.commit().equals(version.name()) || proposed.notes().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RosterDecision(
                Outcome.ALLOWED,
                "the roster: it would stay as it is, since " + proposed.notes().get(0).message(),
                List.of(),
                inForce.ref()));
  }

  private static RevCommit version(Repository repository, ChangeData change) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(change.notes().getCurrentPatchSet().commitId());
    }
  }

  private Optional<BranchCharter> at(Repository repository, BranchNameKey branch, ObjectId commit)
      throws IOException {
    return charters.at(repository, branch.project(), branch.branch(), commit).map(InForce::charter);
  }

  /** The same question, with what Gerrit knows of people whom nobody met yet. */
  private MayMerge knowing(Set<Handle> some, MayMerge question) throws IOException {
    List<Person> people = new ArrayList<>(question.contribution().people());
    for (Handle handle : some) {
      accounts.person(handle).ifPresent(people::add);
    }
    return new MayMerge(question.contribution().with(people), question.at(), question.known());
  }
}
