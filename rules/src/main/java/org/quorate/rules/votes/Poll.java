package org.quorate.rules.votes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quorate.vote.Contest;
import org.quorate.vote.NotCounted;
import org.quorate.vote.OptionName;
import org.quorate.vote.Pairwise;
import org.quorate.vote.RunningTally;
import org.quorate.vote.Tally;
import org.quorate.vote.Working;

/** A running tally by one method; what each method keeps is small. */
public final class Poll implements RunningTally {
  private final Contest contest;
  private final Count count;
  private final @Nullable OverDefault over;
  private final List<NotCounted> notCounted = new ArrayList<>();
  private long places;
  private long counted;

  private Poll(Contest contest, Count count, @Nullable OverDefault over) {
    this.contest = contest;
    this.count = count;
    this.over = over;
  }

  /** An empty poll. */
  public static Poll of(Method method, Contest contest) {
    return new Poll(contest, method.count(contest), null);
  }

  /** An empty poll in which options have to beat a default one. */
  static Poll over(OptionName byDefault, Method method, Contest contest) {
    return new Poll(contest, method.count(contest), new OverDefault(contest, byDefault));
  }

  @Override
  public Poll add(int... marks) {
    return add(1, marks);
  }

  @Override
  public Poll add(long times, int[] marks) {
    if (times < 1) {
      throw new IllegalArgumentException("at least one vote is added, not " + times);
    }
    Optional<String> flaw = count.flaw(marks);
    if (flaw.isPresent()) {
      return refuse(times, flaw.get());
    }
    places++;
    counted += times;
    count.add(marks, times);
    return this;
  }

  @Override
  public Poll refuse(long times, String because) {
    notCounted.add(new NotCounted(++places, times, because));
    return this;
  }

  @Override
  public Poll withdraw(int... marks) {
    if (counted < 1 || count.flaw(marks).isPresent()) {
      throw new IllegalArgumentException("no such vote was counted that could be withdrawn");
    }
    count.add(marks, -1);
    counted--;
    return this;
  }

  @Override
  public Tally tally() {
    return (counted == 0 ? undecided() : counted()).without(notCounted);
  }

  private Tally counted() {
    return over == null ? count.tally() : count.tally(over);
  }

  private Tally undecided() {
    List<Integer> all = IntStream.range(0, contest.size()).boxed().toList();
    Working nothing = new Working(Pairwise.none(), List.of(), List.of(), List.of());
    return new Tally(
        List.of(),
        List.of(contest.named(all)),
        contest.named(all),
        nothing,
        List.of(),
        contest.size() > 1 ? 0L : null);
  }
}
