package org.quorate.oracle;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.charter.CheckNeeded;
import org.quorate.contribution.Check;

/** Whether the checks that a row names have passed. */
final class OracleChecks {
  private static final Comparator<Check> LATEST_LAST =
      Comparator.comparing(Check::at, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(Check::conclusion);

  private final OracleFacts facts;

  OracleChecks(OracleFacts facts) {
    this.facts = facts;
  }

  private enum State {
    PASSED,
    UNKNOWN,
    AWAITED,
    FAILED
  }

  OracleVerdict verdict(List<CheckNeeded> needed) {
    State worst = State.PASSED;
    for (CheckNeeded check : needed) {
      State state = state(check);
      worst = state.compareTo(worst) > 0 ? state : worst;
    }
    return switch (worst) {
      case PASSED -> OracleVerdict.MET;
      case UNKNOWN -> OracleVerdict.unknown(Set.of(Aspect.CHECKS));
      case AWAITED -> OracleVerdict.unmet(Cure.PEOPLE);
      case FAILED -> OracleVerdict.unmet(Cure.AUTHOR);
    };
  }

  private State state(CheckNeeded needed) {
    Optional<Check> latest =
        facts.contribution().evidence().checks().stream()
            .filter(check -> check.name().equals(needed.name()))
            .filter(check -> check.at() == null || facts.happened(check.at()))
            .max(LATEST_LAST);
    if (latest.isEmpty()) {
      return facts.complete(Aspect.CHECKS) ? State.AWAITED : State.UNKNOWN;
    }
    if (needed.accepted().contains(latest.get().conclusion())) {
      return State.PASSED;
    }
    boolean pending = latest.get().conclusion() == Check.Conclusion.PENDING;
    return pending ? State.AWAITED : State.FAILED;
  }
}
