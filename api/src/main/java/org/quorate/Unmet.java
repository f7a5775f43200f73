package org.quorate;

import java.util.List;

/**
 * A requirement that no completion of the missing facts meets.
 *
 * @param cure what can cure it
 * @param remedies who could do what about this finding alone, best first; empty when time or nobody
 *     cures it
 */
public record Unmet(Rule rule, String column, String because, Cure cure, List<Remedy> remedies)
    implements Finding {

  public Unmet {
    remedies = List.copyOf(remedies);
  }

  @Override
  public Outcome outcome() {
    return cure.outcome();
  }
}
