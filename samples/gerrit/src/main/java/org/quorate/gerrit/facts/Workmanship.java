package org.quorate.gerrit.facts;

import com.google.gerrit.entities.Account;
import com.google.gerrit.entities.PatchSet;
import java.io.IOException;
import java.util.List;
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
 * The commit of a change, and who wrote and committed it: its author, who its trailers name as
 * co-authors, its committer, and whoever uploaded another patch.
 */
final class Workmanship {
  private static final String REMEDIATION = "hereby add my Signed-off-by";

  private final Accounts accounts;
  private final RevCommit commit;
  private final CommitMessage message;
  private final Identity author;
  private final Identity committer;
  private final Makers wrote;
  private final Makers committed;

  Workmanship(Accounts accounts, Iterable<Account.Id> met, RevCommit commit) throws IOException {
    this.accounts = accounts;
    this.commit = commit;
    message = CommitMessage.of(commit.getFullMessage());
    author = accounts.identity(commit.getAuthorIdent());
    committer = accounts.identity(commit.getCommitterIdent());
    wrote = new Makers(accounts, met);
    committed = new Makers(accounts, met);
    wrote.add(author);
    for (Trailer trailer : message.trailers()) {
      if (Meaning.of(trailer.key()) == Meaning.CO_AUTHORSHIP) {
        coAuthors(trailer.value());
      }
    }
    committed.add(committer);
  }

  private void coAuthors(String value) throws IOException {
    for (Identity person : Named.in(value)) {
      wrote.add(accounts.identity(person));
    }
    if (!Named.isClear(value)) {
      wrote.unclear();
    }
  }

  /** Adds the commit and its makers to the facts of a change by somebody. */
  void tell(Handle owner, List<PatchSet> reworks, ContributionBuilder facts) {
    reworks.stream().map(PatchSet::uploader).map(accounts::handle).forEach(committed::add);
    facts
        .coAuthors(wrote.all().stream().filter(one -> !one.equals(owner)).toList())
        .committers(committed.all())
        .commits(
            List.of(
                new Commit(
                    commit.name(),
                    author,
                    committer,
                    commit.getParentCount() > 1,
                    Commit.Signature.NONE,
                    message.body().contains(REMEDIATION) ? message.body() : "",
                    message.trailers())));
  }

  /** The same, and how far it is known who made the change. */
  Known known(Known more) {
    return more.with(extent(wrote), Aspect.AUTHORS).with(extent(committed), Aspect.COMMITTERS);
  }

  private static Extent extent(Makers makers) {
    return makers.complete() ? Extent.COMPLETE : Extent.PARTIAL;
  }
}
