package org.quorate.oracle.ballot;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quorate.Handle;
import org.quorate.charter.Charter;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.RosterRow;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.charter.Who;
import org.quorate.oracle.Tri;
import org.quorate.vote.HasPassed;

/** Who has no vote as of an instant, and comes to one before the clock of a ballot has run. */
final class OracleNewcomers {
  private final Charter charter;
  private final OracleRoll roll;
  private final OracleCourse course;
  private final Instant now;

  OracleNewcomers(Charter charter, OracleRoll roll, OracleCourse course, Instant now) {
    this.charter = charter;
    this.roll = roll;
    this.course = course;
    this.now = now;
  }

  /** Whether somebody who is no elector at the opening of a ballot that may close early comes. */
  static boolean matter(GeneratedBallot one) {
    HasPassed question = one.question();
    OracleRoll roll = new OracleRoll(one.charter(), question, one.row());
    OracleCourse course = new OracleCourse(one.charter(), question, roll);
    OracleNewcomers newcomers = new OracleNewcomers(one.charter(), roll, course, course.opened);
    return one.row().closeEarly() != CloseEarly.NEVER
        && one.row().electorate().roll() != Roll.OPENING
        && roll.everybody().stream()
            .filter(person -> roll.isElector(person, course.opened) == Tri.NO)
            .anyMatch(
                person ->
                    newcomers.turns(person).stream()
                        .anyMatch(at -> roll.isEntitled(person, at) == Tri.YES));
  }

  private boolean isWithin(Instant later) {
    VoteClock clock = roll.row.openFor();
    boolean moves = !clock.restarts().isEmpty() || clock.anchor() == VoteClock.Anchor.LAST_VERSION;
    return later.isAfter(now)
        && (moves || course.most().map(most -> !later.isAfter(most)).orElse(true));
  }

  /** Whether the roll is taken later, and the clock has not run. */
  boolean mayCome() {
    return roll.row.electorate().roll() != Roll.OPENING && isWithin(now.plusNanos(1));
  }

  /** Whether the roll is taken later, of roles that the roster does not list. */
  boolean mayBeAnybody() {
    return mayCome()
        && OracleRoll.alternatives(roll.row.electorate().who()).anyMatch(this::isUnlisted);
  }

  private boolean isUnlisted(Who who) {
    return who instanceof Who.Role role
        && charter.rows().roster().stream().noneMatch(row -> row.role().equals(role.role()));
  }

  /** When the roster says something else of somebody, from now on. */
  SortedSet<Instant> turns(Handle person) {
    SortedSet<Instant> turns = new TreeSet<>();
    for (RosterRow row : charter.rows().roster()) {
      if (roll.is(person, row.handle())) {
        OracleRoll.addStart(turns, row.since());
        OracleRoll.addStart(turns, row.until() == null ? null : row.until().plusDays(1));
      }
    }
    turns.removeIf(at -> !isWithin(at));
    return turns;
  }

  /** What everybody may add if whoever comes were here already, and silent. */
  Map<Handle, Set<OracleShare>> joining(
      Map<Handle, Set<OracleShare>> shares, Map<Handle, OracleHand> hands) {
    if (roll.row.electorate().roll() == Roll.OPENING) {
      return shares;
    }
    Map<Handle, Set<OracleShare>> all = new TreeMap<>();
    shares.forEach(
        (person, own) -> {
          Tri comes = comes(hands.get(person));
          Set<OracleShare> then = new HashSet<>();
          for (OracleShare share : own) {
            boolean speechless = share.position() == null && !share.quiet();
            if (!speechless || comes != Tri.YES) {
              then.add(share);
            }
            if (speechless && comes.possibly()) {
              then.add(new OracleShare(true, null, null, share.present(), true, false));
            }
          }
          all.put(person, then);
        });
    return all;
  }

  private Tri comes(OracleHand hand) {
    Handle person = hand.person;
    if (roll.accounts.isBot(person)) {
      return Tri.NO;
    }
    Tri may =
        roll.isAnybodysVoteTaken()
            ? OracleRoll.atSome(hand.rollInstants(), at -> roll.isEntitled(person, at))
            : Tri.NO;
    for (Instant turn : turns(person)) {
      may = may.or(roll.isEntitled(person, turn));
    }
    return may.and(hand.isRecused().or(roll.isParty(person)).not());
  }

  /** Whether somebody gains a veto. */
  Tri vetoes(OracleHand hand) {
    Tri may = Tri.NO;
    for (Instant turn : turns(hand.person)) {
      Tri barred = hand.isRecused().or(roll.isParty(hand.person));
      if (roll.row.electorate().roll() == Roll.OPENING) {
        for (Barred.These these : roll.these()) {
          barred =
              barred.or(
                  OracleRoll.atSome(
                      hand.rollInstants(), at -> roll.isOneOf(these, hand.person, at)));
        }
      } else {
        for (Barred.These these : roll.barred()) {
          barred = barred.or(roll.isOneOf(these, hand.person, turn));
        }
      }
      may = may.or(roll.mayVeto(hand.person, turn).and(barred.not()));
    }
    return may;
  }
}
