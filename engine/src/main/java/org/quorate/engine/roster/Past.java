package org.quorate.engine.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.RosterRow;
import org.quorate.contribution.Person;

/**
 * Since when and until when people held what up to an instant, as a roster tells it. Whoever is
 * emeritus, on leave or suspended was a holder too: what they did then may count later.
 */
final class Past {
  private final Map<Handle, Map<Post, List<Spell>>> spells = new HashMap<>();

  /** What people hold by a host's word, which does not say since when. */
  private final Map<Handle, Set<Post>> vague = new HashMap<>();

  /** A time that is over, or its part that is; null for ever before. */
  private record Spell(@Nullable Instant from, Instant to) {}

  Past(Charter charter, Collection<Person> people, Names names, Holders rungs, Instant at) {
    Set<RoleName> listed = new HashSet<>();
    for (RosterRow row : charter.rows().roster()) {
      listed.add(row.role());
      Spell spell = spell(row, at);
      if (spell != null) {
        Map<Post, List<Spell>> own =
            spells.computeIfAbsent(names.of(row.handle()), any -> new HashMap<>());
        rungs
            .rungs(row.role())
            .forEach(
                role ->
                    own.computeIfAbsent(new Post(role, row.module()), any -> new ArrayList<>(1))
                        .add(spell));
      }
    }
    for (Person person : people) {
      Set<Post> own = vague.computeIfAbsent(names.of(person.handle()), any -> new HashSet<>());
      person.roles().stream()
          .filter(role -> !listed.contains(role))
          .flatMap(role -> rungs.rungs(role).stream())
          .forEach(role -> own.add(new Post(role, null)));
    }
  }

  private static @Nullable Spell spell(RosterRow row, Instant at) {
    LocalDate until = row.until();
    Instant from = row.since() == null ? null : start(row.since());
    Instant end = until == null ? at : start(until.plusDays(1));
    Instant to = end.isAfter(at) ? at : end;
    return from == null || from.isBefore(to) ? new Spell(from, to) : null;
  }

  private static Instant start(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  Set<Handle> people() {
    return spells.keySet();
  }

  /** What somebody held at a time at which they did not by another roster. */
  Set<Post> beyond(Past other, Handle person) {
    Set<Post> more = new LinkedHashSet<>();
    for (Post post : spells.getOrDefault(person, Map.of()).keySet()) {
      List<Spell> both = new ArrayList<>(other.of(person, post));
      both.addAll(of(person, post));
      boolean told = !isVague(person, post) && !other.isVague(person, post);
      if (told && !joined(both).equals(joined(other.of(person, post)))) {
        more.add(post);
      }
    }
    return more;
  }

  private boolean isVague(Handle person, Post post) {
    return vague.getOrDefault(person, Set.of()).contains(new Post(post.role(), null));
  }

  /** What is held for the project is held for a module. */
  private List<Spell> of(Handle person, Post post) {
    Map<Post, List<Spell>> own = spells.getOrDefault(person, Map.of());
    List<Spell> all = new ArrayList<>(own.getOrDefault(post, List.of()));
    if (post.module() != null) {
      all.addAll(own.getOrDefault(new Post(post.role(), null), List.of()));
    }
    return all;
  }

  /** The same times without overlaps, in order. */
  private static Set<Spell> joined(List<Spell> some) {
    List<Spell> sorted = new ArrayList<>(some);
    sorted.sort(
        Comparator.comparing(Spell::from, Comparator.nullsFirst(Comparator.naturalOrder())));
    Set<Spell> joined = new HashSet<>();
    Spell last = null;
    for (Spell next : sorted) {
      if (last != null && (next.from() == null || !next.from().isAfter(last.to()))) {
        joined.remove(last);
        last = new Spell(last.from(), last.to().isAfter(next.to()) ? last.to() : next.to());
      } else {
        last = next;
      }
      joined.add(last);
    }
    return joined;
  }
}
