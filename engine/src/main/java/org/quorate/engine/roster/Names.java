package org.quorate.engine.roster;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quorate.Handle;
import org.quorate.charter.RosterRow;
import org.quorate.contribution.Person;

/** Which accounts are one person, by a roster and by what a host says. */
final class Names {
  private final Map<Handle, Handle> other = new HashMap<>();

  Names(List<RosterRow> roster, Collection<Person> people) {
    roster.forEach(row -> row.alsoKnownAs().forEach(alias -> join(row.handle(), alias)));
    people.forEach(person -> person.alsoKnownAs().forEach(alias -> join(person.handle(), alias)));
  }

  /** Takes another account for one of somebody, who keeps their name. */
  void join(Handle one, Handle same) {
    Handle first = of(one);
    Handle second = of(same);
    if (!first.equals(second)) {
      other.put(second, first);
    }
  }

  /** The same handle for all accounts of a person. */
  Handle of(Handle account) {
    Handle at = account;
    Handle next = other.get(at);
    while (next != null) {
      Handle further = other.get(next);
      if (further != null) {
        other.put(at, further);
      }
      at = next;
      next = further;
    }
    return at;
  }

  boolean same(Handle one, Handle two) {
    return of(one).equals(of(two));
  }
}
