package org.quorate.rules.votes;

/**
 * One seat: while no option has more than half of the votes that can still be had, the last option
 * leaves and its votes go to their next preferences.
 *
 * <p>Source: Robert's Rules of Order Newly Revised (12th edition), 45:62, preferential voting, as
 * instant run-off elections apply it: votes without a further preference no longer count for the
 * half. A tie for the last place stands unless a lot is drawn; it does not matter, and all of them
 * leave, where together they have fewer votes than the next option.
 */
public record InstantRunoff() implements Method {

  @Override
  public Count count(Contest contest) {
    contest.needsOneSeat("instant run-off");
    return new InstantRunoffCount(contest);
  }
}
