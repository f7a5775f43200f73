package org.quorate.merge;

import java.util.List;
import org.quorate.Finding;
import org.quorate.Outcome;
import org.quorate.Rule;

/**
 * One row that applies, with its alternatives: met as soon as one of them is.
 *
 * @param outcome the best of the alternatives
 * @param alternatives the row itself first, then the rows instead of it, by name
 */
public record Requirement(Outcome outcome, List<Alternative> alternatives) {

  public Requirement {
    alternatives = List.copyOf(alternatives);
  }

  /**
   * One row with its findings.
   *
   * @param outcome the worst of the findings
   * @param files how many of the contribution's files it governs; 0 for a row that covers nothing
   */
  public record Alternative(Rule rule, Outcome outcome, int files, List<Finding> findings) {
    public Alternative {
      findings = List.copyOf(findings);
    }
  }
}
