package org.quorate.oracle;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Cure;

/** Whether ballots on a contribution passed, all those that a row names. */
final class OracleVotes {
  private static final List<Cure> WORST_FIRST = List.of(Cure.NOBODY, Cure.PEOPLE, Cure.TIME);

  private OracleVotes() {}

  static OracleVerdict verdict(OracleFacts facts, List<String> decisions) {
    Tri passed = Tri.YES;
    Set<Cure> open = EnumSet.noneOf(Cure.class);
    for (String decision : decisions) {
      OracleHeld held =
          OracleHeld.of(
              facts.charter,
              facts.contribution().evidence().ballots().stream(),
              decision,
              facts.now(),
              facts.question.known(),
              facts.question.known().extent(Aspect.BALLOTS),
              any -> Tri.YES);
      passed = passed.and(held.passed());
      if (held.passed() == Tri.NO) {
        open.add(held.cure());
      }
    }
    Cure worst = WORST_FIRST.stream().filter(open::contains).findFirst().orElse(Cure.NOBODY);
    Set<Aspect> doubts =
        facts.lacking(
            Aspect.ROSTER, Aspect.ROSTER_AT, Aspect.AFFILIATIONS, Aspect.CALENDAR, Aspect.BALLOTS);
    return OracleVerdict.of(passed, worst, doubts.isEmpty() ? Set.of(Aspect.CALENDAR) : doubts);
  }
}
