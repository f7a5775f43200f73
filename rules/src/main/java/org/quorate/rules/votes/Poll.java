package org.quorate.rules.votes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.quorate.vote.NotCounted;
import org.quorate.vote.Pairwise;
import org.quorate.vote.Tally;
import org.quorate.vote.Working;

/**
 * A running tally: votes come and go one by one, the result can be asked at any time.
 *
 * <p>A vote is one mark an option, in the order of the ballot; 0 is no mark. What a mark means is
 * the method's: a rank from 1 (1 is best), points, or votes bought. Not thread-safe.
 */
public final class Poll {
  private final Contest contest;
  private final Count count;
  private final List<NotCounted> notCounted = new ArrayList<>();
  private long places;
  private long counted;

  private Poll(Contest contest, Count count) {
    this.contest = contest;
    this.count = count;
  }

  /** An empty poll. */
  public static Poll of(Method method, Contest contest) {
    return new Poll(contest, method.count(contest));
  }

  /** Counts one vote, or lists it with the reason why it cannot be read. */
  public Poll add(int... marks) {
    return add(1, marks);
  }

  /** Counts equal votes at once. */
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

  /** Lists votes that could not even be read as marks, or that do not count for other reasons. */
  public Poll refuse(long times, String because) {
    notCounted.add(new NotCounted(++places, times, because));
    return this;
  }

  /** Takes out a vote that was counted before, as when somebody changes theirs; nothing else. */
  public Poll withdraw(int... marks) {
    if (counted < 1 || count.flaw(marks).isPresent()) {
      throw new IllegalArgumentException("no such vote was counted that could be withdrawn");
    }
    count.add(marks, -1);
    counted--;
    return this;
  }

  /** The result so far. Where no vote was counted nobody wins, not even unopposed. */
  public Tally tally() {
    return (counted == 0 ? undecided() : count.tally()).without(notCounted);
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
