package org.quorate.rules.ballots;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.BallotCondition;
import org.quorate.charter.Election;
import org.quorate.charter.VoteRow;
import org.quorate.rules.people.Tri;

/** Whether the conditions hold under which a row decides a ballot. */
final class Circumstances {
  /** What the number of electors hangs on. */
  private static final Set<Aspect> OF_ELECTORS =
      EnumSet.of(Aspect.OPENED, Aspect.ROSTER, Aspect.ROSTER_AT, Aspect.RECUSALS, Aspect.VOTES);

  private static final Set<Aspect> OF_SUBJECT =
      EnumSet.of(Aspect.OPENED, Aspect.ROSTER, Aspect.ROSTER_AT);

  private final Sitting sitting;
  private final Hall hall;
  private final Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
  private Tri hold = Tri.YES;

  Circumstances(Sitting sitting) {
    this.sitting = sitting;
    hall = sitting.roll.hall;
    for (BallotCondition condition : hall.row.when()) {
      hold = hold.and(holds(condition));
    }
  }

  /** Whether the row is for what no other row is for. */
  boolean areOtherwise() {
    return hall.row.when().contains(new BallotCondition.Otherwise());
  }

  /** Whether all hold, but {@code otherwise}. */
  Tri hold() {
    return hold;
  }

  /** What is not known by which they may hold. */
  Set<Aspect> missing() {
    return hold == Tri.MAYBE ? missing : Set.of();
  }

  private Tri holds(BallotCondition condition) {
    if (condition instanceof BallotCondition.Electors electors) {
      return noted(electors(electors), OF_ELECTORS);
    } else if (condition instanceof BallotCondition.Subject subject) {
      Tri about = noted(about(subject), OF_SUBJECT);
      return subject.not() ? about.not() : about;
    } else if (condition instanceof BallotCondition.Contested contested) {
      boolean more = hall.ballot.poll().options().size() > seats(hall.row);
      return Tri.of(more != contested.not());
    }
    return Tri.YES;
  }

  private Tri noted(Tri holds, Set<Aspect> hangsOn) {
    if (holds == Tri.MAYBE) {
      hangsOn.stream().filter(aspect -> !hall.known.complete(aspect)).forEach(missing::add);
      if (missing.isEmpty()) {
        missing.add(Aspect.CALENDAR);
      }
    }
    return holds;
  }

  /** Seats by the row, else by the ballot; one if neither says. */
  private int seats(VoteRow row) {
    Integer told = hall.ballot.poll().seats();
    @Nullable Election election = row.election();
    if (election != null && election.seats() != null) {
      return election.seats();
    }
    return told == null ? 1 : told;
  }

  private Tri electors(BallotCondition.Electors condition) {
    LongPredicate holds =
        switch (condition.comparison()) {
          case MORE_THAN -> number -> number > condition.number();
          case AT_LEAST -> number -> number >= condition.number();
          case LESS_THAN -> number -> number < condition.number();
          case AT_MOST -> number -> number <= condition.number();
        };
    if (sitting.floor().isUnclear()) {
      return Tri.MAYBE;
    }
    Crowd crowd = sitting.floor().crowd();
    boolean fewest = holds.test(crowd.surely(World.BASE));
    boolean most = holds.test(crowd.perhaps(World.BASE));
    return fewest == most ? Tri.of(fewest) : Tri.MAYBE;
  }

  private Tri about(BallotCondition.Subject condition) {
    if (hall.subject() < 0) {
      return Tri.NO;
    }
    @Nullable Tri all = null;
    for (var when : sitting.roll.openings()) {
      Tri then = hall.holds(hall.subject(), condition.role(), condition.only(), when);
      all = all == null || all == then ? then : Tri.MAYBE;
    }
    return all == null ? Tri.NO : all;
  }
}
