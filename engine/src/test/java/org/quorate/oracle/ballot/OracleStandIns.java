package org.quorate.oracle.ballot;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quorate.Handle;
import org.quorate.oracle.Tri;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** What each seat adds to a ballot: its member, or while they are silent whoever stands in. */
final class OracleStandIns {
  private final OracleRoll roll;
  private final OracleLending lending;
  private final Map<Handle, OracleHand> hands;
  private final boolean mayHideVotes;

  OracleStandIns(
      OracleRoll roll, OracleLending lending, Map<Handle, OracleHand> hands, boolean mayHideVotes) {
    this.roll = roll;
    this.lending = lending;
    this.hands = hands;
    this.mayHideVotes = mayHideVotes;
  }

  /** By what each person adds for themselves. */
  Map<Handle, Set<OracleShare>> shares(Map<Handle, Set<OracleShare>> own) {
    Map<Handle, Set<OracleShare>> seats = new TreeMap<>();
    own.forEach((person, shares) -> seats.put(person, seat(person, shares)));
    return seats;
  }

  private Set<OracleShare> seat(Handle member, Set<OracleShare> own) {
    List<Set<OracleShare>> others =
        lending.of(member).stream().map(person -> said(hands.get(person))).toList();
    Set<OracleShare> voices =
        others.isEmpty() ? Set.of(OracleShare.NOTHING) : OracleVoices.together(others);
    Set<OracleShare> all = new HashSet<>();
    for (OracleShare share : own) {
      if (!share.quiet()) {
        all.add(share);
        continue;
      }
      for (OracleShare voice : voices) {
        all.add(
            voice.position() == null ? share : OracleShare.lent(voice.vote(), voice.position()));
      }
      for (Position position : roll.row.positions()) {
        if (mayHideVotes && lending.isLent(member) && position != Position.WITHDRAWN) {
          all.add(OracleShare.lent(null, position));
        }
      }
    }
    return all;
  }

  /** What somebody who is no member says, in every completion; nothing if they may not vote. */
  static Set<OracleShare> said(OracleHand hand) {
    Set<OracleShare> all = new HashSet<>();
    Tri barred = new OracleVoter(hand).isBarred();
    if (barred != Tri.NO) {
      all.add(OracleShare.NOTHING);
    }
    for (List<Boolean> inTime : barred == Tri.YES ? Set.<List<Boolean>>of() : hand.timings()) {
      Vote last = null;
      for (int i = 0; i < hand.votes.size(); i++) {
        boolean admitted = hand.admitted(hand.votes.get(i).position());
        last = admitted && inTime.get(i) ? hand.votes.get(i) : last;
      }
      boolean speaks = last != null && last.position() != Position.WITHDRAWN;
      all.add(
          speaks
              ? new OracleShare(true, last, last.position(), true, false, false)
              : OracleShare.NOTHING);
    }
    return all;
  }

  /** Whether somebody perhaps voted of whom nobody knows for whom. */
  boolean isDoubtful() {
    return lending.doubtful.stream()
        .flatMap(person -> said(hands.get(person)).stream())
        .anyMatch(share -> share.vote() != null);
  }
}
