package org.quorate.rules.ballots;

/** How many people do what, in one completion of the missing facts. */
final class Totals {
  private final long[] people = new long[World.COUNT];

  void add(World world, long number) {
    people[world.ordinal()] += number;
  }

  /** Takes some of one world into another. */
  void move(World from, World to, long number) {
    add(from, -number);
    add(to, number);
  }

  long of(World world) {
    return people[world.ordinal()];
  }

  /** How many are in one of a set of worlds. */
  long in(int worlds) {
    long number = 0;
    for (int i = 0; i < people.length; i++) {
      if ((worlds >> i & 1) != 0) {
        number += people[i];
      }
    }
    return number;
  }
}
