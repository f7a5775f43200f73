package org.quorate.engine.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.RosterRow;
import org.quorate.charter.RosterRow.Status;
import org.quorate.contribution.Person;

/**
 * Since when and until when people hold what by a charter, of all times, and by a host's word where
 * it lists nobody. Whoever holds a role holds those below it, and for the project for each module.
 */
final class Spells {
  private final Names names;
  private final Rungs rungs;
  private final long today;
  private final Map<Handle, Map<Post, List<Spell>>> told = new HashMap<>();

  /** What people hold by a host's word, which does not say since when. */
  private final Map<Handle, Set<Post>> vague = new HashMap<>();

  private final Map<Start, Status> running = new HashMap<>();

  /** Roles of which there is a row, so that no host's word counts. */
  private final Set<RoleName> listed = new HashSet<>();

  /**
   * What a row tells.
   *
   * @param then what they were up to today: a status that changes is that of now
   * @param isRow whether it tells just that, and not a role above
   */
  private record Spell(Days days, Status status, Status then, boolean isRow) {}

  /** That by which a row that is not over is the same one in another roster. */
  private record Start(Handle person, Post post, long from) {}

  Spells(Charter charter, Collection<Person> people, Names names, long today) {
    this(charter, people, names, today, Map.of());
  }

  private Spells(
      Charter charter,
      Collection<Person> people,
      Names names,
      long today,
      Map<Start, Status> before) {
    this.names = names;
    this.today = today;
    rungs = new Rungs(charter);
    for (RosterRow row : charter.rows().roster()) {
      listed.add(row.role());
      Set<Handle> accounts = new LinkedHashSet<>(Set.of(names.of(row.handle())));
      row.alsoKnownAs().forEach(alias -> accounts.add(names.of(alias)));
      accounts.forEach(account -> add(account, row, before));
    }
    for (Person person : people) {
      Set<Post> own = vague.computeIfAbsent(names.of(person.handle()), any -> new HashSet<>());
      person.roles().stream()
          .filter(role -> !listed.contains(role))
          .flatMap(role -> rungs.of(role).stream())
          .forEach(role -> own.add(new Post(role, null)));
    }
  }

  /** Those of another charter, where rows that go on are the same. */
  Spells beside(Charter other, Collection<Person> people) {
    return new Spells(other, people, names, today, running);
  }

  private void add(Handle person, RosterRow row, Map<Start, Status> before) {
    Days days = Days.of(row.since(), row.until());
    Start start = new Start(person, new Post(row.role(), row.module()), days.from());
    Status then = row.status();
    if (days.to() > today) {
      Status earlier = before.getOrDefault(start, then);
      then = earlier == Status.EMERITUS ? then : earlier;
      running.putIfAbsent(start, row.status());
    }
    Map<Post, List<Spell>> own = told.computeIfAbsent(person, any -> new HashMap<>());
    for (RoleName role : rungs.of(row.role())) {
      own.computeIfAbsent(new Post(role, row.module()), any -> new ArrayList<>(1))
          .add(new Spell(days, row.status(), then, role.equals(row.role())));
    }
  }

  Rungs rungs() {
    return rungs;
  }

  Set<Handle> people() {
    Set<Handle> people = new LinkedHashSet<>(told.keySet());
    people.addAll(vague.keySet());
    return people;
  }

  /** What is said of somebody. */
  Set<Post> posts(Handle person) {
    Set<Post> posts = new LinkedHashSet<>(told.getOrDefault(person, Map.of()).keySet());
    posts.addAll(vague.getOrDefault(person, Set.of()));
    return posts;
  }

  /** Whether the roster is the whole truth about a role. */
  boolean lists(RoleName role) {
    return listed.contains(role);
  }

  boolean isVague(Handle person, Post post) {
    return vague.getOrDefault(person, Set.of()).contains(new Post(post.role(), null));
  }

  private List<Spell> of(Handle person, Post post) {
    Map<Post, List<Spell>> own = told.getOrDefault(person, Map.of());
    List<Spell> all = new ArrayList<>(own.getOrDefault(post, List.of()));
    if (post.module() != null) {
      all.addAll(own.getOrDefault(new Post(post.role(), null), List.of()));
    }
    return all;
  }

  /** From today on, where somebody on leave holds their role. */
  List<Days> held(Handle person, Post post) {
    List<Days> days = new ArrayList<>();
    for (Spell spell : of(person, post)) {
      if (spell.status() == Status.ACTIVE || spell.status() == Status.ON_LEAVE) {
        days.add(spell.days());
      }
    }
    if (isVague(person, post)) {
      days.add(new Days(today, Days.EVER_AFTER));
    }
    return Days.joined(days, today, Days.EVER_AFTER);
  }

  /** From today on, by what stands in the roster, and holds nothing. */
  Map<Status, List<Days>> aside(Handle person, Post post) {
    Map<Status, List<Days>> aside = new EnumMap<>(Status.class);
    of(person, post).stream()
        .filter(it -> it.status() == Status.EMERITUS || it.status() == Status.SUSPENDED)
        .forEach(it -> aside.computeIfAbsent(it.status(), any -> new ArrayList<>()).add(it.days()));
    return joined(aside, today, Days.EVER_AFTER);
  }

  /** Up to today, by what they were then. */
  Map<Status, List<Days>> past(Handle person, Post post) {
    Map<Status, List<Days>> past = new EnumMap<>(Status.class);
    of(person, post)
        .forEach(it -> past.computeIfAbsent(it.then(), any -> new ArrayList<>()).add(it.days()));
    return joined(past, Days.EVER_BEFORE, today);
  }

  private static Map<Status, List<Days>> joined(Map<Status, List<Days>> some, long from, long to) {
    Map<Status, List<Days>> joined = new EnumMap<>(Status.class);
    some.forEach(
        (status, days) -> {
          List<Days> part = Days.joined(days, from, to);
          if (!part.isEmpty()) {
            joined.put(status, part);
          }
        });
    return joined;
  }

  /** Each row that began before today, as far as it went, in order. */
  List<Days> begun(Handle person, Post post) {
    return Days.sorted(
        rows(person, post).stream()
            .filter(days -> days.from() < today)
            .map(days -> new Days(days.from(), Math.min(days.to(), today)))
            .toList());
  }

  /** When each row begins that begins today or later, in order. */
  List<Long> beginnings(Handle person, Post post) {
    return rows(person, post).stream()
        .map(Days::from)
        .filter(from -> from >= today)
        .sorted()
        .toList();
  }

  private List<Days> rows(Handle person, Post post) {
    return told.getOrDefault(person, Map.of()).getOrDefault(post, List.of()).stream()
        .filter(Spell::isRow)
        .map(Spell::days)
        .toList();
  }
}
