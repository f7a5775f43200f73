package org.quorate.drl;

/**
 * A rule with one thing changed.
 *
 * @param rule the name of the rule in which it was changed
 * @param change what is written instead of what
 * @param text the rule as it is now; empty where it is gone
 */
public record Mutant(Operator operator, String rule, String change, String text) {

  /** What was changed. */
  public enum Operator {
    /** How two values are compared. */
    COMPARISON,
    /** Whether something is asked for or its opposite. */
    NEGATION,
    /** With which constant something is compared. */
    CONSTANT,
    /** Whether one of two is enough or both are wanted. */
    JOINT,
    /** That something is asked at all. */
    ASKED,
    /** Before which other rules a rule is heard. */
    SALIENCE,
    /** What a rule says. */
    RULING,
    /** That there is the rule. */
    RULE
  }

  /** The rule as it is now, under another name. */
  public String text(String name) {
    return text.replace(RuleText.head(rule), RuleText.head(name));
  }

  @Override
  public String toString() {
    return operator + " of \"" + rule + "\": " + change;
  }
}
