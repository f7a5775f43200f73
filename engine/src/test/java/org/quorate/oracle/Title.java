package org.quorate.oracle;

import java.time.Instant;
import org.quorate.Handle;

/** What makes somebody's approval serve a demand, or a part of one. */
@FunctionalInterface
interface Title {

  /** Whether a person has it at an instant. */
  Tri of(Handle person, Instant at);

  default Title and(Title other) {
    return (person, at) -> of(person, at).and(other.of(person, at));
  }

  default Title or(Title other) {
    return (person, at) -> of(person, at).or(other.of(person, at));
  }
}
