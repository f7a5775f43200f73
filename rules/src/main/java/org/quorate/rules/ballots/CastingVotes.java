package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.charter.TieRule;
import org.quorate.charter.Who;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/**
 * The votes of those whose vote breaks a tie, such as the chair: the one of theirs that counts; of
 * somebody without one the last that they cast after the closing, as is done where the tie has to
 * show first.
 */
final class CastingVotes {
  private final Roll roll;
  private final Floor floor;
  private final List<Say> cast = new ArrayList<>();
  private boolean inDoubt;
  private boolean open;

  CastingVotes(Roll roll, Floor floor) {
    this.roll = roll;
    this.floor = floor;
    if (roll.hall.row.ifTied() instanceof TieRule.CastingVote casting) {
      for (int person = 0; person < floor.size(); person++) {
        if (roll.hall.people.isSomebody(person) && !roll.hall.people.bot(person)) {
          add(person, may(person, casting.who()));
        }
      }
    }
  }

  private Tri may(int person, Who who) {
    Moment moment = floor.moment();
    Tri one = roll.hall.member(who, false, person, moment.now());
    return one.and(roll.hall.elector(person, moment).barred().not());
  }

  private void add(int person, Tri may) {
    boolean other = floor.lending() != null && floor.lending().isOther(person);
    List<Say> own =
        new ArrayList<>(other ? List.of(Casts.NONE) : new Casts(roll, floor).of(person));
    if (may == Tri.NO) {
      return;
    }
    if (may == Tri.MAYBE || own.size() > 1) {
      inDoubt = true;
      return;
    }
    List<Say> late = roll.says.get(person);
    boolean none = own.get(0) == Casts.NONE;
    open |= none;
    for (int i = late.size() - 1; none && i >= 0; i--) {
      Say say = late.get(i);
      if (say.flaw() == null && say.vote().at().isAfter(floor.moment().now())) {
        none = false;
        own.set(0, say);
      }
    }
    if (!none && own.get(0).vote().position() != Position.WITHDRAWN) {
      cast.add(own.get(0));
    }
  }

  /** Whether nobody knows who breaks a tie, or how. */
  boolean areInDoubt() {
    return inDoubt || !roll.hall.areVotesTold();
  }

  /** Whether somebody has no vote that counted, and so may cast one more after the closing. */
  boolean areOpen() {
    return open || cast.isEmpty();
  }

  /** Those that were cast after the closing. */
  Set<Vote> late() {
    return cast.stream()
        .map(Say::vote)
        .filter(vote -> vote.at().isAfter(floor.moment().now()))
        .collect(Collectors.toSet());
  }

  /** Their votes. */
  List<Say> cast() {
    return cast;
  }
}
