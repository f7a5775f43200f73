package org.quorate.gerrit.facts;

import com.google.gerrit.entities.Account;
import com.google.gerrit.entities.PatchSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.contribution.Commit;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Identity;
import org.quorate.contribution.Trailer;
import org.quorate.engine.trailer.CommitMessage;
import org.quorate.engine.trailer.Meaning;
import org.quorate.engine.trailer.Named;

/**
 * The commits of a change, and who wrote and committed them: their authors, who their trailers name
 * as co-authors, their committers, and whoever uploaded another patch.
 */
final class Workmanship {
  private static final String REMEDIATION = "hereby add my Signed-off-by";

  /** Each is looked up among all accounts; those of more stay unknown. */
  private static final int MOST_CO_AUTHORS = 100;

  private final Accounts accounts;
  private final Makers wrote;
  private final Makers committed;
  private final Map<Identity, Identity> people = new HashMap<>();
  private final List<Commit> commits = new ArrayList<>();
  private final Extent extent;
  private int coAuthors;

  private Workmanship(Accounts accounts, Iterable<Account.Id> met, boolean complete) {
    this.accounts = accounts;
    wrote = new Makers(accounts, met);
    committed = new Makers(accounts, met);
    extent = complete ? Extent.COMPLETE : Extent.PARTIAL;
    if (!complete) {
      wrote.unclear();
      committed.unclear();
    }
  }

  static Workmanship of(Brought brought, Accounts accounts, Iterable<Account.Id> met)
      throws IOException {
    Workmanship work = new Workmanship(accounts, met, brought.complete());
    work.add(brought.commit());
    for (RevCommit part : brought.parts()) {
      work.add(part);
    }
    return work;
  }

  private void add(RevCommit commit) throws IOException {
    CommitMessage message = CommitMessage.of(commit.getFullMessage());
    Identity author = identity(commit.getAuthorIdent());
    Identity committer = identity(commit.getCommitterIdent());
    wrote.add(author);
    for (Trailer trailer : message.trailers()) {
      if (Meaning.of(trailer.key()) == Meaning.CO_AUTHORSHIP) {
        coAuthors(trailer.value());
      }
    }
    committed.add(committer);
    commits.add(
        new Commit(
            commit.name(),
            author,
            committer,
            commit.getParentCount() > 1,
            Commit.Signature.NONE,
            message.body().contains(REMEDIATION) ? message.body() : "",
            message.trailers()));
  }

  /** Each person is looked up once. */
  private Identity identity(PersonIdent told) throws IOException {
    Identity named = Identity.of(told.getName(), told.getEmailAddress());
    Identity known = people.get(named);
    if (known == null) {
      known = accounts.identity(named);
      people.put(named, known);
    }
    return known;
  }

  private void coAuthors(String value) throws IOException {
    for (Identity person : Named.in(value)) {
      if (++coAuthors > MOST_CO_AUTHORS) {
        wrote.unclear();
        return;
      }
      wrote.add(accounts.identity(person));
    }
    if (!Named.isClear(value)) {
      wrote.unclear();
    }
  }

  /** Adds the commits and their makers to the facts of a change by somebody. */
  void tell(Handle owner, List<PatchSet> reworks, ContributionBuilder facts) {
    reworks.stream()
        .flatMap(one -> Stream.of(one.uploader(), one.realUploader()))
        .map(accounts::handle)
        .forEach(committed::add);
    facts
        .coAuthors(wrote.all().stream().filter(one -> !one.equals(owner)).toList())
        .committers(committed.all())
        .commits(commits);
  }

  /** The same, and how far it is known who made the change, by which commits. */
  Known known(Known more) {
    return more.with(extent, Aspect.COMMITS)
        .with(extent(wrote), Aspect.AUTHORS)
        .with(extent(committed), Aspect.COMMITTERS);
  }

  private static Extent extent(Makers makers) {
    return makers.complete() ? Extent.COMPLETE : Extent.PARTIAL;
  }
}
