package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.Cure;
import org.quorate.Finding;
import org.quorate.Met;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.Rule;
import org.quorate.RuleName;
import org.quorate.Unknown;
import org.quorate.Unmet;
import org.quorate.Waived;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.Source;
import org.quorate.charter.Table;
import org.quorate.ladder.DepartureDecision;
import org.quorate.ladder.DepartureDecision.State;
import org.quorate.ladder.DepartureDecision.Voting;
import org.quorate.ladder.Progress;
import org.quorate.ladder.Uncounted;
import org.quorate.rules.Says;
import org.quorate.rules.ladder.DepartureDeliberation.Exit;
import org.quorate.rules.people.Tri;

/** Puts what the rules said of a holder into findings, and the findings into an answer. */
final class DepartureConclusion {
  private final DepartureDeliberation it;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Progress> evidence = new ArrayList<>();
  private final List<Uncounted> uncounted = new ArrayList<>();
  private Way nearest =
      new Way(Outcome.BLOCKED, State.STAYS, "no row asks for it", Map.of(), null, false);

  /**
   * How far one row is.
   *
   * @param because of the first finding that is not met
   * @param waitUntil null if no clock runs, or nobody can tell
   * @param onlyMay whether somebody has to make use of it
   */
  private record Way(
      Outcome outcome,
      State state,
      String because,
      Map<Piece.Helper, Remedy> remedies,
      @Nullable Instant waitUntil,
      boolean onlyMay) {}

  DepartureConclusion(DepartureDeliberation it) {
    this.it = it;
  }

  DepartureDecision decision() {
    if (it.exits.isEmpty()) {
      RuleName name = RuleName.of("departures", it.question.role().value());
      Rule none = new Rule(name, new Source(new Table("", "departures", List.of()), 0, 0, ""));
      String because = "no row of departures speaks of the role " + it.question.role();
      findings.add(new Unmet(none, LadderColumn.ROLE.shown(), because, Cure.NOBODY, List.of()));
    }
    boolean first = true;
    for (Exit exit : it.exits) {
      Way way = conclude(exit);
      if (first || way.outcome().compareTo(nearest.outcome()) > 0) {
        nearest = way;
      }
      first = false;
    }
    return new DepartureDecision(
        nearest.outcome(),
        nearest.state(),
        voting(),
        it.scene.plan.terms.headline(it.question.at(), headline()),
        findings,
        evidence,
        uncounted,
        List.copyOf(nearest.remedies().values()),
        List.of(),
        it.scene.plan.charter.ref(),
        it.question,
        nearest.waitUntil(),
        it.until());
  }

  private Way conclude(Exit exit) {
    Rule rule = exit.rule();
    Map<Piece.Helper, Remedy> remedies = new LinkedHashMap<>();
    Outcome outcome = Outcome.ALLOWED;
    State state = State.STEPS_DOWN;
    String because = "";
    Instant wait = null;
    boolean untimed = false;
    for (Piece piece : exit.due(it.facts)) {
      Claim claim = piece.claim(it.facts);
      Says says = (Says) it.facts.ruling(claim);
      Finding finding = finding(rule, piece, claim, says, remedies);
      Outcome own = says == Says.WAIVED ? Outcome.BLOCKED : finding.outcome();
      if (isWorse(own, outcome)) {
        outcome = own;
        state = state(claim.column(), says);
        because = finding.because();
      }
      if (!piece.isSilent() || !(finding instanceof Met)) {
        findings.add(finding);
      }
      if (says == Says.UNMET_TIME) {
        Instant end = piece.cured(it.facts);
        untimed |= end == null;
        wait = end != null && (wait == null || end.isAfter(wait)) ? end : wait;
      }
      Progress progress = piece.progress(it.facts);
      if (progress != null) {
        evidence.add(progress);
      }
      uncounted.addAll(piece.uncounted(it.facts));
    }
    return new Way(outcome, state, because, remedies, untimed ? null : wait, exit.onlyMay());
  }

  private Finding finding(
      Rule rule, Piece piece, Claim claim, Says says, Map<Piece.Helper, Remedy> remedies) {
    String column = claim.column().shown();
    String because = piece.because(says, it.facts);
    Cure cure = says.cure();
    if (cure != null) {
      List<Remedy> own = new ArrayList<>();
      for (Piece.Helper helper : piece.helpers(says, it.facts)) {
        Remedy remedy =
            new Remedy(helper.action(), helper.who(), helper.as(), List.of(rule.name()));
        own.add(remedy);
        remedies.putIfAbsent(helper, remedy);
      }
      return new Unmet(rule, column, because, cure, own);
    } else if (says == Says.UNKNOWN) {
      return new Unknown(rule, column, because, piece.missing(it.facts));
    } else if (says == Says.WAIVED) {
      return new Waived(rule, column, because, piece.waivedBy(it.facts));
    }
    return new Met(rule, column, because);
  }

  /** How far the row is that is nearest, without the words of an answer. */
  static State state(DepartureDeliberation it) {
    State nearest = State.STAYS;
    Outcome best = null;
    for (Exit exit : it.exits) {
      Outcome outcome = Outcome.ALLOWED;
      State state = State.STEPS_DOWN;
      for (Piece piece : exit.due(it.facts)) {
        Claim claim = piece.claim(it.facts);
        Says says = (Says) it.facts.ruling(claim);
        Cure cure = says.cure();
        Outcome blocked = says == Says.WAIVED ? Outcome.BLOCKED : Outcome.UNDETERMINED;
        Outcome own = cure == null ? blocked : cure.outcome();
        if (says != Says.MET && isWorse(own, outcome)) {
          outcome = own;
          state = state(claim.column(), says);
        }
      }
      if (best == null || outcome.compareTo(best) > 0) {
        best = outcome;
        nearest = state;
      }
    }
    return nearest;
  }

  private static boolean isWorse(Outcome one, Outcome than) {
    return one.compareTo(than) < 0;
  }

  private static State state(LadderColumn column, Says says) {
    if (says == Says.UNKNOWN) {
      return State.UNDETERMINED;
    } else if (says == Says.UNMET_NOBODY || says == Says.WAIVED) {
      return State.STAYS;
    }
    return switch (column) {
      case NOT_DURING -> State.ON_LEAVE;
      case ASK_FIRST -> says == Says.UNMET_TIME ? State.IN_NOTICE : State.TO_BE_ASKED;
      case GRACE -> State.IN_GRACE;
      case IF_OVER_CAP ->
          says == Says.UNMET_TIME
              ? State.IN_GRACE
              : says == Says.UNMET_PEOPLE ? State.TO_BE_DECIDED : State.STAYS;
      case DECIDED_BY -> State.TO_BE_DECIDED;
      default -> State.STAYS;
    };
  }

  private Voting voting() {
    Tri all = Tri.NO;
    for (Exit exit : it.exits) {
      all = all.or(suspends(exit));
    }
    return switch (all) {
      case YES -> Voting.SUSPENDED;
      case MAYBE -> Voting.UNDETERMINED;
      case NO -> Voting.VOTES;
    };
  }

  private Tri suspends(Exit exit) {
    return exit.suspends() ? (Tri) it.facts.ruling(it.ban(exit)) : Tri.NO;
  }

  /** Beside what becomes of the role, the row that takes the vote for certain, or else perhaps. */
  private String headline() {
    for (Tri sure : List.of(Tri.YES, Tri.MAYBE)) {
      for (Exit exit : it.exits) {
        if (suspends(exit) == sure) {
          String perhaps = sure == Tri.YES ? "" : "perhaps ";
          return fate() + "; they have " + perhaps + "no vote by `" + exit.rule().name() + "`";
        }
      }
    }
    return fate();
  }

  private String fate() {
    String who = it.scene.people.shown(it.scene.nominee);
    String what =
        it.question.role() + (it.question.module() == null ? "" : " of " + it.question.module());
    return switch (nearest.outcome()) {
      case ALLOWED -> who + " has to step down as " + what;
      case UNDETERMINED -> who + " has perhaps to step down as " + what + ": " + nearest.because();
      case WAITING ->
          nearest.onlyMay() && nearest.state() == State.TO_BE_DECIDED
              ? who + " may be removed as " + what + ": " + nearest.because()
              : who + " is on the way to step down as " + what + ": " + nearest.because();
      case BLOCKED -> who + " stays " + what + ": " + nearest.because();
    };
  }
}
