package org.quorate.charter;

import java.util.List;

/**
 * When a row applies: if every condition holds. The files covered are those that every covering
 * condition covers.
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
    return conditions.stream().anyMatch(Condition::covers);
  }

  /** Whether it governs the files left over. */
  public boolean isOtherwise() {
    return conditions.stream().anyMatch(Condition.Otherwise.class::isInstance);
  }
}
