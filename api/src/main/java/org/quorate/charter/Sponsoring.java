package org.quorate.charter;

/**
 * How many people have to sponsor a nomination, never the nominee: {@code 2 reviewers}.
 *
 * @param count at least 1
 */
public record Sponsoring(int count, Who who) {

  /** What the organisation of the nominee does among those of the sponsors. */
  public enum Nominee {
    /** It is as good as any. */
    ALIKE,
    /** Sponsors who share one with the nominee do not help: {@code not the nominee's}. */
    LEFT_OUT,
    /** It is one of those counted: {@code nominee included}. */
    INCLUDED
  }
}
