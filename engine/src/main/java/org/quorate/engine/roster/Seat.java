package org.quorate.engine.roster;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.RoleName;

/**
 * A role of somebody.
 *
 * @param module for which; null for the whole project
 */
public record Seat(Handle person, RoleName role, @Nullable ModuleName module)
    implements Comparable<Seat> {
  private static final Comparator<Seat> ORDER =
      Comparator.comparing(Seat::person)
          .thenComparing(Seat::role)
          .thenComparing(Seat::module, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** Such as {@code @ann as reviewer of net}. */
  public String shown() {
    return person.shown() + " as " + role + (module == null ? "" : " of " + module);
  }

  @Override
  public int compareTo(Seat other) {
    return ORDER.compare(this, other);
  }
}
