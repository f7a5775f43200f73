package org.quorate.rules.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** From the start of a first date to the end of a last one, in UTC; null for open ends. */
public record Spell(@Nullable Instant from, @Nullable Instant to) {
  public static final Spell ALWAYS = new Spell(null, null);

  public static Spell of(@Nullable LocalDate since, @Nullable LocalDate until) {
    if (since == null && until == null) {
      return ALWAYS;
    }
    return new Spell(
        since == null ? null : since.atStartOfDay(ZoneOffset.UTC).toInstant(),
        until == null ? null : until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  public boolean contains(Instant at) {
    return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
  }
}
