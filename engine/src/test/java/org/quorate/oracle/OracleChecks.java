package org.quorate.oracle;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.charter.CheckNeeded;
import org.quorate.contribution.Check;

/** Whether the checks that a row names have passed. */
final class OracleChecks {
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
    List<Check> own = runs(needed, Tri.YES);
    Optional<Instant> last = own.stream().flatMap(OracleChecks::dated).max(Instant::compareTo);
    State unheard = facts.complete(Aspect.CHECKS) ? State.AWAITED : State.UNKNOWN;
    State state =
        own.stream()
            .filter(run -> run.at() == null || run.at().equals(last.orElseThrow()))
            .map(run -> ended(needed, run))
            .max(Comparator.naturalOrder())
            .map(told -> told == State.PASSED && unheard == State.UNKNOWN ? unheard : told)
            .orElse(unheard);
    for (Check run : runs(needed, Tri.MAYBE)) {
      boolean outdated = dated(run).anyMatch(at -> last.map(at::isBefore).orElse(false));
      state = outdated ? state : either(state, ended(needed, run));
    }
    return state;
  }

  private List<Check> runs(CheckNeeded needed, Tri ofNewest) {
    return facts.contribution().evidence().checks().stream()
        .filter(run -> run.name().equals(needed.name()))
        .filter(run -> dated(run).allMatch(facts::happened))
        .filter(run -> facts.reviews.isOfNewest(run) == ofNewest)
        .toList();
  }

  private static Stream<Instant> dated(Check run) {
    return Stream.ofNullable(run.at());
  }

  private static State ended(CheckNeeded needed, Check run) {
    if (needed.accepted().contains(run.conclusion())) {
      return State.PASSED;
    }
    return run.conclusion() == Check.Conclusion.PENDING ? State.AWAITED : State.FAILED;
  }

  /** What is sure if one of two states is the true one. */
  private static State either(State one, State two) {
    State better = one.compareTo(two) < 0 ? one : two;
    State worse = one.compareTo(two) < 0 ? two : one;
    return one == two || better == State.AWAITED ? worse : State.UNKNOWN;
  }
}
