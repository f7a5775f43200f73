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
  private final int persons;

  /** Numbers of organisations that the charter does not name. */
  private Map<OrganisationName, Integer> others = Map.of();

  private int @Nullable [] @Nullable [] today;

  Origins(Situation situation, OrganisationsNeeded needed, boolean surely) {
    this.situation = situation;
    this.needed = needed;
    this.surely = surely;
    authors =
        needed.withoutAuthors() ? situation.organisations(situation.author, situation.at) : null;
    persons = situation.people.size();
  }

  /** Whether it is about just this. */
  boolean isOf(OrganisationsNeeded some, boolean forSure) {
    return surely == forSure && needed.equals(some);
  }

  /** Those of a person at an instant, in order; of somebody on their own their own number. */
  int[] of(int person, Instant when) {
    if (!when.equals(situation.at)) {
      return find(person, when);
    }
    if (today == null) {
      today = new int[persons][];
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
    int known = situation.plan.organisations.numberOf(name);
    if (known >= 0) {
      return persons + known;
    }
    if (others.isEmpty()) {
      others = new HashMap<>();
    }
    int first = persons + situation.plan.organisations.count();
    return others.computeIfAbsent(name, any -> first + others.size());
  }
}
