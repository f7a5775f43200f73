package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.BallotCondition;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Election;
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
      Tri more = noted(isContested(), OF_SUBJECT);
      return contested.not() ? more.not() : more;
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

  /** Whether more stand than there are seats to fill when it opens. */
  private Tri isContested() {
    int options = hall.ballot.poll().options().size();
    Integer told = hall.ballot.poll().seats();
    @Nullable Election election = hall.row.election();
    BodyRow body = hall.plan.bodies.filled(hall.row);
    if (election != null && election.seats() != null) {
      return Tri.of(options > election.seats());
    } else if (told != null || body == null || body.seats() == null) {
      return Tri.of(options > (told == null ? 1 : told));
    }
    @Nullable Tri all = null;
    for (Instant when : sitting.roll.openings()) {
      Stayers stayers = Stayers.of(hall, body, when, sitting.floor().size());
      Tri then = stayers.isContested(options, body.seats());
      all = all == null || all == then ? then : Tri.MAYBE;
    }
    return all == null ? Tri.NO : all;
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
