package org.quorate.oracle.ballot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.charter.TieRule;
import org.quorate.oracle.Tri;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/**
 * The votes of those whose vote decides a tie, if it is known whose and which.
 *
 * @param open whether one of them may cast another, since none of theirs counted in time
 */
record OracleCasters(List<Vote> votes, boolean inDoubt, boolean open) {

  static OracleCasters of(
      HasPassed question, OracleRoll roll, OracleReading reading, Instant when) {
    List<Vote> votes = new ArrayList<>();
    boolean inDoubt = reading.mayHideVotes();
    boolean open = false;
    if (!(roll.row.ifTied() instanceof TieRule.CastingVote casting)) {
      return new OracleCasters(votes, false, true);
    }
    for (Map.Entry<Handle, Set<OracleShare>> one : reading.own().entrySet()) {
      Handle person = one.getKey();
      Tri means = roll.means(casting.who(), person, when, false);
      Tri may = means.and(reading.isBarred(person).not());
      if (roll.accounts.isBot(person) || may == Tri.NO) {
        continue;
      }
      Set<Optional<Vote>> own = new HashSet<>();
      one.getValue().forEach(share -> own.add(Optional.ofNullable(share.vote())));
      if (may == Tri.MAYBE || own.size() > 1) {
        inDoubt = true;
        continue;
      }
      Optional<Vote> counted = own.iterator().next();
      open |= counted.isEmpty();
      counted
          .or(() -> late(question, roll, person, when))
          .filter(vote -> vote.position() != Position.WITHDRAWN)
          .ifPresent(votes::add);
    }
    return new OracleCasters(votes, inDoubt, open || votes.isEmpty());
  }

  private static Optional<Vote> late(
      HasPassed question, OracleRoll roll, Handle person, Instant when) {
    return question.ballot().votes().stream()
        .filter(vote -> roll.is(person, vote.voter()))
        .filter(vote -> !roll.isSpoiled(vote))
        .filter(vote -> vote.at().isAfter(when) && !vote.at().isAfter(question.at()))
        .max(OracleHand.LATEST_LAST);
  }

  /** Whether they are for, if they agree. */
  List<Position> said() {
    return votes.stream()
        .map(Vote::position)
        .filter(p -> p == Position.FOR || p == Position.AGAINST)
        .distinct()
        .toList();
  }
}
