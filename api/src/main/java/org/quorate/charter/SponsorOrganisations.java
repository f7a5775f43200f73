package org.quorate.charter;

/**
 * From how many different organisations the sponsors of a nomination come.
 *
 * @param count at least 1
 */
public record SponsorOrganisations(int count, Nominee nominee) {

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
