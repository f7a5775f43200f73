package org.quorate.rules.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the start of a first date to the end of a last one, in UTC; null for open ends. */
public record Spell(@Nullable Instant from, @Nullable Instant to) {
  public static final Spell ALWAYS = new Spell(null, null);

  /** Whatever goes on longest first. */
  static final Comparator<Spell> LAST_FIRST =
      Comparator.comparing(Spell::to, Comparator.nullsLast(Comparator.naturalOrder())).reversed();

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

  /**
   * Since when without a break some of several hold that holds at an instant; {@link Instant#MIN}
   * for ever, null if none does. One that begins as another one ends makes no break.
   */
  static @Nullable Instant since(List<Spell> several, Instant at) {
    several.sort(LAST_FIRST);
    Instant since = null;
    for (Spell spell : several) {
      Instant to = spell.to == null ? Instant.MAX : spell.to;
      if (since == null ? !to.isAfter(at) : to.isBefore(since)) {
        return since;
      }
      Instant from = spell.from == null ? Instant.MIN : spell.from;
      if (!from.isAfter(since == null ? at : since)) {
        since = from;
      }
    }
    return since;
  }
}
