package org.quorate.rules.votes;

import java.util.Optional;
import org.quorate.vote.Contest;
import org.quorate.vote.Tally;

/** Equal rankings once, transferred afresh whenever the result is asked. */
final class RoundsCount implements Count {
  private final InRounds method;
  private final Contest contest;
  private final Rankings rankings = new Rankings();

  RoundsCount(InRounds method, Contest contest) {
    this.method = method;
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
    return method.tally(rankings, contest);
  }
}
