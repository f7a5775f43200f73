package org.quorate.rules.reviews;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.contribution.Authorship;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Identity;
import org.quorate.contribution.Trailer;
import org.quorate.rules.people.People;

/**
 * Who made a change beside its author: those whom its lists name, and those whom its commits do,
 * since a host may give commits and forget the lists. Whoever wrote a merge committed only.
 */
final class Makers {
  private final List<Commit> commits;
  private final Handle author;
  private Set<Handle> coAuthors;
  private Set<Handle> committers;

  Makers(Contribution contribution) {
    Authorship told = contribution.authorship();
    commits = contribution.change().commits();
    author = told.author();
    coAuthors = told.coAuthors();
    committers = told.committers();
    for (Commit commit : commits) {
      wrote(commit, commit.author().handle());
      committed(commit.committer().handle());
    }
  }

  /** Adds those whom commits name by an address, and trailers by a login, that is an account. */
  void placeNames(People people) {
    boolean addresses = people.knowsAddresses();
    for (int i = 0; i < commits.size(); i++) {
      Commit commit = commits.get(i);
      if (addresses) {
        wrote(commit, account(commit.author(), people));
        committed(account(commit.committer(), people));
      }
      List<Trailer> trailers = commit.trailers();
      for (int j = 0; j < trailers.size(); j++) {
        if (isCoAuthorship(trailers.get(j).key())) {
          for (String word : trailers.get(j).value().split("[\\s<>(),;\"]+")) {
            coAuthors = with(coAuthors, account(word, people));
          }
        }
      }
    }
  }

  private static boolean isCoAuthorship(String key) {
    return key.equalsIgnoreCase("Co-authored-by") || key.equalsIgnoreCase("Co-developed-by");
  }

  Collection<Handle> coAuthors() {
    return coAuthors;
  }

  Collection<Handle> committers() {
    return committers;
  }

  private void wrote(Commit commit, @Nullable Handle handle) {
    if (commit.merge()) {
      committed(handle);
    } else {
      coAuthors = with(coAuthors, handle);
    }
  }

  private void committed(@Nullable Handle handle) {
    committers = with(committers, handle);
  }

  private Set<Handle> with(Set<Handle> some, @Nullable Handle handle) {
    if (handle == null || handle.equals(author) || some.contains(handle)) {
      return some;
    }
    Set<Handle> more = new TreeSet<>(some);
    more.add(handle);
    return more;
  }

  private static @Nullable Handle account(Identity identity, People people) {
    return account(identity.email().strip(), people);
  }

  private static @Nullable Handle account(String word, People people) {
    return handle(word).filter(people::knows).orElse(null);
  }

  /** An address, or a login behind an at sign. */
  private static Optional<Handle> handle(String word) {
    if (word.indexOf('@') < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(Handle.of(word));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
