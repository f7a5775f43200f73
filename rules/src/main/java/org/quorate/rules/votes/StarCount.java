package org.quorate.rules.votes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.quorate.vote.Contest;
import org.quorate.vote.Round;
import org.quorate.vote.Tally;
import org.quorate.vote.Unranked;
import org.quorate.vote.Working;

/** One total an option and one matrix of who is scored higher. */
final class StarCount implements Count {
  private final Contest contest;
  private final int highest;
  private final long[] totals;
  private final Matrix matrix;
  private final int[] ranks;

  StarCount(Contest contest, int highest) {
    this.contest = contest;
    this.highest = highest;
    this.totals = new long[contest.size()];
    this.matrix = new Matrix(contest.size());
    this.ranks = new int[contest.size()];
  }

  @Override
  public Optional<String> flaw(int[] marks) {
    return Marks.points(marks, contest, highest);
  }

  @Override
  public void add(int[] marks, long times) {
    for (int i = 0; i < marks.length; i++) {
      totals[i] += marks[i] * times;
      ranks[i] = marks[i] == 0 ? 0 : highest - marks[i] + 1;
    }
    matrix.add(ranks, times, Unranked.LAST);
  }

  @Override
  public Tally tally() {
    Lots lots = new Lots(contest.options(), contest.seed());
    List<Integer> left = new ArrayList<>(IntStream.range(0, totals.length).boxed().toList());
    List<Integer> winners = new ArrayList<>();
    List<Integer> tied = new ArrayList<>();
    List<List<Integer>> order = new ArrayList<>();
    List<Round> rounds = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Integer> best = best(left);
      int open = tied.isEmpty() ? contest.seats() - winners.size() : 0;
      if (open > 0 && best.size() > 1 && left.size() > open && lots.allowed()) {
        best = lots.draw(best).subList(0, 1);
      }
      boolean settled = best.size() == 1 || left.size() <= open;
      if (open > 0) {
        rounds.add(round(left, settled ? best : List.of()));
        (settled ? winners : tied).addAll(settled || open == 1 ? best : left);
      }
      order.add(best);
      left.removeAll(Set.copyOf(best));
    }
    return new Tally(
        contest.named(winners),
        order.stream().map(contest::named).toList(),
        contest.named(tied),
        new Working(matrix.pairs(contest.options()), rounds, lots.drawn(), List.of()),
        List.of(),
        null);
  }

  /** Everybody who could win among these, whichever way ties of totals and run-offs are broken. */
  private List<Integer> best(List<Integer> left) {
    if (left.size() == 1) {
      return List.copyOf(left);
    }
    List<Integer> meeting = couldMeet(left);
    return meeting.stream()
        .filter(one -> meeting.stream().anyMatch(other -> couldWin(one, other, meeting)))
        .sorted()
        .toList();
  }

  /** Whoever could have one of the two highest totals, the highest first. */
  private List<Integer> couldMeet(List<Integer> left) {
    List<Integer> inTurn = new ArrayList<>(left);
    inTurn.sort(Comparator.comparingLong(option -> -totals[option]));
    long second = totals[inTurn.get(1)];
    return inTurn.stream().takeWhile(option -> totals[option] >= second).toList();
  }

  /** Whether one does not lose to another, if they may meet: one of them has the highest total. */
  private boolean couldWin(int one, int other, List<Integer> meeting) {
    long highest = totals[meeting.get(0)];
    return one != other
        && (totals[one] == highest || totals[other] == highest)
        && !matrix.beats(other, one);
  }

  private Round round(List<Integer> left, List<Integer> elected) {
    List<Round.Standing> standings =
        left.stream()
            .map(
                option ->
                    new Round.Standing(
                        contest.options().get(option), BigDecimal.valueOf(totals[option])))
            .toList();
    return new Round(standings, BigDecimal.ZERO, contest.named(elected), List.of());
  }
}
