package org.quorate.rules.ladder;

import org.quorate.rules.Facts;

/** What the rules say of a deed, a testimony or a voice, with the words for it. */
public enum Counts {
  YES(""),
  MAYBE_STANDING("nobody can tell whether the row asks them"),
  MAYBE_RECENT("nobody can tell whether it is too long ago"),
  AHEAD("it lies ahead"),
  LAPSED("it is too long ago"),
  EXPIRED("it has expired"),
  ELSEWHERE("it was for another module"),
  WITHDRAWN("it was withdrawn"),
  REPLACED("they said otherwise later"),
  EARLY("it came before what it is about"),
  ABOUT_ANOTHER("it is about somebody else"),
  LATE("it came too late"),
  OWN("it is the nominee's own"),
  BOT("it comes from a bot"),
  NOT_ENTITLED("the row asks others");

  private final String words;

  Counts(String words) {
    this.words = words;
  }

  /** Why it does not count, or why it only may. */
  String words() {
    return words;
  }

  /** What the rules say of such a fact. */
  static Counts of(Facts facts, Object fact) {
    return (Counts) facts.ruling(fact);
  }

  boolean surely() {
    return this == YES;
  }

  boolean possibly() {
    return compareTo(MAYBE_RECENT) <= 0;
  }

  /** What makes more of somebody. */
  Counts more(Counts other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
