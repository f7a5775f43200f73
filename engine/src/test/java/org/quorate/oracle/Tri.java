package org.quorate.oracle;

/** What is true under no completion of the missing facts, under some, under every one. */
enum Tri {
  NO,
  MAYBE,
  YES;

  static Tri of(boolean holds) {
    return holds ? YES : NO;
  }

  boolean surely() {
    return this == YES;
  }

  boolean possibly() {
    return this != NO;
  }

  Tri and(Tri other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Tri or(Tri other) {
    return compareTo(other) >= 0 ? this : other;
  }

  Tri not() {
    return this == MAYBE ? MAYBE : of(this == NO);
  }
}
