package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.OrganisationName;
import org.quorate.charter.OrganisationsNeeded;

/** For which organisations, by number, people may stand; somebody on their own is one. */
final class Origins {
  private final Situation situation;
  private final OrganisationsNeeded needed;
  private final boolean surely;
  private final @Nullable Set<OrganisationName> authors;
  private final Map<OrganisationName, Integer> numbers = new HashMap<>();
  private int next;

  Origins(Situation situation, OrganisationsNeeded needed, boolean surely) {
    this.situation = situation;
    this.needed = needed;
    this.surely = surely;
    authors =
        needed.withoutAuthors() ? situation.organisations(situation.author, situation.at) : null;
    next = situation.people.size();
  }

  /** Adds those of a person at an instant; of somebody on their own their own number. */
  void add(Collection<Integer> to, int person, Instant when) {
    Set<OrganisationName> own = situation.organisations(person, when);
    boolean unsure = own == null || needed.withoutAuthors() && authors == null;
    if (surely && unsure) {
      return;
    }
    if (own == null || own.isEmpty()) {
      to.add(person);
      return;
    }
    if (needed.withoutAuthors() && authors != null && own.stream().anyMatch(authors::contains)) {
      return;
    }
    own.forEach(name -> to.add(numbers.computeIfAbsent(name, any -> next++)));
  }

  /** Those of a person at an instant, in order. */
  int[] of(int person, Instant when) {
    Set<Integer> own = new TreeSet<>();
    add(own, person, when);
    int[] numbers = new int[own.size()];
    int next = 0;
    for (int number : own) {
      numbers[next++] = number;
    }
    return numbers;
  }
}
