package org.quorate.engine.roster;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Charter;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RosterRow;
import org.quorate.contribution.Person;
import org.quorate.engine.roster.Account.Change;

/** Two charters beside each other, person by person. */
final class RosterComparison {
  private final Charter before;
  private final Charter after;
  private final long today;
  private final Names names;
  private final NewAccounts newAccounts;
  private final Spells then;
  private final Spells next;
  private final Set<RoleName> bodies;
  private final boolean undated;
  private final Map<Handle, Handle> written = new HashMap<>();
  private final Set<Seat> given = new TreeSet<>();
  private final Set<Seat> taken = new TreeSet<>();
  private final Set<Seat> past = new TreeSet<>();
  private final Set<Seat> future = new TreeSet<>();
  private final Set<Seat> untold = new TreeSet<>();

  RosterComparison(Charter before, Charter after, Collection<Person> people, Instant at) {
    this.before = before;
    this.after = after;
    today = at.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
    names = new Names(before.rows().roster(), people);
    newAccounts = new NewAccounts(before, after, people, names);
    then = new Spells(before, people, names, today);
    next = then.beside(after, people);
    bodies =
        Stream.of(before, after)
            .flatMap(charter -> charter.rows().bodies().stream())
            .map(BodyRow::members)
            .collect(Collectors.toSet());
    undated = isUndated(before);
    for (Charter charter : List.of(before, after)) {
      for (RosterRow row : charter.rows().roster()) {
        written.putIfAbsent(names.of(row.handle()), row.handle());
      }
    }
  }

  /** Whether a roster tells of nobody when, and no row asks how long or how often. */
  private static boolean isUndated(Charter charter) {
    boolean dated =
        charter.rows().roster().stream().anyMatch(row -> row.since() != null || row.until() != null)
            || charter.rows().bodies().stream()
                .map(BodyRow::mandate)
                .anyMatch(mandate -> mandate.term() != null || mandate.isLimited());
    return !dated
        && charter.rows().roles().stream()
            .flatMap(row -> row.promotion().evidence().stream())
            .noneMatch(EvidenceNeeded.Tenure.class::isInstance);
  }

  RosterChange change() {
    Set<Handle> persons = new LinkedHashSet<>(then.people());
    persons.addAll(next.people());
    persons.forEach(this::compare);
    return new RosterChange(
        new ArrayList<>(given),
        new ArrayList<>(taken),
        new ArrayList<>(past),
        new ArrayList<>(future),
        accounts(),
        declared(),
        untold);
  }

  /** Whoever speaks by another account speaks as a holder of what they hold, by either roster. */
  private List<Account> accounts() {
    Set<Account> accounts = new TreeSet<>();
    newAccounts
        .added()
        .forEach(
            (account, person) -> add(account, person, next.posts(person), Change.ADDED, accounts));
    for (RosterRow row : after.rows().roster()) {
      Set<Post> post = Set.of(new Post(row.role(), row.module()));
      newAccounts
          .others(row)
          .forEach(
              account -> add(account, names.of(row.handle()), post, Change.TAKEN_OVER, accounts));
    }
    Set<Handle> taken = new HashSet<>();
    accounts.forEach(account -> taken.add(account.seat().person()));
    newAccounts
        .takenOff()
        .forEach(
            (account, person) -> {
              if (!taken.contains(account)) {
                add(account, person, next.posts(person), Change.TAKEN_OFF, accounts);
              }
            });
    return new ArrayList<>(accounts);
  }

  private void add(
      Handle account, Handle person, Set<Post> posts, Change change, Set<Account> accounts) {
    Handle of = written.getOrDefault(person, person);
    next.rungs()
        .highest(posts)
        .forEach(post -> accounts.add(new Account(post.of(account), of, change)));
  }

  private void compare(Handle person) {
    Set<Post> gained = new LinkedHashSet<>();
    Set<Post> lost = new LinkedHashSet<>();
    Set<Post> was = new LinkedHashSet<>();
    Set<Post> willBe = new LinkedHashSet<>();
    Set<Post> left = new LinkedHashSet<>();
    Set<Post> posts = then.posts(person);
    posts.addAll(next.posts(person));
    for (Post post : posts) {
      PostComparison both = new PostComparison(then, next, person, post, today);
      boolean inTerms = bodies.contains(post.role());
      add(both.gains(), post, gained);
      add(both.loses() || both.isLeftToHost(), post, lost);
      add(both.changesPast(inTerms, undated), post, was);
      add(!both.isLeftToHost() && both.changesFuture(inTerms), post, willBe);
      add(both.isLeftToHost(), post, left);
    }
    Handle shown = written.getOrDefault(person, person);
    next.rungs().highest(gained).forEach(post -> given.add(post.of(shown)));
    then.rungs().highest(lost).forEach(post -> taken.add(post.of(shown)));
    left.forEach(post -> untold.add(post.of(shown)));
    next.rungs().highest(was).forEach(post -> past.add(post.of(shown)));
    next.rungs().highest(willBe).forEach(post -> future.add(post.of(shown)));
  }

  private static void add(boolean isSo, Post post, Set<Post> posts) {
    if (isSo) {
      posts.add(post);
    }
  }

  /** Rows of new roles that somebody comes to hold. */
  private List<RoleRow> declared() {
    Set<RoleName> known =
        before.rows().roles().stream().map(RoleRow::role).collect(Collectors.toSet());
    Set<RoleName> come = given.stream().map(Seat::role).collect(Collectors.toSet());
    return after.rows().roles().stream()
        .filter(row -> come.contains(row.role()) && !known.contains(row.role()))
        .toList();
  }
}
