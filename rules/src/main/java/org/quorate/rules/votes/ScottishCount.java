package org.quorate.rules.votes;

import java.util.List;
import java.util.stream.Stream;
import org.quorate.vote.Contest;
import org.quorate.vote.Tally;

/** One way through the stages. */
final class ScottishCount {
  private static final int DECIMALS = 5;
  private static final long VOTE = 100_000;

  private final Papers papers;
  private final Stages stages;
  private final long quota;

  ScottishCount(Rankings rankings, Contest contest) {
    papers = new Papers(rankings, contest.size(), VOTE);
    stages = new Stages(contest, papers, DECIMALS);
    quota = (papers.cast() / VOTE / (contest.seats() + 1) + 1) * VOTE;
  }

  Tally tally() {
    while (true) {
      List<List<Integer>> elected = electedNow();
      long number = elected.stream().mapToLong(List::size).sum();
      boolean full = number == stages.vacancies() || stages.continuing().size() == number;
      List<Integer> over = full ? List.of() : highestSurplus(elected);
      List<Integer> leaving = full || !over.isEmpty() ? List.of() : leaving(number);
      stages.note(elected, leaving);
      if (full) {
        return stages.tally(List.of());
      }
      if (!leaving.isEmpty() && stages.continuing().size() == stages.vacancies()) {
        stages.elect(stages.byVotes(stages.continuing()));
        return stages.tally(List.of());
      }
      if (over.size() > 1 || over.isEmpty() && leaving.isEmpty()) {
        return stages.tally(stages.continuing());
      }
      over.forEach(this::transfer);
      leaving.forEach(option -> papers.move(option, stages.open()));
    }
  }

  /** Rule 47, who has the quota; rule 52, the last vacancies. */
  private List<List<Integer>> electedNow() {
    List<Integer> continuing = stages.continuing();
    boolean all = continuing.size() <= stages.vacancies();
    return stages.byVotes(
        continuing.stream().filter(option -> all || papers.votes(option) >= quota).toList());
  }

  /** Rule 49: whose surplus is transferred next; several if that is a tie. */
  private List<Integer> highestSurplus(List<List<Integer>> electedNow) {
    List<Integer> over =
        Stream.concat(stages.elected().stream(), electedNow.stream().flatMap(List::stream))
            .filter(option -> papers.votes(option) > quota)
            .toList();
    if (over.isEmpty()) {
      return over;
    }
    List<Integer> highest = stages.extreme(stages.byVotes(over).get(0), true);
    boolean lot = highest.size() > 1 && stages.lots.allowed();
    return lot ? stages.lots.draw(highest).subList(0, 1) : highest;
  }

  /** Rules 50 and 51: who is excluded; nobody if that is a tie. */
  private List<Integer> leaving(long electedNow) {
    List<List<Integer>> byVotes = stages.byVotes(stages.continuing());
    List<Integer> last = byVotes.get(byVotes.size() - 1);
    long vacancies = stages.vacancies() - electedNow;
    boolean enough = stages.continuing().size() - electedNow - last.size() >= vacancies;
    if (papers.votes(last.get(0)) == 0 && enough) {
      return last;
    }
    List<Integer> fewest = stages.extreme(last, false);
    if (fewest.size() > 1 && stages.lots.allowed()) {
      return List.of(stages.lots.draw(fewest).get(fewest.size() - 1));
    }
    return fewest.size() > 1 ? List.of() : fewest;
  }

  private void transfer(int option) {
    long votes = papers.votes(option);
    papers.move(option, stages.open(), quota, votes - quota, votes);
  }
}
