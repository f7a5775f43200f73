package org.quorate.rules.votes;

import java.util.List;
import org.quorate.vote.Contest;
import org.quorate.vote.Tally;

/**
 * One seat: while no option has more than half of the votes that can still be had, the last option
 * leaves and its votes go to their next preferences.
 *
 * <p>Source: Robert's Rules of Order Newly Revised (12th edition), 45:62, preferential voting, as
 * instant run-off elections apply it: votes without a further preference no longer count for the
 * half. A tie for the last place stands unless a lot is drawn; it does not matter, and all of them
 * leave, where together they have fewer votes than the next option.
 */
public record InstantRunoff() implements InRounds {

  @Override
  public Count count(Contest contest) {
    contest.needsOneSeat("instant run-off");
    return InRounds.super.count(contest);
  }

  @Override
  public Tally tally(Rankings rankings, Contest contest) {
    Papers papers = new Papers(rankings, contest.size(), 1);
    Stages stages = new Stages(contest, papers, 0);
    while (true) {
      List<Integer> continuing = stages.continuing();
      List<List<Integer>> byVotes = stages.byVotes(continuing);
      long all = continuing.stream().mapToLong(papers::votes).sum();
      List<Integer> leading = byVotes.get(0);
      if (continuing.size() == 1 || papers.votes(leading.get(0)) * 2 > all) {
        stages.note(List.of(leading), List.of());
        return stages.tally(List.of());
      }
      List<Integer> leaving = leaving(papers, byVotes, stages.lots);
      stages.note(List.of(), leaving);
      if (leaving.isEmpty()) {
        return stages.tally(continuing);
      }
      leaving.forEach(option -> papers.move(option, stages.open()));
    }
  }

  /** The last option, or all of the last ones if their order cannot matter; none if it can. */
  private static List<Integer> leaving(Papers papers, List<List<Integer>> byVotes, Lots lots) {
    List<Integer> last = byVotes.get(byVotes.size() - 1);
    boolean others = byVotes.size() > 1;
    long next = others ? papers.votes(byVotes.get(byVotes.size() - 2).get(0)) : 0;
    if (last.size() == 1 || others && papers.votes(last.get(0)) * last.size() < next) {
      return last;
    }
    return lots.allowed() ? List.of(lots.draw(last).get(last.size() - 1)) : List.of();
  }
}
