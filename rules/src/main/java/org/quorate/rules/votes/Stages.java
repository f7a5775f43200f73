package org.quorate.rules.votes;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.quorate.vote.Contest;
import org.quorate.vote.OptionName;
import org.quorate.vote.Pairwise;
import org.quorate.vote.Round;
import org.quorate.vote.Tally;
import org.quorate.vote.Working;

/** The stages of a count in rounds, as they are gone through, and the order that comes of them. */
final class Stages {
  private final Contest contest;
  private final Papers papers;
  private final int decimals;
  private final boolean[] open;
  private final boolean[] excluded;
  private final List<Round> rounds = new ArrayList<>();
  private final List<long[]> votes = new ArrayList<>();
  private final List<List<Integer>> first = new ArrayList<>();
  private final Deque<List<Integer>> last = new ArrayDeque<>();
  final Lots lots;

  /**
   * Nobody is elected or excluded yet.
   *
   * @param decimals how many decimal places the values of papers have
   */
  Stages(Contest contest, Papers papers, int decimals) {
    this.contest = contest;
    this.papers = papers;
    this.decimals = decimals;
    this.open = new boolean[contest.size()];
    this.excluded = new boolean[contest.size()];
    Arrays.fill(open, true);
    this.lots = new Lots(contest.options(), contest.seed());
  }

  /** Which options may still receive votes. */
  boolean[] open() {
    return open;
  }

  /** The options neither elected nor excluded. */
  List<Integer> continuing() {
    return IntStream.range(0, open.length).filter(option -> open[option]).boxed().toList();
  }

  /** How many seats are left. */
  int vacancies() {
    return contest.seats() - elected().size();
  }

  List<Integer> elected() {
    return first.stream().flatMap(List::stream).toList();
  }

  /** Notes a stage, and what was decided by it. */
  void note(List<List<Integer>> electedNow, List<Integer> excludedNow) {
    List<Integer> winners = electedNow.stream().flatMap(List::stream).toList();
    rounds.add(
        new Round(
            standings(),
            amount(papers.exhausted()),
            contest.named(winners),
            contest.named(excludedNow)));
    votes.add(papers.votes());
    winners.forEach(option -> open[option] = false);
    excludedNow.forEach(option -> open[option] = false);
    excludedNow.forEach(option -> excluded[option] = true);
    first.addAll(electedNow);
    if (!excludedNow.isEmpty()) {
      last.addFirst(excludedNow);
    }
  }

  /** Elects without a further stage: who is left is known by the last one. */
  void elect(List<List<Integer>> electedNow) {
    Round noted = rounds.remove(rounds.size() - 1);
    List<OptionName> winners = new ArrayList<>(noted.elected());
    for (List<Integer> together : electedNow) {
      winners.addAll(contest.named(together));
      together.forEach(option -> open[option] = false);
    }
    rounds.add(new Round(noted.standings(), noted.exhausted(), winners, noted.excluded()));
    first.addAll(electedNow);
  }

  private List<Round.Standing> standings() {
    return IntStream.range(0, open.length)
        .filter(option -> !excluded[option])
        .mapToObj(
            option ->
                new Round.Standing(contest.options().get(option), amount(papers.votes(option))))
        .toList();
  }

  private BigDecimal amount(long value) {
    BigDecimal amount = BigDecimal.valueOf(value, decimals).stripTrailingZeros();
    return amount.scale() < 0 ? amount.setScale(0) : amount;
  }

  /** These options by their votes, most first; equal ones together. */
  List<List<Integer>> byVotes(Collection<Integer> options) {
    TreeMap<Long, List<Integer>> byVotes = new TreeMap<>();
    for (int option : options) {
      byVotes.computeIfAbsent(papers.votes(option), equal -> new ArrayList<>()).add(option);
    }
    return List.copyOf(byVotes.descendingMap().values());
  }

  /**
   * Those that had the most, or the fewest, votes at the most recent stage that tells them apart.
   */
  List<Integer> extreme(List<Integer> tied, boolean most) {
    List<Integer> left = tied;
    for (int stage = votes.size() - 1; stage >= 0 && left.size() > 1; stage--) {
      long[] then = votes.get(stage);
      long sought =
          most
              ? left.stream().mapToLong(option -> then[option]).max().orElseThrow()
              : left.stream().mapToLong(option -> then[option]).min().orElseThrow();
      left = left.stream().filter(option -> then[option] == sought).toList();
    }
    return left;
  }

  /** The result: elected, then those between whom it is open, then the excluded, last one first. */
  Tally tally(List<Integer> tied) {
    List<List<Integer>> order = new ArrayList<>(first);
    List<Integer> left = continuing();
    if (!left.isEmpty()) {
      order.addAll(tied.isEmpty() ? byVotes(left) : List.of(left));
    }
    order.addAll(last);
    return new Tally(
        contest.named(elected()),
        order.stream().map(contest::named).toList(),
        contest.named(tied),
        new Working(Pairwise.none(), rounds, lots.drawn(), List.of()),
        List.of(),
        null);
  }
}
