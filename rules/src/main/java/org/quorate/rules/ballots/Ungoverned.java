package org.quorate.rules.ballots;

import java.util.List;
import org.quorate.Cure;
import org.quorate.Outcome;
import org.quorate.Rule;
import org.quorate.RuleName;
import org.quorate.Unmet;
import org.quorate.charter.Charter;
import org.quorate.charter.Source;
import org.quorate.charter.Table;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.BallotResult;

/** The answer where no row decides such a ballot. */
final class Ungoverned {
  private Ungoverned() {}

  static BallotDecision decision(BallotDeliberation it) {
    Charter charter = it.plan().charter;
    Table table = new Table(charter.documents().get(0), "votes", List.of());
    Rule rule = new Rule(RuleName.of("votes", "undecided"), new Source(table, 0, 0, ""));
    String because = "no row of `votes` decides `" + it.asked().ballot().decision() + "`";
    BallotResult result =
        new BallotResult(
            BallotResult.State.UNGOVERNED,
            new BallotResult.Totals(0, 0, 0, 0, 0),
            null,
            List.of(),
            List.of(),
            null);
    return new BallotDecision(
        Outcome.BLOCKED,
        it.plan().terms.headline(it.asked().at(), "blocked: " + because),
        result,
        List.of(new Unmet(rule, "", because, Cure.NOBODY, List.of())),
        List.of(),
        charter.ref(),
        it.asked(),
        it.plan().terms.after(it.asked().at()));
  }
}
