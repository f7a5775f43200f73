package org.quorate.vote;

import java.util.List;

/**
 * How many votes prefer each option to each other one.
 *
 * @param options rows and columns; empty where the method compares no pairs
 * @param preferring a row is the option preferred, a column the one it is preferred to
 */
public record Pairwise(List<OptionName> options, List<List<Long>> preferring) {
  private static final Pairwise NONE = new Pairwise(List.of(), List.of());

  public Pairwise {
    options = List.copyOf(options);
    preferring = preferring.stream().map(List::copyOf).toList();
    int size = options.size();
    if (preferring.size() != size || preferring.stream().anyMatch(row -> row.size() != size)) {
      throw new IllegalArgumentException("a matrix has one row and one column an option");
    }
  }

  /** For a method that compares no pairs. */
  public static Pairwise none() {
    return NONE;
  }

  /** How many votes prefer one option to another; both must be options of this matrix. */
  public long preferring(OptionName one, OptionName other) {
    return preferring.get(place(one)).get(place(other));
  }

  private int place(OptionName option) {
    int place = options.indexOf(option);
    if (place < 0) {
      throw new IllegalArgumentException("`" + option + "` is not an option here");
    }
    return place;
  }
}
