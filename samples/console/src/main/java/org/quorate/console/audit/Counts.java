package org.quorate.console.audit;

/**
 * How often a rule, or a column of it, had which answer.
 *
 * @param met the row is met
 * @param waived an exception sets it aside
 * @param unmet the row is unmet, and so is the requirement that it stands for
 * @param unknown the history does not hold what the row asks for
 * @param instead the row is not met, but a row instead of it is or may be
 */
public record Counts(int met, int waived, int unmet, int unknown, int instead) {
  static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  /** How often it applied. */
  public int applied() {
    return met + waived + unmet + unknown + instead;
  }

  /** How often its answer was definite. */
  public int definite() {
    return met + waived + unmet;
  }

  Counts plus(Answer answer) {
    return switch (answer) {
      case MET -> new Counts(met + 1, waived, unmet, unknown, instead);
      case WAIVED -> new Counts(met, waived + 1, unmet, unknown, instead);
      case UNMET -> new Counts(met, waived, unmet + 1, unknown, instead);
      case UNKNOWN -> new Counts(met, waived, unmet, unknown + 1, instead);
      case INSTEAD -> new Counts(met, waived, unmet, unknown, instead + 1);
    };
  }
}
