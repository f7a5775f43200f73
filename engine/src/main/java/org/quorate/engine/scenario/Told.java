package org.quorate.engine.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.Handle;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.Electorate;
import org.quorate.charter.Passing;
import org.quorate.charter.ScenarioBallot.Held;
import org.quorate.charter.ScenarioBallot.Held.Result;
import org.quorate.charter.Standard;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/**
 * Other ballots of a scenario. Whether they passed the scenario says, and not who voted what: one
 * person decides them by rows that stand in for theirs.
 */
final class Told {
  private static final Handle TELLER = Handle.of("teller");

  private Told() {}

  /** With rows by which the teller alone decides those ballots. */
  static Charter charter(Charter charter, List<Held> held) {
    if (held.isEmpty()) {
      return charter;
    }
    Set<String> told = new HashSet<>();
    over(held).forEach(one -> told.add(one.decision()));
    Map<String, VoteRow> staged = new HashMap<>();
    List<VoteRow> votes = new ArrayList<>();
    for (VoteRow row : charter.rows().votes()) {
      if (!told.contains(row.decision())) {
        votes.add(row);
      } else if (staged.putIfAbsent(row.decision(), row) == null) {
        votes.add(staged(row));
      }
    }
    return charter.with(charter.rows().with(votes));
  }

  private static List<Held> over(List<Held> held) {
    return held.stream().filter(one -> one.result() != Result.OPEN).toList();
  }

  /** The decisions of those that are open. */
  static Set<String> open(List<Held> held) {
    return held.stream()
        .filter(one -> one.result() == Result.OPEN)
        .map(Held::decision)
        .collect(Collectors.toSet());
  }

  private static VoteRow staged(VoteRow row) {
    Who teller = new Who.People(Set.of(TELLER));
    return new VoteRow(
        RuleName.of("votes", row.decision()),
        row.source(),
        new Electorate(teller, Electorate.Roll.OPENING, List.of(), List.of()),
        Set.of(Position.FOR, Position.AGAINST),
        new Standard(List.of(new Passing.MoreForThanAgainst()), null, null, null, null, null, null),
        VoteClock.NONE,
        VoteRow.CloseEarly.NEVER,
        row.why());
  }

  /** Those ballots, opened and closed at an instant. */
  static List<Ballot> ballots(List<Held> held, Instant when) {
    List<Ballot> ballots = new ArrayList<>();
    for (Held one : over(held)) {
      Position said = one.result() == Result.PASSED ? Position.FOR : Position.AGAINST;
      Vote vote = new Vote(TELLER, said, when, 0, "as the scenario says");
      Course course = Course.opened(when).closed(when);
      ballots.add(Ballot.of("votes/" + one.decision(), one.decision(), course, vote));
    }
    return ballots;
  }
}
