package org.quorate;

/** The answer to a question, worst first. */
public enum Outcome {
  /** Something is unmet that neither other people nor time can cure. */
  BLOCKED,
  /** Something is unmet that other people or time can cure. */
  WAITING,
  /** Nothing is unmet, but a missing fact could still make it so. */
  UNDETERMINED,
  /** Everything is met or waived. */
  ALLOWED;

  /** The worse of two answers. */
  public Outcome worse(Outcome other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The better of two answers. */
  public Outcome better(Outcome other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
