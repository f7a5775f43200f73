package org.quorate.ladder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.RoleName;

/**
 * A role that somebody holds and that a row of departures speaks of.
 *
 * @param module for which; null for the whole project
 * @param decision whether they must step down, by the facts about them alone
 * @param due the first instant within the review's horizon at which, if nothing happens, a row
 *     begins to ask them to; null if none does by then, or one does already
 */
public record Lapse(
    Handle person,
    RoleName role,
    @Nullable ModuleName module,
    DepartureDecision decision,
    @Nullable Instant due) {

  /** Whether no row asks it of them, now or within the horizon. */
  public boolean isFar() {
    return due == null && decision.state() == DepartureDecision.State.STAYS;
  }
}
