package org.quorate.charter;

import java.util.List;

/**
 * So many of those: {@code 2 maintainers including 1 security}.
 *
 * @param including demands that the same people must meet as well; these include nothing themselves
 */
public record Demand(Amount amount, Who who, List<Demand> including) {

  public Demand {
    including = List.copyOf(including);
  }

  /** A plain demand of so many. */
  public static Demand of(int count, Who who) {
    return new Demand(new Amount.Count(count), who, List.of());
  }
}
