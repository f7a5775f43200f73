package org.quorate.rules;

import org.jspecify.annotations.Nullable;
import org.quorate.Cure;

/** What the rules say of a claim, and then of a judgement. */
public enum Says {
  MET(null),
  WAIVED(null),
  UNKNOWN(null),
  UNMET_PEOPLE(Cure.PEOPLE),
  UNMET_TIME(Cure.TIME),
  UNMET_AUTHOR(Cure.AUTHOR),
  UNMET_OBJECTOR(Cure.OBJECTOR),
  UNMET_NOBODY(Cure.NOBODY);

  private final @Nullable Cure cure;

  Says(@Nullable Cure cure) {
    this.cure = cure;
  }

  /** What cures it, or null if it is not unmet. */
  public @Nullable Cure cure() {
    return cure;
  }

  public boolean unmet() {
    return cure != null;
  }
}
