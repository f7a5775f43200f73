package org.quorate.oracle.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Who;
import org.quorate.oracle.Tri;
import org.quorate.vote.Position;
import org.quorate.vote.VetoLift;
import org.quorate.vote.Vote;

/** Whether one person's veto stands, or may come. */
final class OracleVetoer {
  private final OracleHand hand;
  private final OracleRoll roll;

  OracleVetoer(OracleHand hand) {
    this.hand = hand;
    this.roll = hand.roll;
  }

  /** Whether a veto of theirs stands. */
  Tri vetoes() {
    return hand.overLatest(
        last -> {
          if (last.isPresent()) {
            return isVeto(last.get())
                .and(mayVetoAt(last.get().at()))
                .and(isLifted(last.get()).not())
                .and(isExpired(last.get()).not());
          }
          boolean untold = hand.mayHideVotes();
          return untold ? hand.once(this::mayVetoAt).and(Tri.MAYBE) : Tri.NO;
        });
  }

  /**
   * Whether they may veto later, having said nothing that stands.
   *
   * @param shares what they may add to the ballot
   * @param comes whether they gain a veto
   */
  Tri mayStillVeto(Set<OracleShare> shares, Tri comes) {
    Tri may = OracleRoll.atSome(hand.stretch.closings(), this::mayVetoAt).or(comes);
    Tri silent = hand.overLatest(last -> Tri.of(last.map(OracleVetoer::takesBack).orElse(true)));
    Tri quiet = Tri.of(shares.stream().anyMatch(OracleShare::quiet));
    boolean surely = shares.stream().allMatch(OracleShare::quiet);
    return may.and(silent.or(surely ? Tri.YES : quiet.and(Tri.MAYBE)));
  }

  private Tri isLifted(Vote veto) {
    Who lifts = roll.row.standard().vetoedBy().liftedBy();
    Tri lifted = lifts != null && hand.mayHideVotes() ? Tri.MAYBE : Tri.NO;
    for (VetoLift lift : lifts == null ? List.<VetoLift>of() : hand.question.ballot().lifts()) {
      boolean of = roll.is(hand.person, lift.vetoer()) && lift.at().isAfter(veto.at());
      Handle by = roll.accounts.canonical(lift.by());
      if (of && !roll.accounts.isBot(by)) {
        Tri may = roll.means(lifts, by, lift.at(), false).and(didNotPutIt(by));
        lifted = lifted.or(hand.isInTime(lift.at()).and(may));
      }
    }
    return lifted;
  }

  /**
   * Where nobody is told to have put the question, anybody may have, unless all of that is told.
   */
  private Tri didNotPutIt(Handle person) {
    Handle author = hand.question.ballot().author();
    if (author != null) {
      return Tri.of(!roll.is(person, author));
    }
    return hand.question.known().complete(Aspect.PETITION) ? Tri.YES : Tri.MAYBE;
  }

  private Tri isExpired(Vote veto) {
    Duration after = roll.row.standard().vetoedBy().expires();
    return after == null
        ? Tri.NO
        : OracleRoll.atSome(
            hand.stretch.closings(), at -> Tri.of(!veto.at().plus(after).isAfter(at)));
  }

  /** Whether each veto that they may have cast runs out before the ballot closes. */
  boolean isAwaited(OracleCourse course) {
    Duration after = roll.row.standard().vetoedBy().expires();
    boolean closes = !course.neverClosesByClock();
    if (after == null || closes && course.most().isEmpty()) {
      return false;
    }
    return hand.question.ballot().votes().stream()
        .filter(vote -> roll.is(hand.person, vote.voter()))
        .filter(vote -> vote.position() == Position.AGAINST)
        .filter(vote -> !vote.at().isAfter(hand.question.at()))
        .allMatch(vote -> !closes || !vote.at().plus(after).isAfter(course.most().get()));
  }

  private static boolean takesBack(Vote vote) {
    return vote.position() == Position.WITHDRAWN;
  }

  private Tri isVeto(Vote vote) {
    boolean reasoned = !roll.row.standard().vetoedBy().withReason() || says(vote.reason());
    return Tri.of(vote.position() == Position.AGAINST && reasoned);
  }

  private Tri mayVetoAt(Instant at) {
    Tri barred = hand.isRecused().or(roll.isParty(hand.person));
    for (Barred.These these : roll.these()) {
      Collection<Instant> when = hand.castingCounts() ? List.of(at) : hand.rollInstants();
      barred = barred.or(OracleRoll.atSome(when, then -> roll.isOneOf(these, hand.person, then)));
    }
    return roll.mayVeto(hand.person, at).and(barred.not());
  }

  /** Whether anything is left of a text without what cannot be seen. */
  private static boolean says(String text) {
    return !text.replaceAll("[\\s\\p{Z}\\p{Cc}\\p{Cf}]", "").isEmpty();
  }
}
