package org.quorate.engine.git;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.charter.Charter;
import org.quorate.contribution.Identity;

/**
 * Everything that is settled before the first question is made: who is who, and what is in range.
 */
final class Plan {
  private final People people;
  private final List<Somebody> byNumber;
  private final List<Planned> inRange;

  private Plan(People people, List<Somebody> byNumber, List<Planned> inRange) {
    this.people = people;
    this.byNumber = byNumber;
    this.inRange = inRange;
  }

  static Plan of(
      Scope scope,
      @Nullable Charter charter,
      List<Contributed> contributions,
      List<Identity> identities,
      Mailmap mailmap) {
    Logins logins = new Logins();
    identities.forEach(one -> logins.saw(one, mailmap.map(one.name(), one.email())));
    for (Contributed one : contributions) {
      observe(one, identities, mailmap, logins);
    }
    People people = new People(mailmap, logins.settled(), charter);
    List<Somebody> byNumber =
        identities.stream().map(one -> people.somebody(one.name(), one.email())).toList();
    return new Plan(people, byNumber, inRange(scope, contributions, byNumber));
  }

  People people() {
    return people;
  }

  /** People by the number that {@link Idents} gave them. */
  List<Somebody> byNumber() {
    return byNumber;
  }

  List<Planned> inRange() {
    return inRange;
  }

  private static void observe(
      Contributed one, List<Identity> identities, Mailmap mailmap, Logins logins) {
    String proposer = one.top().proposer;
    if (proposer == null) {
      return;
    }
    Set<Identity> authors = new HashSet<>();
    for (Node node : one.work()) {
      Identity author = identities.get(node.author);
      authors.add(mailmap.map(author.name(), author.email()));
    }
    if (authors.size() == 1 && one.unfit() == null) {
      logins.sawMerged(proposer, authors.iterator().next());
    }
  }

  private static List<Planned> inRange(
      Scope scope, List<Contributed> contributions, List<Somebody> byNumber) {
    List<Somebody> authors = new ArrayList<>();
    Map<Handle, Contributed> first = new HashMap<>();
    for (Contributed one : contributions) {
      Somebody author = author(one, byNumber);
      authors.add(author);
      first.merge(author.handle(), one, Plan::earlier);
    }
    List<Planned> inRange = new ArrayList<>();
    for (int i = 0; i < contributions.size() && inRange.size() < scope.max(); i++) {
      Contributed one = contributions.get(i);
      if (isUndated(one) || scope.holds(Instant.ofEpochSecond(one.top().seconds))) {
        Somebody author = authors.get(i);
        inRange.add(new Planned(one, author, first.get(author.handle()) == one));
      }
    }
    return inRange;
  }

  /** Of one instant, or where one has none, the one further down the line is the earlier. */
  private static Contributed earlier(Contributed one, Contributed furtherDown) {
    return !isUndated(one) && one.top().seconds < furtherDown.top().seconds ? one : furtherDown;
  }

  private static boolean isUndated(Contributed one) {
    return one.top().seconds == Stamp.NONE;
  }

  /** Who wrote most of its commits; of several the one who wrote last. */
  private static Somebody author(Contributed one, List<Somebody> byNumber) {
    Map<Handle, Integer> times = new HashMap<>();
    for (Node node : one.work()) {
      times.merge(byNumber.get(node.author).handle(), 1, Integer::sum);
    }
    Somebody author = null;
    for (Node node : one.work()) {
      Somebody candidate = byNumber.get(node.author);
      if (author == null || count(times, candidate) > count(times, author)) {
        author = candidate;
      }
    }
    return author == null ? byNumber.get(one.top().author) : author;
  }

  private static int count(Map<Handle, Integer> times, Somebody somebody) {
    return times.getOrDefault(somebody.handle(), 0);
  }
}
