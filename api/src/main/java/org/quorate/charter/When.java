package org.quorate.charter;

import java.util.List;

/**
 * When a row applies: if every condition holds. The files covered are those that every covering
 * condition covers. A change without files has none that a row could cover, so it needs a row that
 * applies and, like each of its alternatives, asks for approvals; without one it is uncovered.
 */
public record When(List<Condition> conditions) {

  public When {
    conditions = List.copyOf(conditions);
  }

  /** All of these. */
  public static When of(Condition... conditions) {
    return new When(List.of(conditions));
  }

  /** Whether some condition says which files the row covers. */
  public boolean covers() {
    for (Condition condition : conditions) {
      if (condition.covers()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it governs the files left over. */
  public boolean isOtherwise() {
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Otherwise) {
        return true;
      }
    }
    return false;
  }
}
