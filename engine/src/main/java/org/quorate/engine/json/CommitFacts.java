package org.quorate.engine.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.contribution.Commit;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Identity;
import org.quorate.engine.trailer.CommitMessage;
import org.quorate.engine.trailer.Meaning;
import org.quorate.engine.trailer.Named;

/**
 * Commits of a forge, and whom they make co-authors and committers. Where a commit tells a name and
 * an address only, an account that shows this name is barred as if it were that person; it gains
 * nothing from it, since everybody may write any name into a commit.
 */
final class CommitFacts {
  private static final String REMEDIATION = "hereby add my Signed-off-by";

  private final Set<Handle> authors = new LinkedHashSet<>();
  private final Set<Handle> committers = new LinkedHashSet<>();
  private final Harvest harvest;

  CommitFacts(Harvest harvest) {
    this.harvest = harvest;
  }

  /** A person of a commit, by login where the forge tells one, else by address. */
  Identity identity(String name, String email, Optional<Handle> login) {
    Optional<Handle> byEmail = Accounts.ofEmail(email);
    login.ifPresent(known -> byEmail.ifPresent(other -> harvest.alias(known, other)));
    return new Identity(name, email, login.or(() -> byEmail).orElse(null));
  }

  Commit commit(
      String id,
      Identity author,
      Identity committer,
      boolean merge,
      Commit.Signature signature,
      CommitMessage message) {
    people(author, committer, message);
    String kept = message.body().contains(REMEDIATION) ? message.body() : "";
    return new Commit(id, author, committer, merge, signature, kept, message.trailers());
  }

  /** Remembers who wrote and committed, without a commit in the facts. */
  void people(Identity author, Identity committer, CommitMessage message) {
    remember(author, authors);
    if (!committer.email().equals("noreply@github.com")) {
      remember(committer, committers);
    }
    message.trailers().stream()
        .filter(trailer -> Meaning.of(trailer.key()) == Meaning.CO_AUTHORSHIP)
        .flatMap(trailer -> Named.in(trailer.value()).stream())
        .map(person -> identity(person.name(), person.email(), Optional.empty()))
        .forEach(person -> remember(person, authors));
  }

  private void remember(Identity person, Set<Handle> among) {
    if (person.handle() != null) {
      among.add(person.handle());
    }
    among.addAll(harvest.bearing(person.name()));
  }

  /**
   * Whether it is told which account somebody of a commit has: by name, or by an address that tells
   * it. Of another address only its owner and the forge know.
   */
  boolean isPlaced(Identity person) {
    boolean account = person.handle() != null && person.handle().value().indexOf('@') < 0;
    return account || !harvest.bearing(person.name()).isEmpty();
  }

  void coAuthor(Handle handle) {
    authors.add(handle);
  }

  void committer(Handle handle) {
    committers.add(handle);
  }

  /** Adds co-authors and committers to the facts of a contribution by somebody. */
  void settle(ContributionBuilder facts, Handle author) {
    facts.coAuthors(authors.stream().filter(handle -> !handle.equals(author)).toList());
    facts.committers(List.copyOf(committers));
  }
}
