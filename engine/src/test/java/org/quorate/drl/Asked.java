package org.quorate.drl;

import java.util.Set;

/**
 * One thing that a pattern asks of a fact, such as {@code !dismissed} or {@code standing ==
 * Tri.NO}.
 *
 * @param negated whether a {@code !} stands before it
 * @param name the component of the fact
 * @param operator how it is compared, or empty if it is yes or no by itself
 * @param value with what it is compared, or empty
 */
record Asked(boolean negated, String name, String operator, String value) {
  static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=");

  boolean isComparison() {
    return !operator.isEmpty();
  }

  Asked with(String otherOperator, String otherValue) {
    return new Asked(negated, name, otherOperator, otherValue);
  }

  Asked negate() {
    return new Asked(!negated, name, operator, value);
  }

  @Override
  public String toString() {
    return (negated ? "!" : "") + name + (isComparison() ? " " + operator + " " + value : "");
  }
}
