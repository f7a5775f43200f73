package org.quorate.oracle.ballot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Electorate.Barred;
import org.quorate.oracle.Tri;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** All that one person may add to a ballot. */
final class OracleVoter {
  /** The place of the first cell of people who may not vote, after what else is unsure. */
  private static final int FIRST = 4;

  private final OracleHand hand;
  private final OracleRoll roll;

  OracleVoter(OracleHand hand) {
    this.hand = hand;
    this.roll = hand.roll;
  }

  /** Every completion of what is missing about this person. */
  Set<OracleShare> shares() {
    if (roll.accounts.isBot(hand.person)) {
      return Set.of(OracleShare.NOTHING);
    }
    List<Tri> unsure = new ArrayList<>();
    unsure.add(OracleRoll.atSome(hand.rollInstants(), at -> roll.isElector(hand.person, at)));
    unsure.add(hand.isRecused());
    unsure.add(roll.isSubject(hand.person));
    unsure.add(roll.isAuthor(hand.person));
    for (Barred.These these : roll.these()) {
      unsure.add(
          OracleRoll.atSome(hand.rollInstants(), at -> roll.isOneOf(these, hand.person, at)));
    }
    for (Vote vote : hand.votes) {
      Tri admitted = Tri.of(hand.admitted(vote.position()));
      unsure.add(hand.castingCounts() ? admitted.and(hand.mayCast(vote.at())) : admitted);
    }
    Set<OracleShare> shares = new HashSet<>();
    Set<List<Boolean>> timings = hand.timings();
    for (boolean[] world : OracleHand.worlds(unsure)) {
      if (!isConsistent(world, unsure.size() - hand.votes.size())) {
        continue;
      }
      timings.forEach(inTime -> shares.addAll(shares(world, inTime)));
    }
    return shares;
  }

  /** Whether this person may not vote, be they an elector or not. */
  Tri isBarred() {
    Tri barred = hand.isRecused().or(roll.isSubject(hand.person)).or(roll.isAuthor(hand.person));
    for (Barred.These these : roll.these()) {
      barred =
          barred.or(
              OracleRoll.atSome(hand.rollInstants(), at -> roll.isOneOf(these, hand.person, at)));
    }
    return barred;
  }

  /** Of votes of one instant that may be said either all are an elector's or none is. */
  private boolean isConsistent(boolean[] world, int first) {
    List<Vote> votes = hand.votes;
    for (int i = 0; i < votes.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean together =
            votes.get(i).at().equals(votes.get(j).at())
                && hand.admitted(votes.get(i).position())
                && hand.admitted(votes.get(j).position());
        if (together && world[first + i] != world[first + j]) {
          return false;
        }
      }
    }
    return true;
  }

  private Set<OracleShare> shares(boolean[] world, List<Boolean> inTime) {
    boolean elector = world[0];
    boolean recused = world[1];
    boolean subject = world[2];
    boolean author = world[3];
    boolean party = subject || author;
    List<Barred.These> these = roll.these();
    boolean listed = false;
    boolean leaves =
        recused && roll.leavesBase(new Barred.Recused())
            || subject && roll.leavesBase(new Barred.Subject())
            || author && roll.leavesBase(new Barred.Author());
    for (int i = 0; i < these.size(); i++) {
      listed |= world[FIRST + i];
      leaves |= world[FIRST + i] && roll.leavesBase(these.get(i));
    }
    boolean barred = recused || party || listed;
    boolean heard = hand.castingCounts() ? !recused && !party : elector && !barred;
    @Nullable Vote last = null;
    for (int i = 0; i < hand.votes.size() && heard; i++) {
      last = world[FIRST + these.size() + i] && inTime.get(i) ? hand.votes.get(i) : last;
    }
    boolean untold = heard && last == null && hand.mayHideVotes();
    boolean hidden =
        untold
            && (elector && !barred || hand.castingCounts() && hand.once(hand::mayCast) != Tri.NO);
    Standing standing = new Standing(elector && !leaves, elector && !barred);
    return all(standing, last, hidden);
  }

  /**
   * How somebody stands in one completion at the end of the stretch.
   *
   * @param inBase by the roll, whether they vote or not
   * @param mayVote by the roll
   */
  private record Standing(boolean inBase, boolean mayVote) {}

  private Set<OracleShare> all(Standing standing, @Nullable Vote last, boolean hidden) {
    Set<OracleShare> all = new HashSet<>();
    boolean speaks = last != null && last.position() != Position.WITHDRAWN;
    addTo(all, standing, speaks ? last : null, speaks ? last.position() : null);
    for (Position position : hidden ? roll.row.positions() : Set.<Position>of()) {
      if (position != Position.WITHDRAWN) {
        addTo(all, standing, null, position);
      }
    }
    return all;
  }

  private void addTo(
      Set<OracleShare> all, Standing standing, @Nullable Vote vote, @Nullable Position position) {
    boolean inBase = standing.inBase || position != null;
    boolean quiet = standing.mayVote && position == null;
    boolean there =
        position != null
            || hand.question.ballot().present().stream().anyMatch(one -> roll.is(hand.person, one));
    all.add(new OracleShare(inBase, vote, position, there, quiet, false));
    if (!there && !hand.complete(Aspect.ATTENDANCE)) {
      all.add(new OracleShare(inBase, vote, position, true, quiet, false));
    }
  }
}
