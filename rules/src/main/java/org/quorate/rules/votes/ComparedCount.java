package org.quorate.rules.votes;

import java.util.List;
import java.util.Optional;
import org.quorate.vote.Contest;
import org.quorate.vote.Tally;
import org.quorate.vote.Working;

/** One matrix of pairs. */
final class ComparedCount implements Count {
  private final Compared method;
  private final Contest contest;
  private final Matrix matrix;

  ComparedCount(Compared method, Contest contest) {
    this(method, contest, new Matrix(contest.size()));
  }

  ComparedCount(Compared method, Contest contest, Matrix matrix) {
    this.method = method;
    this.contest = contest;
    this.matrix = matrix;
  }

  @Override
  public Optional<String> flaw(int[] marks) {
    return Marks.ranks(marks, contest);
  }

  @Override
  public void add(int[] marks, long times) {
    matrix.add(marks, times, method.unranked());
  }

  @Override
  public Tally tally(OverDefault over) {
    int[] beating = over.beating(matrix::preferring);
    Contest rest = over.among(beating);
    Tally among =
        rest == null ? null : new ComparedCount(method, rest, matrix.among(beating)).tally();
    return over.joined(tally(), among, matrix::preferring);
  }

  @Override
  public Tally tally() {
    Lots lots = new Lots(contest.options(), contest.seed());
    Ordering ordering = method.order(matrix, contest);
    Settlement settlement = Settlement.of(ordering.precedence(), contest.seats(), lots);
    return new Tally(
        contest.named(settlement.winners()),
        ordering.precedence().lists().stream().map(contest::named).toList(),
        contest.named(settlement.tied()),
        new Working(matrix.pairs(contest.options()), List.of(), lots.drawn(), ordering.steps()),
        List.of(),
        ordering.lead());
  }
}
