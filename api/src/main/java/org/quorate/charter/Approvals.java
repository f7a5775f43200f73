package org.quorate.charter;

import java.util.List;

/**
 * Whose approval a row wants: any one of the alternatives ({@code or}), each of which is a list of
 * demands ({@code and}) that different people meet.
 *
 * @param alternatives empty for {@code none}
 */
public record Approvals(List<List<Demand>> alternatives) {
  /** The word {@code none}. */
  public static final Approvals NONE = new Approvals(List.of());

  public Approvals {
    alternatives = alternatives.stream().map(List::copyOf).toList();
  }

  /** One demand. */
  public static Approvals of(Demand... demands) {
    return new Approvals(List.of(List.of(demands)));
  }

  /** Whether nothing is wanted. */
  public boolean isNone() {
    return alternatives.isEmpty();
  }
}
