package org.quorate.oracle;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.Handle;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Identity;

/** Who wrote and committed a change by the word of its lists or of its commits. */
final class OracleMakers {
  private final Contribution contribution;

  OracleMakers(Contribution contribution) {
    this.contribution = contribution;
  }

  /** Everybody whom a handle names. */
  Set<Handle> named() {
    Set<Handle> all = new HashSet<>(contribution.authorship().coAuthors());
    all.addAll(contribution.authorship().committers());
    commits().flatMap(c -> Stream.of(c.author(), c.committer())).forEach(i -> handle(i, all));
    return all;
  }

  /** Accounts of those who wrote part of it; some may be nobody's. */
  Set<Handle> coAuthors() {
    Set<Handle> all = new HashSet<>(contribution.authorship().coAuthors());
    commits().filter(commit -> !commit.merge()).forEach(commit -> add(commit.author(), all));
    commits()
        .flatMap(commit -> commit.trailers().stream())
        .filter(t -> List.of("co-authored-by", "co-developed-by").contains(lower(t.key())))
        .flatMap(trailer -> Arrays.stream(trailer.value().split("[\\s<>(),;\"]")))
        .forEach(word -> address(word, all));
    return others(all);
  }

  /** Accounts of those who committed some of it, or merged; some may be nobody's. */
  Set<Handle> committers() {
    Set<Handle> all = new HashSet<>(contribution.authorship().committers());
    commits().forEach(commit -> add(commit.committer(), all));
    commits().filter(Commit::merge).forEach(commit -> add(commit.author(), all));
    return others(all);
  }

  private Set<Handle> others(Set<Handle> all) {
    Set<Handle> told = new HashSet<>(contribution.authorship().coAuthors());
    told.addAll(contribution.authorship().committers());
    Handle author = contribution.authorship().author();
    return all.stream()
        .filter(one -> told.contains(one) || !one.equals(author))
        .collect(Collectors.toSet());
  }

  private Stream<Commit> commits() {
    return contribution.change().commits().stream();
  }

  private static void add(Identity identity, Set<Handle> all) {
    handle(identity, all);
    address(identity.email().strip(), all);
  }

  private static void handle(Identity identity, Set<Handle> all) {
    if (identity.handle() != null) {
      all.add(identity.handle());
    }
  }

  private static void address(String word, Set<Handle> all) {
    try {
      if (word.contains("@")) {
        all.add(Handle.of(word));
      }
    } catch (IllegalArgumentException noHandle) {
      return;
    }
  }

  private static String lower(String key) {
    return key.toLowerCase(Locale.ROOT);
  }
}
