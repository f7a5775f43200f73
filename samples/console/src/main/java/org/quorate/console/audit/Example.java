package org.quorate.console.audit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A contribution that broke rules.
 *
 * @param unmet the rules that it broke, sorted
 * @param findings how many unmet findings there are
 */
public record Example(
    String id,
    String title,
    String author,
    Instant at,
    String headline,
    List<String> unmet,
    int findings) {

  /** Worst first: most rules, most findings, newest. */
  static final Comparator<Example> WORST =
      Comparator.comparingInt((Example example) -> -example.unmet().size())
          .thenComparingInt(example -> -example.findings())
          .thenComparing(Example::at, Comparator.reverseOrder())
          .thenComparing(Example::id);

  public Example {
    unmet = List.copyOf(unmet);
  }
}
