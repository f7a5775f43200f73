package org.quorate.gerrit.facts;

import com.google.gerrit.entities.Account;
import com.google.gerrit.entities.Change;
import com.google.gerrit.server.change.ChangeKindCache;
import com.google.gerrit.server.git.GitRepositoryManager;
import com.google.gerrit.server.patch.DiffNotAvailableException;
import com.google.gerrit.server.patch.DiffOperations;
import com.google.gerrit.server.query.change.ChangeData;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.engine.comment.Commands;
import org.quorate.merge.MayMerge;

/** Makes a question of a change. */
@Singleton
public final class ChangeFacts {
  /** What Gerrit always knows whole, and affiliations, which only charters tell. */
  private static final Known HOST =
      Known.nothing()
          .with(Extent.COMPLETE, Aspect.FILES, Aspect.SIZE, Aspect.TITLE, Aspect.BRANCH)
          .with(Extent.COMPLETE, Aspect.DRAFT, Aspect.LABELS, Aspect.COMMITS, Aspect.OPENED)
          .with(Extent.COMPLETE, Aspect.PUSHES, Aspect.PATCHES, Aspect.EDITS, Aspect.CHECKS)
          .with(Extent.COMPLETE, Aspect.REVIEWS, Aspect.OBJECTIONS, Aspect.HOLDS)
          .with(Extent.COMPLETE, Aspect.EXCEPTIONS)
          .with(Extent.PARTIAL, Aspect.AFFILIATIONS);

  private final GitRepositoryManager repositories;
  private final Accounts accounts;
  private final Roles roles;
  private final ChangeKindCache kinds;
  private final Bases bases;
  private final Openings openings;
  private final Files files;

  @Inject
  ChangeFacts(
      GitRepositoryManager repositories,
      Accounts accounts,
      Roles roles,
      ChangeKindCache kinds,
      Bases bases,
      Openings openings,
      DiffOperations differences) {
    this.repositories = repositories;
    this.accounts = accounts;
    this.roles = roles;
    this.kinds = kinds;
    this.bases = bases;
    this.openings = openings;
    files = new Files(differences);
  }

  /**
   * The question whether a change may merge, without the owners of its files.
   *
   * @param charter whose roles are asked of Gerrit's groups
   */
  public MayMerge of(ChangeData data, Charter charter, Instant at)
      throws IOException, ConfigInvalidException, DiffNotAvailableException {
    try (Repository repository = repositories.openRepository(data.project())) {
      return of(data, charter, at, repository);
    }
  }

  private MayMerge of(ChangeData data, Charter charter, Instant at, Repository repository)
      throws IOException, ConfigInvalidException, DiffNotAvailableException {
    Change change = data.notes().getChange();
    Handle owner = accounts.handle(change.getOwner());
    Brought brought = Brought.by(repository, data.notes().getCurrentPatchSet().commitId());
    RevCommit commit = brought.commit();
    Basis basis = bases.of(data, commit, repository);
    Opening opening = openings.of(data, repository);
    Votes votes = new Votes(data, commit.name(), opening.moved());
    Talk talk = Talk.of(data);
    Versions versions = new Versions(data, kinds, basis);
    Hashtags hashtags = new Hashtags(data, accounts::handle);
    ContributionBuilder facts =
        Contribution.builder(Integer.toString(change.getChangeId()), owner)
            .branch(change.getDest().shortName())
            .title(change.getSubject())
            .draft(change.isWorkInProgress())
            .opened(opening.at())
            .labels(hashtags.labels())
            .pushes(versions.pushes())
            .head(commit.name())
            .files(files.of(repository, change.getProject(), commit, basis));
    said(talk, votes, facts);
    Set<Account.Id> met = met(data, votes, talk);
    Workmanship work = Workmanship.of(brought, accounts, met);
    work.tell(owner, versions.reworks(), facts);
    Roles.Holders holders = roles.of(charter, change.getProject(), met, spoke(talk, votes));
    holders.roles().forEach((id, held) -> facts.people(List.of(accounts.person(id, held))));
    Known known =
        work.known(HOST)
            .with(basis.complete() ? Extent.COMPLETE : Extent.PARTIAL, Aspect.FILES, Aspect.SIZE)
            .with(change.isPrivate() ? Extent.ABSENT : Extent.COMPLETE, Aspect.OPENED)
            .with(votes.known(), Aspect.REVIEWS, Aspect.OBJECTIONS)
            .with(hashtags.setters(), Aspect.LABEL_SETTERS)
            .with(holders.complete() ? Extent.COMPLETE : Extent.PARTIAL, Aspect.ROSTER)
            .with(holders.steady() ? Extent.COMPLETE : Extent.ABSENT, Aspect.ROSTER_AT);
    return new MayMerge(facts.build(), at, known);
  }

  private void said(Talk talk, Votes votes, ContributionBuilder facts) {
    Commands commands = talk.commands(accounts::handle);
    facts
        .reviews(votes.reviews(accounts::handle, talk))
        .checks(votes.checks())
        .holds(commands.holds())
        .invocations(commands.invocations());
  }

  /** Everybody who has to do with the change. */
  private static Set<Account.Id> met(ChangeData data, Votes votes, Talk talk) {
    Set<Account.Id> met = new LinkedHashSet<>();
    met.add(data.notes().getChange().getOwner());
    data.patchSets().forEach(one -> met.addAll(List.of(one.uploader(), one.realUploader())));
    votes.standing().forEach(vote -> met.add(vote.accountId()));
    met.addAll(talk.speakers());
    return met;
  }

  /** Since when everybody matters whose vote stands, or who gave a command. */
  private static Map<Account.Id, Instant> spoke(Talk talk, Votes votes) {
    Map<Account.Id, Instant> spoke = new HashMap<>(talk.commanding());
    votes
        .standing()
        .forEach(
            vote ->
                spoke.merge(
                    vote.accountId(),
                    vote.granted(),
                    (one, other) -> one.isBefore(other) ? one : other));
    return spoke;
  }
}
