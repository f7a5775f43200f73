package org.quorate.engine.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.Decision;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Outcome;
import org.quorate.Unknown;
import org.quorate.charter.Charter;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.RoleRow;
import org.quorate.engine.roster.RosterDecision.Kind;
import org.quorate.engine.roster.RosterDecision.Step;

/**
 * Asks the ladder of everybody who comes or goes by a change to the roster.
 *
 * <p>Where the charter in force says nothing of how people come to hold a role, or step down from
 * it, reviews of the change alone decide, and nothing is asked. Of several who come to seats of one
 * body each is asked as if the others sat there; seats of those who go are free once they went.
 * Whoever proposes or approves that they hold a role no more gives it up, and nobody asks whether
 * they must. Another account of somebody is theirs if both accounts say so. Whatever else the
 * roster tells otherwise, of the past or of times yet to come, stays open where rows rest on who
 * holds what when: no row says which of the two is true.
 */
public final class RosterHearing {
  /** How many roles may change hands at once. */
  public static final int MOST = 100;

  private static final Set<String> OF_SEATS =
      Set.of(LadderColumn.SEATS.shown(), LadderColumn.ORGANISATION_CAP.shown());

  private static final String PAST =
      "when they held it before today, on which later answers rest, and no row decides what is true"
          + " of it; keep the rows that are there, let one that is over end by `Until`, and a new"
          + " one begin by `Since` today or later";

  private static final String FUTURE =
      "when they will hold it, or in which terms, beside any one coming or going, and no row"
          + " decides that; let the roster tell it once it can be asked of";

  private static final String APART =
      ", whom it was told apart from as yet, and no row decides which of the two is true; let the host"
          + " tell that they are one";

  private static final String UNPROVEN =
      ", and a row alone is no proof of that: a stranger could write it to speak for them; let both"
          + " accounts propose or approve it, or the host tell that they are one";

  private static final String UNTOLD =
      ", which would be a stranger's from then on, whatever was said by it; let both accounts propose"
          + " or approve it";

  private static final String LEFT_TO_HOST =
      "; the proposed roster has no row of the role, so that from then on the host tells who holds it,"
          + " and it tells that they do: nobody knows whether they go; keep a row of the role, be it"
          + " one that is over by `Until`";

  private static final String GIVING_UP = "; whoever approves this gives up their own role";

  private RosterHearing() {}

  /**
   * Whether the roster may change so.
   *
   * @param engine that of the host, which tells each answer where it tells its answers
   * @param inForce the charter in force, never the one that is proposed
   */
  public static RosterDecision decide(
      GovernanceEngine engine, Charter inForce, RosterProposal proposal) {
    int size = proposal.change().size();
    if (size > MOST) {
      return new RosterDecision(
          Outcome.BLOCKED,
          "the roster: "
              + size
              + " roles would change hands or be told otherwise, and at most "
              + MOST
              + " are decided at once; split it",
          List.of(),
          inForce.ref());
    }
    RosterQuestions questions = new RosterQuestions(inForce, proposal);
    List<Step> steps = new ArrayList<>();
    proposal.change().given().forEach(seat -> steps.add(given(engine, inForce, questions, seat)));
    for (Seat seat : proposal.change().taken()) {
      Step step = taken(engine, inForce, questions, seat);
      steps.add(proposal.change().untold().contains(seat) ? leftToHost(step) : step);
    }
    proposal.change().past().forEach(seat -> steps.add(told(questions, seat, Kind.PAST, PAST)));
    proposal
        .change()
        .future()
        .forEach(seat -> steps.add(told(questions, seat, Kind.FUTURE, FUTURE)));
    proposal.change().accounts().forEach(account -> steps.add(spoken(questions, account)));
    return new RosterDecision(
        steps.stream().map(Step::outcome).reduce(Outcome.ALLOWED, Outcome::worse),
        headline(steps),
        steps,
        inForce.ref());
  }

  private static Step given(
      GovernanceEngine engine, Charter inForce, RosterQuestions questions, Seat seat) {
    if (!questions.asksOfRise(seat)) {
      return free(seat, Kind.GIVEN, "nothing says how people come to hold it");
    }
    RoleRow declared = questions.declared(seat);
    if (declared != null) {
      return undeclared(seat, declared);
    }
    Step alone = decided(seat, Kind.GIVEN, engine.decide(inForce, questions.rise(seat)));
    return alone.outcome() == Outcome.ALLOWED ? together(engine, questions, alone) : alone;
  }

  /** Whoever comes with others finds the seats that they take taken. */
  private static Step together(GovernanceEngine engine, RosterQuestions questions, Step alone) {
    Charter beside = questions.beside(alone.seat());
    if (beside == null) {
      return alone;
    }
    Decision decision = engine.decide(beside, questions.rise(alone.seat()));
    return decision.findings().stream()
        .filter(finding -> OF_SEATS.contains(finding.column()))
        .min(Comparator.comparing(Finding::outcome))
        .filter(finding -> finding.outcome() != Outcome.ALLOWED)
        .map(
            finding ->
                new Step(
                    alone.seat(),
                    Kind.GIVEN,
                    finding.outcome(),
                    alone.seat().shown() + ", with others who come: " + finding.because(),
                    decision))
        .orElse(alone);
  }

  private static Step taken(
      GovernanceEngine engine, Charter inForce, RosterQuestions questions, Seat seat) {
    if (!questions.asksOfDeparture(seat)) {
      return free(seat, Kind.TAKEN, "nothing says how its holders step down");
    } else if (questions.isWillOf(seat.person())) {
      return new Step(seat, Kind.TAKEN, Outcome.ALLOWED, seat.shown() + ": they give it up", null);
    }
    Decision decision = engine.decide(inForce, questions.departure(seat));
    Step step = decided(seat, Kind.TAKEN, decision);
    return step.outcome() == Outcome.ALLOWED
        ? step
        : new Step(seat, Kind.TAKEN, step.outcome(), step.because() + GIVING_UP, decision);
  }

  /** Whoever may not go, and perhaps does not: where they may, it is so in any case. */
  private static Step leftToHost(Step step) {
    Outcome outcome = step.outcome() == Outcome.ALLOWED ? Outcome.ALLOWED : Outcome.UNDETERMINED;
    return new Step(
        step.seat(), step.kind(), outcome, step.because() + LEFT_TO_HOST, step.decision());
  }

  /** A role that does not exist yet: the rules in force have no row for it. */
  private static Step undeclared(Seat seat, RoleRow row) {
    String because =
        seat.shown()
            + ": no row of the charter in force speaks of the role, only `"
            + row.name()
            + "` of the proposed one ("
            + row.source().place()
            + "); adopt the role before somebody comes to hold it";
    return new Step(seat, Kind.GIVEN, Outcome.BLOCKED, because, null);
  }

  /** What somebody holds when, later answers rest on, and no row says how it changes. */
  private static Step told(RosterQuestions questions, Seat seat, Kind kind, String what) {
    if (!questions.restsOnTime()) {
      return free(seat, kind, "no row asks who holds what when");
    }
    String because = seat.shown() + ": the proposed roster tells otherwise " + what;
    return new Step(seat, kind, Outcome.UNDETERMINED, because, null);
  }

  /** Whoever has an account speaks as its person, and a row is written by anybody. */
  private static Step spoken(RosterQuestions questions, Account account) {
    Seat seat = account.seat();
    boolean off = account.change() == Account.Change.TAKEN_OFF;
    String says =
        seat.shown()
            + ": the proposed roster says "
            + (off ? "no more " : "")
            + "that it is an account of "
            + account.of().shown();
    if (account.change() == Account.Change.TAKEN_OVER) {
      return new Step(seat, Kind.ACCOUNT, Outcome.UNDETERMINED, says + APART, null);
    }
    boolean both = questions.isWillOf(account.of()) && questions.isWillOf(seat.person());
    return both
        ? new Step(seat, Kind.ACCOUNT, Outcome.ALLOWED, says + ", and both say so", null)
        : new Step(
            seat, Kind.ACCOUNT, Outcome.UNDETERMINED, says + (off ? UNTOLD : UNPROVEN), null);
  }

  private static Step free(Seat seat, Kind kind, String why) {
    String because = seat.shown() + ": " + why + ", so that reviews alone decide";
    return new Step(seat, kind, Outcome.ALLOWED, because, null);
  }

  private static Step decided(Seat seat, Kind kind, Decision decision) {
    return new Step(
        seat, kind, decision.outcome(), decision.headline() + missing(decision), decision);
  }

  private static String missing(Decision decision) {
    List<String> missing = new ArrayList<>();
    if (decision.outcome() == Outcome.UNDETERMINED) {
      for (Finding finding : decision.findings()) {
        aspects(finding).filter(it -> !missing.contains(it)).forEach(missing::add);
      }
    }
    return missing.isEmpty() ? "" : "; not told: " + String.join(", ", missing);
  }

  private static Stream<String> aspects(Finding finding) {
    return finding instanceof Unknown unknown
        ? unknown.missing().stream()
            .map(aspect -> aspect.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        : Stream.empty();
  }

  private static String headline(List<Step> steps) {
    Step worst = steps.stream().min(Comparator.comparing(Step::outcome)).orElse(null);
    if (worst == null) {
      return "the roster: nobody comes or goes";
    }
    String more = steps.size() == 1 ? "" : " (" + (steps.size() - 1) + " more beside it)";
    return "the roster: " + worst.because() + more;
  }
}
