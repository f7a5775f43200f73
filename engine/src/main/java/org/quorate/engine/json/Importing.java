package org.quorate.engine.json;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a file of a forge is to be understood.
 *
 * @param format null to see from the file which one it is
 * @param at as of when to decide; null for the newest instant in the file
 * @param reviewLabel the label of Gerrit that carries reviews; all others are taken for checks
 */
public record Importing(@Nullable CaseFormat format, @Nullable Instant at, String reviewLabel) {
  /** Seen from the file, as of its newest instant, reviews in {@code Code-Review}. */
  public static final Importing DEFAULT = new Importing(null, null, "Code-Review");

  /** An instant as files write it, of the years 0 to 9999; nothing if it is none. */
  public static Optional<Instant> instant(String text) {
    return Scalars.instant(text);
  }

  /** The same, of a known format. */
  public Importing from(CaseFormat known) {
    return new Importing(known, at, reviewLabel);
  }

  /** The same, as of an instant. */
  public Importing asOf(Instant instant) {
    return new Importing(format, instant, reviewLabel);
  }
}
