package org.quorate.rules.people;

/** Under the completions of the missing facts: never, sometimes, always. */
public enum Tri {
  NO,
  MAYBE,
  YES;

  public Tri and(Tri other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Tri or(Tri other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Tri not() {
    return this == YES ? NO : this == NO ? YES : MAYBE;
  }

  public static Tri of(boolean sure) {
    return sure ? YES : NO;
  }
}
