package org.quorate.oracle;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.RuleName;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.Who;
import org.quorate.vote.Activity;

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
              facts.contribution().evidence().activity(),
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
    if (decisions.stream().anyMatch(decision -> hangsOnActivity(facts, decision))) {
      doubts.addAll(untold(facts.contribution().evidence().activity()));
    }
    return OracleVerdict.of(passed, worst, doubts.isEmpty() ? Set.of(Aspect.CALENDAR) : doubts);
  }

  /** Whether a ballot was held of which some elector may have lost their vote. */
  private static boolean hangsOnActivity(OracleFacts facts, String decision) {
    Set<Who> idle = new HashSet<>();
    for (DepartureRow row : facts.charter.rows().departures()) {
      if (row.then().suspends() || row.leavesBase()) {
        idle.add(new Who.Role(row.role(), false));
        idle.add(new Who.Role(row.role(), true));
      }
    }
    boolean held =
        facts.contribution().evidence().ballots().stream()
            .anyMatch(one -> RuleName.of("votes", one.decision()).key().equals(decision));
    return held
        && facts.charter.rows().votes().stream()
            .filter(row -> row.decision().equals(decision))
            .map(row -> row.electorate().who())
            .anyMatch(
                who ->
                    idle.contains(who)
                        || who instanceof Who.AnyOf any
                            && any.alternatives().stream().anyMatch(idle::contains));
  }

  private static Set<Aspect> untold(@Nullable Activity activity) {
    Set<Aspect> untold = EnumSet.copyOf(Activity.ASPECTS);
    untold.removeIf(aspect -> activity != null && activity.known().complete(aspect));
    return untold;
  }
}
