package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Abstentions;
import org.quorate.charter.Passing;
import org.quorate.charter.Standard;
import org.quorate.rules.Waiting;
import org.quorate.rules.ballots.Crowd.Free;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Position;

/** Everything that a row asks of the votes, beside what everybody is doing. */
final class Demands {
  private final Roll roll;
  private final Standard standard;
  private final boolean concerns;
  private final boolean tied;
  private final @Nullable Comparison overVeto;
  private final Map<VoteColumn, List<Comparison>> comparisons = new EnumMap<>(VoteColumn.class);

  /** Whether silence would pass at the very opening. */
  private final Tri noTime;

  /** What has to be reached before the time of the ballot is over: silence decides nothing. */
  private final List<Comparison> early = new ArrayList<>();

  Demands(Roll roll) {
    this.roll = roll;
    standard = roll.hall.row.standard();
    concerns = roll.hall.row.positions().contains(Position.CONCERN);
    List<Comparison> passing = new ArrayList<>();
    noTime = roll.hall.schedule.hasNoTime(roll.hall.row.openFor());
    OfSeats of = new OfSeats(roll.hall.seats());
    tied = Ties.breakable(roll.hall.row);
    for (Passing one : standard.passesWith()) {
      Passing needed = tied ? Ties.orEqual(one) : one;
      early.add(of.spoken(needed));
      passing.add(noTime == Tri.YES ? of.spoken(needed) : of.passing(needed));
    }
    overVeto = standard.overVeto() == null ? null : of.passing(standard.overVeto());
    boolean elects = roll.hall.row.election() != null;
    if (!elects) {
      comparisons.put(VoteColumn.PASSES_WITH, passing);
    } else {
      early.clear();
    }
    if (standard.quorum() != null && !Elections.takesQuorum(roll.hall.row)) {
      put(
          VoteColumn.QUORUM,
          Comparisons.atLeast(of.floor(standard.quorum()), participants(standard)));
    }
    if (standard.forAtLeast() != null) {
      int inFavour = World.FOR.bit();
      put(VoteColumn.FOR_AT_LEAST, Comparisons.atLeast(of.floor(standard.forAtLeast()), inFavour));
    }
    if (standard.againstAtMost() != null) {
      int against = World.AGAINST.bit();
      put(
          VoteColumn.AGAINST_AT_MOST,
          Comparisons.atMost(of.ceiling(standard.againstAtMost()), against));
    }
  }

  private void put(VoteColumn column, Comparison comparison) {
    comparisons.put(column, List.of(comparison));
  }

  /** Those who take part. */
  static int participants(Standard standard) {
    Abstentions abstentions = standard.abstentions();
    int always = World.FOR.bit() | World.AGAINST.bit() | World.CONCERN.bit();
    return abstentions != null && abstentions.forQuorum() ? World.VOTED : always;
  }

  /** The comparisons of numbers, by column. */
  Map<VoteColumn, List<Comparison>> comparisons() {
    return comparisons;
  }

  /** What is claimed of the floor. */
  List<Claim> claims(Floor floor, boolean closed) {
    List<Claim> claims = new ArrayList<>();
    comparisons.forEach(
        (column, all) ->
            claims.add(
                compared(
                    column,
                    closed,
                    (best, free) -> {
                      List<Comparison> asked =
                          column == VoteColumn.PASSES_WITH && !best && noTime != Tri.NO
                              ? early
                              : all;
                      return asked.stream().allMatch(one -> floor.holds(one, best, free));
                    })));
    if (standard.organisations() != null) {
      Representation some = new Representation(roll, floor, standard.organisations());
      claims.add(compared(VoteColumn.ORGANISATIONS, closed, some::holds));
    }
    if (standard.vetoedBy() != null) {
      claims.add(vetoed(floor, closed));
    }
    if (concerns) {
      claims.add(
          new Claim.Opposed(VoteColumn.CONCERNS, floor.concerned(), Tri.NO, closed, Waiting.NOT));
    }
    if (tied) {
      claims.add(new Ties(roll, floor).claim(closed));
    }
    if (roll.hall.row.secret() || roll.hall.secrecy.isNeedless(roll)) {
      claims.add(roll.hall.secrecy.claim(roll, floor.moment(), closed));
    }
    return claims;
  }

  private Claim vetoed(Floor floor, boolean closed) {
    Tri standing = floor.vetoed();
    Waiting waiting = Waiting.NOT;
    if (standing == Tri.YES) {
      boolean people = outvotes(floor, true, Free.SILENT_FOR);
      waiting =
          floor.areVetoesAwaited() ? Waiting.FOR_TIME : people ? Waiting.FOR_PEOPLE : Waiting.NOT;
    }
    Tri outvoted = overVeto == null ? Tri.NO : floor.reached(overVeto);
    return new Claim.Opposed(VoteColumn.VETOED_BY, standing, outvoted, closed, waiting);
  }

  private boolean outvotes(Floor floor, boolean best, Free free) {
    return overVeto != null && floor.holds(overVeto, best, free);
  }

  /** Whether something is reached. */
  private interface Reach {
    boolean holds(boolean best, Free free);
  }

  private static Claim compared(VoteColumn column, boolean closed, Reach reach) {
    Tri reached = Tri.of(reach.holds(true, Free.NOTHING));
    if (reached == Tri.YES && !reach.holds(false, Free.NOTHING)) {
      reached = Tri.MAYBE;
    }
    boolean byOthers = reached != Tri.NO || reach.holds(true, Free.SILENT_FOR);
    boolean byChange = byOthers || reach.holds(true, Free.ALL_FOR);
    return new Claim.Compared(column, reached, closed, byOthers, byChange);
  }

  /** Whether those who have not voted could change nothing any more. */
  Tri decided(Floor floor) {
    if (floor.mayAnybodyTurn() || floor.maySeatsTurn()) {
      return Tri.NO;
    } else if (passes(floor, false) || fails(floor, true)) {
      return Tri.YES;
    }
    return passes(floor, true) || fails(floor, false) ? Tri.MAYBE : Tri.NO;
  }

  /** Whether all is met whatever the silent do, with missing facts at their best or worst. */
  private boolean passes(Floor floor, boolean best) {
    boolean over = outvotes(floor, best, Free.SILENT_AT_WORST);
    if (!over && floor.mayYetBeVetoed(best) || floor.mayYetBeConcerned(best)) {
      return false;
    }
    Tri opposed = standard.vetoedBy() == null || over ? Tri.NO : floor.vetoed();
    opposed = concerns ? opposed.or(floor.concerned()) : opposed;
    return (best ? opposed != Tri.YES : opposed == Tri.NO)
        && all(one -> floor.holds(one, best, Free.SILENT_AT_WORST))
        && early.stream().allMatch(one -> floor.holds(one, best, Free.SILENT_AT_WORST))
        && represented(floor, best, Free.SILENT_AT_WORST);
  }

  /** Whether something is unmet whatever the silent do. */
  private boolean fails(Floor floor, boolean best) {
    boolean over = outvotes(floor, best, Free.SILENT_FOR);
    Tri opposed = standard.vetoedBy() == null || over ? Tri.NO : floor.vetoed();
    opposed = concerns ? opposed.or(floor.concernedForGood()) : opposed;
    return (best ? opposed == Tri.YES : opposed != Tri.NO)
        || !all(one -> floor.holds(one, best, Free.SILENT_FOR))
        || !represented(floor, best, Free.SILENT_FOR);
  }

  private boolean all(Predicate<Comparison> holds) {
    return comparisons.values().stream().flatMap(List::stream).allMatch(holds);
  }

  private boolean represented(Floor floor, boolean best, Free free) {
    return standard.organisations() == null
        || new Representation(roll, floor, standard.organisations()).holds(best, free);
  }

  /** Whether everybody who may vote has, and somebody did. */
  Tri allVoted(Floor floor) {
    Crowd crowd = floor.crowd();
    if (roll.hall.isForAnyone() || floor.mayAnybodyTurn()) {
      return Tri.NO;
    } else if (floor.isUnclear()) {
      return Tri.MAYBE;
    }
    int done = World.VOTED | World.OUT.bit() | World.BARRED.bit() | World.BARRED_HERE.bit();
    if (!crowd.allMayBeIn(done) || !crowd.mayHave(World.VOTED)) {
      return Tri.NO;
    }
    boolean sure = !crowd.isOpen() && !crowd.mayAwait() && crowd.surely(World.VOTED) > 0;
    return sure ? Tri.YES : Tri.MAYBE;
  }
}
