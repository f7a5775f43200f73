package org.quorate.rules.reviews;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.contribution.Authorship;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Hold;
import org.quorate.contribution.Lift;
import org.quorate.contribution.OwnedFiles;
import org.quorate.contribution.Person;
import org.quorate.contribution.Review;
import org.quorate.rules.people.Accounts;

/** Who did something in one case; and by which names and organisations people are known in it. */
final class Ties {
  private final Situation situation;
  private final Accounts accounts;
  private final Map<Integer, Set<Handle>> hosts = new HashMap<>();

  Ties(Situation situation, Accounts accounts) {
    this.situation = situation;
    this.accounts = accounts;
    for (Person person : situation.contribution.people()) {
      int number = situation.people.number(person.handle());
      Set<Handle> own = hosts.computeIfAbsent(number, any -> new HashSet<>());
      own.add(person.handle());
      own.addAll(person.alsoKnownAs());
    }
  }

  /** Everybody who wrote or said something, or owns a touched file by an owners file's word. */
  Set<Handle> speakers() {
    Contribution contribution = situation.contribution;
    Authorship authorship = contribution.authorship();
    Set<Handle> all = new HashSet<>(authorship.coAuthors());
    all.add(authorship.author());
    all.addAll(authorship.committers());
    contribution.change().labels().forEach(label -> add(all, label.setBy()));
    for (OwnedFiles some : contribution.change().ownedFiles()) {
      all.addAll(some.owners());
      all.addAll(some.reviewers());
    }
    for (Review review : contribution.evidence().reviews()) {
      all.add(review.reviewer());
      add(all, review.dismissed());
    }
    for (Hold hold : contribution.evidence().holds()) {
      add(all, hold.setBy());
      add(all, hold.lifted());
    }
    contribution.evidence().invocations().forEach(invocation -> all.add(invocation.by()));
    return all;
  }

  private static void add(Set<Handle> all, @Nullable Lift lift) {
    add(all, lift == null ? null : lift.by());
  }

  private static void add(Set<Handle> all, @Nullable Handle handle) {
    if (handle != null) {
      all.add(handle);
    }
  }

  /** All names of some people. */
  Set<Handle> handles(BitSet people) {
    Set<Handle> all = new HashSet<>();
    people.stream()
        .forEach(
            person -> {
              all.add(situation.people.handle(person));
              all.addAll(hosts.getOrDefault(person, Set.of()));
              inCharter(person).forEach(same -> all.addAll(accounts.handles(same)));
            });
    return all;
  }

  /** The organisations of some people, by the charter's word or the host's, and those above. */
  Set<OrganisationName> organisations(BitSet people) {
    Set<OrganisationName> all = new HashSet<>();
    people.stream()
        .forEach(
            person -> {
              Set<OrganisationName> own = situation.people.organisations(person);
              all.addAll(own == null ? Set.of() : own);
              inCharter(person).forEach(same -> all.addAll(accounts.organisations(same)));
            });
    return accounts.upwards(all);
  }

  private IntStream inCharter(int person) {
    int[] joined = situation.people.inCharter(person);
    return joined.length == 0 ? IntStream.of(person) : IntStream.of(joined);
  }
}
