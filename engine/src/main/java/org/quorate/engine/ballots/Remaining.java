package org.quorate.engine.ballots;

import java.util.Arrays;
import java.util.List;
import org.quorate.vote.CountingRule;
import org.quorate.vote.OptionName;
import org.quorate.vote.RunningTally;

/** Hands votes on without the marks of withdrawn options; ranks below those move up. */
final class Remaining implements Votes {
  private final RunningTally tally;
  private final List<OptionName> options;
  private final Marking marking;
  private final int[] kept;
  private final int[] marks;
  private final boolean[] used;
  private long cast;

  Remaining(
      RunningTally tally, CountingRule rule, List<OptionName> options, List<OptionName> standing) {
    this.tally = tally;
    this.options = options;
    this.marking = Marking.of(rule);
    this.kept = standing.stream().mapToInt(options::indexOf).toArray();
    this.marks = new int[kept.length];
    this.used = new boolean[options.size() + 1];
  }

  /** How many votes there were. */
  long cast() {
    return cast;
  }

  @Override
  public void vote(int line, long times, int[] vote) {
    cast += times;
    if (kept.length == vote.length) {
      tally.add(times, vote);
      return;
    }
    for (int i = 0; i < vote.length; i++) {
      if (vote[i] != 0 && !marking.admits(vote[i], vote.length)) {
        tally.refuse(times, marking.outside(vote[i], options.get(i), vote.length));
        return;
      }
    }
    for (int i = 0; i < kept.length; i++) {
      marks[i] = vote[kept[i]];
    }
    if (marking.ordersOnly()) {
      moveUp();
    }
    tally.add(times, marks);
  }

  /** The same order with ranks from 1 on, without gaps. */
  private void moveUp() {
    Arrays.fill(used, false);
    for (int mark : marks) {
      used[mark] = true;
    }
    for (int i = 0; i < marks.length; i++) {
      int rank = 0;
      for (int above = 1; above <= marks[i]; above++) {
        rank += used[above] ? 1 : 0;
      }
      marks[i] = rank;
    }
  }

  @Override
  public void unreadable(int line, long times, String because) {
    cast += times;
    tally.refuse(times, because);
  }
}
