package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.OrganisationName;
import org.quorate.charter.OrganisationsNeeded;

/** For which organisations, by number, people may stand; somebody on their own is one. */
final class Origins {
  static final int[] NONE = {};

  private final Situation situation;
  private final OrganisationsNeeded needed;
  private final boolean surely;
  private final @Nullable Set<OrganisationName> authors;
  private final Map<OrganisationName, Integer> numbers = new HashMap<>();
  private final int[] @Nullable [] today;
  private int next;

  Origins(Situation situation, OrganisationsNeeded needed, boolean surely) {
    this.situation = situation;
    this.needed = needed;
    this.surely = surely;
    authors =
        needed.withoutAuthors() ? situation.organisations(situation.author, situation.at) : null;
    next = situation.people.size();
    today = new int[next][];
  }

  /** Those of a person at an instant, in order; of somebody on their own their own number. */
  int[] of(int person, Instant when) {
    if (!when.equals(situation.at)) {
      return find(person, when);
    }
    int[] known = today[person];
    if (known == null) {
      known = find(person, when);
      today[person] = known;
    }
    return known;
  }

  private int[] find(int person, Instant when) {
    if (needed.withoutAuthors() && person == situation.author) {
      return NONE;
    }
    Set<OrganisationName> own = situation.organisations(person, when);
    boolean unsure = own == null || needed.withoutAuthors() && authors == null;
    if (surely && unsure) {
      return NONE;
    }
    if (own == null || own.isEmpty()) {
      return new int[] {person};
    }
    if (needed.withoutAuthors() && authors != null && own.stream().anyMatch(authors::contains)) {
      return NONE;
    }
    int[] some = new int[own.size()];
    int count = 0;
    for (OrganisationName name : own) {
      some[count++] = number(name);
    }
    Arrays.sort(some);
    return some;
  }

  private int number(OrganisationName name) {
    Integer known = numbers.get(name);
    if (known == null) {
      known = next++;
      numbers.put(name, known);
    }
    return known;
  }
}
