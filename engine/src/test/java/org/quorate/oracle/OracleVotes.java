package org.quorate.oracle;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Extent;
import org.quorate.RuleName;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.Who;
import org.quorate.contribution.Push;
import org.quorate.vote.Activity;
import org.quorate.vote.Ballot;

/** Whether ballots on a contribution passed, all those that a row names. */
final class OracleVotes {
  private static final List<Cure> WORST_FIRST = List.of(Cure.PEOPLE, Cure.TIME);

  private final OracleFacts facts;

  private OracleVotes(OracleFacts facts) {
    this.facts = facts;
  }

  static OracleVerdict verdict(OracleFacts facts, List<String> decisions) {
    return new OracleVotes(facts).verdict(decisions);
  }

  /** Why ballots on it do not decide it, or may not, a sentence each. */
  static Set<String> refusals(OracleFacts facts, List<String> decisions) {
    OracleVotes votes = new OracleVotes(facts);
    Set<String> refusals = new HashSet<>();
    for (String decision : decisions) {
      votes
          .of(decision)
          .map(votes::refusal)
          .filter(why -> !why.isEmpty())
          .forEach(why -> refusals.add("a ballot of `votes/" + decision + "` " + why));
    }
    return refusals;
  }

  private String refusal(Ballot ballot) {
    if (unlessEarly(ballot) == Tri.NO) {
      return "does not count: it opened before the contribution did";
    } else if (aboutThis(ballot) == Tri.NO) {
      return "does not count: it closed before the newest version";
    } else if (aboutThis(ballot) == Tri.MAYBE) {
      return "may not count: nobody can tell whether it closed before the newest version";
    }
    return unlessEarly(ballot) == Tri.MAYBE
        ? "may not count: nobody can tell whether it opened before the contribution did"
        : "";
  }

  private OracleVerdict verdict(List<String> decisions) {
    Tri passed = Tri.YES;
    Set<Cure> open = EnumSet.noneOf(Cure.class);
    Set<Aspect> doubts =
        facts.lacking(
            Aspect.ROSTER, Aspect.ROSTER_AT, Aspect.AFFILIATIONS, Aspect.CALENDAR, Aspect.BALLOTS);
    for (String decision : decisions) {
      OracleHeld held =
          OracleHeld.of(
              facts.charter,
              of(decision).filter(ballot -> counts(ballot) != Tri.NO),
              decision,
              facts.now(),
              facts.question.known(),
              told(),
              activity(),
              this::counts);
      passed = passed.and(held.passed());
      if (held.passed() == Tri.NO) {
        open.add(held.cure());
      }
      of(decision).filter(one -> counts(one) == Tri.MAYBE).forEach(one -> doubt(one, doubts));
    }
    Cure worst = WORST_FIRST.stream().filter(open::contains).findFirst().orElse(Cure.NOBODY);
    if (decisions.stream().anyMatch(this::hangsOnActivity)) {
      doubts.addAll(untold());
    }
    return OracleVerdict.of(passed, worst, doubts.isEmpty() ? Set.of(Aspect.CALENDAR) : doubts);
  }

  /** Whether a ballot was held of which some elector may have lost their vote. */
  private boolean hangsOnActivity(String decision) {
    return of(decision).anyMatch(one -> counts(one) != Tri.NO) && mayLoseVotes(decision);
  }

  private boolean mayLoseVotes(String decision) {
    Set<Who> idle = new HashSet<>();
    for (DepartureRow row : facts.charter.rows().departures()) {
      if (row.then().suspends() || row.leavesBase()) {
        idle.add(new Who.Role(row.role(), false));
        idle.add(new Who.Role(row.role(), true));
      }
    }
    return facts.charter.rows().votes().stream()
        .filter(row -> row.decision().equals(decision))
        .map(row -> row.electorate().who())
        .anyMatch(
            who ->
                idle.contains(who)
                    || who instanceof Who.AnyOf any
                        && any.alternatives().stream().anyMatch(idle::contains));
  }

  private @Nullable Activity activity() {
    return facts.contribution().evidence().activity();
  }

  private Set<Aspect> untold() {
    Activity told = activity();
    Set<Aspect> untold = EnumSet.copyOf(Activity.ASPECTS);
    untold.removeIf(aspect -> told != null && told.known().complete(aspect));
    return untold;
  }

  private Stream<Ballot> of(String decision) {
    return facts.contribution().evidence().ballots().stream()
        .filter(one -> RuleName.of("votes", one.decision()).key().equals(decision))
        .map(this::putBySomebody);
  }

  /** Whoever wrote the contribution asks for it, unless somebody else did. */
  private Ballot putBySomebody(Ballot it) {
    return it.author() != null
        ? it
        : new Ballot(
            it.id(),
            it.decision(),
            facts.contribution().authorship().author(),
            it.subject(),
            it.course(),
            it.votes(),
            it.present(),
            it.recusals(),
            it.people(),
            it.petition(),
            it.poll(),
            it.sequels(),
            it.lifts());
  }

  private Extent told() {
    return facts.question.known().extent(Aspect.BALLOTS);
  }

  /** Whether it is about the contribution as it would be merged now. */
  private Tri counts(Ballot ballot) {
    return unlessEarly(ballot).and(aboutThis(ballot));
  }

  private void doubt(Ballot ballot, Set<Aspect> doubts) {
    if (unlessEarly(ballot) == Tri.MAYBE) {
      doubts.add(Aspect.OPENED);
    }
    if (aboutThis(ballot) == Tri.MAYBE) {
      doubts.addAll(facts.lacking(Aspect.PUSHES, Aspect.PATCHES));
    }
  }

  /** Nobody votes on what is not there yet. */
  private Tri unlessEarly(Ballot ballot) {
    Instant there = facts.contribution().timeline().opened();
    if (there == null || !facts.complete(Aspect.OPENED)) {
      return Tri.MAYBE;
    }
    return Tri.of(!ballot.course().opened().isBefore(there));
  }

  private Tri aboutThis(Ballot ballot) {
    Optional<Instant> closed =
        OracleHeld.poll(
                facts.charter, ballot, facts.now(), facts.question.known(), told(), activity())
            .closedAt();
    if (closed.isPresent()) {
      return aboutThis(closed.get());
    }
    String decision = RuleName.of("votes", ballot.decision()).key();
    boolean lost = mayLoseVotes(decision) && !untold().isEmpty();
    boolean surelyOpen =
        !lost
            && facts
                .lacking(Aspect.ROSTER, Aspect.ROSTER_AT, Aspect.AFFILIATIONS, Aspect.BALLOTS)
                .isEmpty();
    return surelyOpen || aboutThis(ballot.course().opened()) == Tri.YES && noneSince(ballot)
        ? Tri.YES
        : Tri.MAYBE;
  }

  private boolean noneSince(Ballot ballot) {
    return !facts.complete(Aspect.PUSHES)
        || facts.reviews.pushes().stream()
            .noneMatch(push -> push.at().isAfter(ballot.course().opened()));
  }

  /** Whether nothing that changed the patch came after the last instant at which people looked. */
  private Tri aboutThis(Instant last) {
    if (!facts.complete(Aspect.PUSHES)) {
      return Tri.of(!last.isBefore(facts.now())).or(Tri.MAYBE);
    }
    List<Push> pushes = facts.reviews.pushes();
    if (pushes.stream().noneMatch(push -> push.at().isAfter(last))) {
      return Tri.YES;
    }
    Push seen =
        pushes.stream()
            .filter(push -> !push.at().isAfter(last))
            .reduce((earlier, later) -> later)
            .orElse(null);
    Tri same = OracleReviews.samePatch(seen, pushes.get(pushes.size() - 1));
    return same == Tri.MAYBE && facts.complete(Aspect.PATCHES) ? Tri.NO : same;
  }
}
