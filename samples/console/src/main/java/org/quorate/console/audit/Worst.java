package org.quorate.console.audit;

import java.util.List;
import java.util.TreeSet;

/** The worst examples, so many and no more. */
final class Worst {
  private static final int KEPT = 10;

  private final TreeSet<Example> examples = new TreeSet<>(Example.WORST);

  void add(Example example) {
    examples.add(example);
    if (examples.size() > KEPT) {
      examples.pollLast();
    }
  }

  List<Example> result() {
    return List.copyOf(examples);
  }
}
