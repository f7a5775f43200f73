package org.quorate.jakarta.suite;

import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.RoleName;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** Questions about ballots and rises, of which the charter of the suite knows nothing. */
final class Ballots {
  private Ballots() {}

  static HasPassed open(String id) {
    Vote vote = Vote.of("ann", Position.FOR, Changes.AT);
    Ballot ballot = Ballot.of(id, "release", Course.opened(Changes.AT), vote);
    return new HasPassed(ballot, Changes.AT, Known.everything());
  }

  static MayBecome rise(String who) {
    return new MayBecome(
        Merits.NONE, Handle.of(who), RoleName.of("emperor"), null, Changes.AT, Known.everything());
  }
}
