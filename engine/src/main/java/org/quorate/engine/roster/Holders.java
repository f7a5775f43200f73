package org.quorate.engine.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RosterRow;
import org.quorate.contribution.Person;

/** Who holds what by a charter from an instant on, and by a host's word where it lists nobody. */
final class Holders {
  /** Rungs of a ladder that are looked at below a role. */
  static final int MOST_RUNGS = 1_000;

  private final Names names;
  private final Instant at;
  private final Map<Handle, Map<Post, Hold>> direct = new HashMap<>();
  private final Map<RoleName, RoleName> below = new HashMap<>();

  Holders(Charter charter, Collection<Person> people, Names names, Instant at) {
    this.names = names;
    this.at = at;
    Set<RoleName> listed = new HashSet<>();
    for (RosterRow row : charter.rows().roster()) {
      listed.add(row.role());
      seat(row);
    }
    for (Person person : people) {
      for (RoleName role : person.roles()) {
        if (!listed.contains(role)) {
          add(person.handle(), new Post(role, null), Hold.EVER);
        }
      }
    }
    for (RoleRow row : charter.rows().roles()) {
      if (row.below() != null) {
        below.put(row.role(), row.below());
      }
    }
  }

  /** Somebody on leave holds their role; whoever is suspended or emeritus does not. */
  private void seat(RosterRow row) {
    if (row.status() == RosterRow.Status.ACTIVE || row.status() == RosterRow.Status.ON_LEAVE) {
      Hold hold = Hold.of(row.since(), row.until(), at);
      Post post = new Post(row.role(), row.module());
      add(row.handle(), post, hold);
      row.alsoKnownAs().forEach(alias -> add(alias, post, hold));
    }
  }

  private void add(Handle account, Post post, Hold hold) {
    if (hold.later()) {
      direct
          .computeIfAbsent(names.of(account), any -> new HashMap<>())
          .merge(post, hold, Hold::and);
    }
  }

  Set<Handle> people() {
    return direct.keySet();
  }

  /** Whether a person holds the same by both, so that there is nothing to compare. */
  boolean agrees(Holders other, Handle person) {
    return below.equals(other.below) && posts(person).equals(other.posts(person));
  }

  private Map<Post, Hold> posts(Handle person) {
    return direct.getOrDefault(person, Map.of());
  }

  /** All that a person holds, with the rungs below. */
  Map<Post, Hold> all(Handle person) {
    Map<Post, Hold> all = new HashMap<>();
    posts(person)
        .forEach(
            (post, hold) ->
                rungs(post.role())
                    .forEach(role -> all.merge(new Post(role, post.module()), hold, Hold::and)));
    return all;
  }

  /** A role and those that its holders hold too, from above. */
  List<RoleName> rungs(RoleName role) {
    Set<RoleName> rungs = new LinkedHashSet<>();
    for (RoleName one = role; one != null && rungs.size() <= MOST_RUNGS; one = below.get(one)) {
      if (!rungs.add(one)) {
        break;
      }
    }
    return new ArrayList<>(rungs);
  }

  /** How long they hold it who hold all that. What is held for the project is held for a module. */
  static Hold hold(Map<Post, Hold> all, Post post) {
    Hold own = all.getOrDefault(post, Hold.NEVER);
    return post.module() == null
        ? own
        : own.and(all.getOrDefault(new Post(post.role(), null), Hold.NEVER));
  }

  /** Leaves out what some posts bring with them, and these. */
  void removeWith(Set<Post> some, Set<Post> from) {
    Set<Post> brought = new HashSet<>();
    for (Post post : some) {
      rungs(post.role()).forEach(role -> brought.add(new Post(role, post.module())));
    }
    from.removeIf(post -> brought.contains(post) || brought.contains(new Post(post.role(), null)));
  }

  /** Those of some posts that no other of them brings with it. */
  Set<Post> highest(Set<Post> some) {
    Set<Post> highest = new LinkedHashSet<>(some);
    for (Post post : some) {
      for (RoleName role : rungs(post.role())) {
        if (post.module() == null) {
          highest.removeIf(one -> one.role().equals(role) && !one.equals(post));
        } else if (!role.equals(post.role())) {
          highest.remove(new Post(role, post.module()));
        }
      }
    }
    return highest;
  }
}
