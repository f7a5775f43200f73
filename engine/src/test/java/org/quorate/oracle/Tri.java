package org.quorate.oracle;

/** What is true under no completion of the missing facts, under some, under every one. */
public enum Tri {
  NO,
  MAYBE,
  YES;

  public static Tri of(boolean holds) {
    return holds ? YES : NO;
  }

  public boolean surely() {
    return this == YES;
  }

  public boolean possibly() {
    return this != NO;
  }

  public Tri and(Tri other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Tri or(Tri other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Tri not() {
    return this == MAYBE ? MAYBE : of(this == NO);
  }
}
