package org.quorate.rules.votes;

import java.util.List;
import java.util.Optional;
import org.quorate.vote.Tally;

/** Equal rankings once, transferred afresh whenever the result is asked. */
final class InstantRunoffCount implements Count {
  private final Contest contest;
  private final Rankings rankings = new Rankings();

  InstantRunoffCount(Contest contest) {
    this.contest = contest;
  }

  @Override
  public Optional<String> flaw(int[] marks) {
    return Marks.oneFirst(marks, contest);
  }

  @Override
  public void add(int[] marks, long times) {
    rankings.add(marks, times);
  }

  @Override
  public Tally tally() {
    Papers papers = new Papers(rankings, contest.size(), 1);
    Stages stages = new Stages(contest, papers, 0);
    while (true) {
      List<Integer> continuing = stages.continuing();
      List<List<Integer>> byVotes = stages.byVotes(continuing);
      long half = continuing.stream().mapToLong(papers::votes).sum();
      List<Integer> leading = byVotes.get(0);
      if (continuing.size() == 1 || papers.votes(leading.get(0)) * 2 > half) {
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
