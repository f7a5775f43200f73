package org.quorate.engine.cdi;

import org.quorate.Decision;

/** A guarded method was not called, for the charter does not allow it, or not yet. */
public final class NotAllowed extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Decision decision;

  NotAllowed(Decision decision) {
    super(decision.headline());
    this.decision = decision;
  }

  /** The answer, with the rows that it applied and who can unblock it. */
  public Decision decision() {
    return decision;
  }
}
