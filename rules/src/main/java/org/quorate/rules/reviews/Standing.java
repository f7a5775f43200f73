package org.quorate.rules.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Tri;

/** Whether a person is one of those whom a demand means, at an instant. */
interface Standing {
  /** Everybody is. */
  Standing EVERYBODY = (person, when) -> Tri.YES;

  Tri of(int person, Instant when);

  /** Those who are, if it is so at every instant and of nobody else; else null. */
  default long @Nullable [] always() {
    return null;
  }

  /** Just these people, at every instant. */
  record Always(long[] people) implements Standing {
    @Override
    public Tri of(int person, Instant when) {
      return Tri.of(Bits.has(people, person));
    }

    @Override
    public long[] always() {
      return people;
    }
  }

  /** Those who have this standing and another one. */
  default Standing and(Standing other) {
    if (this == EVERYBODY) {
      return other;
    }
    long[] one = always();
    long[] two = other.always();
    return one != null && two != null
        ? new Always(Bits.and(one, two))
        : (person, when) -> of(person, when).and(other.of(person, when));
  }
}
