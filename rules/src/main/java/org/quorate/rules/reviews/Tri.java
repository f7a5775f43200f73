package org.quorate.rules.reviews;

/** Under the completions of the missing facts: never, sometimes, always. */
public enum Tri {
  NO,
  MAYBE,
  YES;

  Tri and(Tri other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Tri or(Tri other) {
    return compareTo(other) >= 0 ? this : other;
  }

  Tri not() {
    return this == YES ? NO : this == NO ? YES : MAYBE;
  }

  static Tri of(boolean sure) {
    return sure ? YES : NO;
  }
}
