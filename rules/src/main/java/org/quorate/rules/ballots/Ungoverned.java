package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Finding;
import org.quorate.Outcome;
import org.quorate.Rule;
import org.quorate.RuleName;
import org.quorate.Unknown;
import org.quorate.Unmet;
import org.quorate.charter.Charter;
import org.quorate.charter.Source;
import org.quorate.charter.Table;
import org.quorate.rules.people.Tri;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.BallotResult;
import org.quorate.vote.BallotResult.State;

/** The answer where not just one row decides a ballot. */
final class Ungoverned {
  private static final String WHEN = "When";
  private static final int SHOWN = 5;

  private final BallotDeliberation it;
  private final Choosing choosing;

  Ungoverned(BallotDeliberation it, Choosing choosing) {
    this.it = it;
    this.choosing = choosing;
  }

  BallotDecision decision() {
    if (it.sittings().isEmpty()) {
      return nothing("no row of `votes` decides `" + it.asked().ballot().decision() + "`");
    }
    List<Sitting> surely = choosing.thatFit(Tri.YES);
    return switch (choosing.governs()) {
      case ONE -> throw new IllegalStateException("one row decides");
      case SEVERAL -> several(surely);
      case NONE ->
          nothing(
              "no row of `votes` for `" + it.asked().ballot().decision() + "` fits this ballot");
      case UNCLEAR -> unknown(surely, choosing.thatFit(Tri.MAYBE));
    };
  }

  private BallotDecision nothing(String because) {
    Charter charter = it.plan().charter;
    Table table = new Table(charter.documents().get(0), "votes", List.of());
    Rule rule = new Rule(RuleName.of("votes", "undecided"), new Source(table, 0, 0, ""));
    Finding finding = new Unmet(rule, "", because, Cure.NOBODY, List.of());
    return decision(State.UNGOVERNED, "blocked: " + because, List.of(finding));
  }

  private BallotDecision several(List<Sitting> surely) {
    String because = names(surely) + " decide this ballot, and just one row may";
    List<Finding> findings = new ArrayList<>();
    for (Sitting one : surely) {
      findings.add(new Unmet(quoted(one), WHEN, because, Cure.NOBODY, List.of()));
    }
    return decision(State.UNGOVERNED, "blocked: " + because, findings);
  }

  private BallotDecision unknown(List<Sitting> surely, List<Sitting> perhaps) {
    List<Sitting> all = new ArrayList<>(surely);
    all.addAll(perhaps);
    String because = "nobody knows which row decides this ballot: " + names(all);
    Set<Aspect> missing = EnumSet.copyOf(choosing.missing());
    List<Finding> findings = new ArrayList<>();
    for (Sitting one : all) {
      findings.add(new Unknown(quoted(one), WHEN, because, missing));
    }
    return decision(State.UNDETERMINED, "undetermined: " + because, findings);
  }

  private static Rule quoted(Sitting sitting) {
    return sitting.roll.hall.row.quoted();
  }

  private static String names(List<Sitting> sittings) {
    List<String> names = new ArrayList<>();
    sittings.forEach(one -> names.add("`" + one.roll.hall.row.name() + "`"));
    names.sort(null);
    int more = names.size() - SHOWN;
    return String.join(" and ", names.subList(0, Math.min(SHOWN, names.size())))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private BallotDecision decision(State state, String headline, List<Finding> findings) {
    Outcome outcome = Outcome.ALLOWED;
    for (Finding finding : findings) {
      outcome = outcome.worse(finding.outcome());
    }
    BallotResult result =
        new BallotResult(
            state, new BallotResult.Totals(0, 0, 0, 0, 0), null, List.of(), List.of(), null);
    return new BallotDecision(
        outcome,
        it.plan().terms.headline(it.asked().at(), headline),
        result,
        findings,
        List.of(),
        it.plan().charter.ref(),
        it.asked(),
        NextTurn.of(it));
  }
}
