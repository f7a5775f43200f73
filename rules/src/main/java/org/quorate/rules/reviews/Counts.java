package org.quorate.rules.reviews;

import org.jspecify.annotations.Nullable;

/**
 * What the rules say of a voice, an opposition, a hold, a ballot or a commit, with the words for
 * it.
 */
public enum Counts {
  YES(""),
  MAYBE_COMMITTER("nobody can tell who committed"),
  MAYBE_CO_AUTHOR("nobody can tell who wrote part of it"),
  MAYBE_STANDING("nobody can tell whether the row asks them"),
  MAYBE_EDITED("it may have been edited since"),
  MAYBE_STALE("nobody can tell which version it saw"),
  MAYBE_OF_OTHER_VERSION("nobody can tell whether it closed before the newest version"),
  MAYBE_EARLY("nobody can tell whether it opened before the contribution did"),
  MAYBE_LIFTED("nobody can tell who lifted it"),
  NO_VERDICT("it does not approve"),
  DISMISSED("it was taken back"),
  OWN_CHANGE("it is the author's own"),
  CO_AUTHOR("it comes from a co-author"),
  COMMITTER("it comes from a committer"),
  BOT("it comes from a bot"),
  EDITED("it was edited after it was given"),
  STALE("given before the newest version"),
  OF_OTHER_VERSION("it closed before the newest version"),
  EARLY("it opened before the contribution did"),
  NOT_ENTITLED("the row asks others"),
  NO_REASON("it gives no reason"),
  EXPIRED("it has expired"),
  LIFTED("it was lifted");

  private final String words;

  Counts(String words) {
    this.words = words;
  }

  /** Why it does not count, or why it only may. */
  String words() {
    return words;
  }

  boolean surely() {
    return this == YES;
  }

  boolean possibly() {
    return compareTo(MAYBE_LIFTED) <= 0;
  }

  /** What makes more of an approval; null for nothing. */
  static @Nullable Counts more(@Nullable Counts one, @Nullable Counts other) {
    return one == null || other != null && other.compareTo(one) < 0 ? other : one;
  }
}
