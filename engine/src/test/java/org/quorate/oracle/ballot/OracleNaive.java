package org.quorate.oracle.ballot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.quorate.charter.Election;
import org.quorate.vote.OptionName;
import org.quorate.vote.Strength;
import org.quorate.vote.Unranked;
import org.quorate.vote.VotingMethod;

/**
 * The plainest count of an election: by first ranks, by approvals, or by Schulze's chains.
 *
 * @param options those that beat the default option, if there is one
 * @param above which option stands above which
 * @param chosen whom somebody wanted, and who alone can be elected
 * @param valid how many votes could be read
 */
record OracleNaive(List<OptionName> options, boolean[][] above, Set<OptionName> chosen, int valid) {

  static OracleNaive of(
      Election election, List<OptionName> options, List<Map<OptionName, Integer>> votes) {
    boolean plurality = election.rule().method() == VotingMethod.PLURALITY;
    List<int[]> valid =
        votes.stream()
            .filter(vote -> isValid(election, options, vote))
            .map(vote -> marks(options, vote))
            .toList();
    boolean schulze = election.rule().method() == VotingMethod.SCHULZE;
    int[][] over =
        schulze ? wins(election, options.size(), valid) : totals(options.size(), valid, plurality);
    OptionName byDefault = election.rule().byDefault();
    int fallback = byDefault == null ? -1 : options.indexOf(byDefault);
    int[] kept =
        IntStream.range(0, options.size())
            .filter(i -> fallback < 0 || i != fallback && over[i][fallback] > over[fallback][i])
            .toArray();
    int[][] left = new int[kept.length][kept.length];
    for (int i = 0; i < kept.length; i++) {
      for (int j = 0; j < kept.length; j++) {
        left[i][j] = over[kept[i]][kept[j]];
      }
    }
    List<OptionName> standing = Arrays.stream(kept).mapToObj(options::get).toList();
    Set<OptionName> chosen = chosen(election, options, valid);
    chosen.retainAll(standing);
    return new OracleNaive(
        standing, schulze ? schulze(election, left) : higher(left), chosen, valid.size());
  }

  /** Whom somebody put first, or approved; by Schulze everybody can be elected. */
  private static Set<OptionName> chosen(
      Election election, List<OptionName> options, List<int[]> votes) {
    VotingMethod method = election.rule().method();
    Set<OptionName> chosen = new HashSet<>();
    for (int i = 0; i < options.size(); i++) {
      int option = i;
      boolean some =
          method == VotingMethod.PLURALITY
              ? votes.stream().anyMatch(marks -> firsts(marks).contains(option))
              : votes.stream().anyMatch(marks -> marks[option] != 0);
      if (some || method == VotingMethod.SCHULZE) {
        chosen.add(options.get(i));
      }
    }
    return chosen;
  }

  private static int[] marks(List<OptionName> options, Map<OptionName, Integer> vote) {
    return options.stream().mapToInt(option -> vote.getOrDefault(option, 0)).toArray();
  }

  /**
   * Whether a vote marks something, only what stands, and as the method has it, and can be counted
   * because the default option stands if there is one.
   */
  static boolean isValid(
      Election election, List<OptionName> options, Map<OptionName, Integer> vote) {
    int[] marks = marks(options, vote);
    boolean plurality = election.rule().method() == VotingMethod.PLURALITY;
    OptionName byDefault = election.rule().byDefault();
    return (byDefault == null || options.contains(byDefault))
        && options.containsAll(vote.keySet())
        && Arrays.stream(marks).allMatch(m -> m >= 0 && m <= marks.length)
        && Arrays.stream(marks).anyMatch(mark -> mark != 0)
        && (!plurality || firsts(marks).size() == 1);
  }

  private static List<Integer> firsts(int[] marks) {
    int best = Arrays.stream(marks).filter(mark -> mark > 0).min().orElse(0);
    return IntStream.range(0, marks.length).filter(i -> marks[i] == best).boxed().toList();
  }

  private static int[][] totals(int size, List<int[]> votes, boolean plurality) {
    int[] totals = new int[size];
    for (int[] marks : votes) {
      for (int i = 0; i < size; i++) {
        boolean counts = plurality ? firsts(marks).contains(i) : marks[i] != 0;
        totals[i] += counts ? 1 : 0;
      }
    }
    int[][] over = new int[size][size];
    for (int i = 0; i < size; i++) {
      Arrays.fill(over[i], totals[i]);
    }
    return over;
  }

  private static boolean[][] higher(int[][] totals) {
    boolean[][] above = new boolean[totals.length][totals.length];
    for (int i = 0; i < totals.length; i++) {
      for (int j = 0; j < totals.length; j++) {
        above[i][j] = totals[i][j] > totals[j][i];
      }
    }
    return above;
  }

  private static boolean prefers(int[] marks, int one, int other, boolean last) {
    if (marks[one] == 0) {
      return false;
    }
    return marks[other] == 0 ? last : marks[one] < marks[other];
  }

  private static int[][] wins(Election election, int size, List<int[]> votes) {
    boolean last = election.rule().unranked() == Unranked.LAST;
    int[][] wins = new int[size][size];
    for (int[] marks : votes) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          wins[i][j] += prefers(marks, i, j, last) ? 1 : 0;
        }
      }
    }
    return wins;
  }

  private static boolean[][] schulze(Election election, int[][] wins) {
    boolean winning = election.rule().strength() == Strength.WINNING_VOTES;
    int size = wins.length;
    int[][] path = new int[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        int strength = winning ? 1000 * wins[i][j] + 999 - wins[j][i] : wins[i][j] - wins[j][i];
        path[i][j] = wins[i][j] > wins[j][i] ? strength : 0;
      }
    }
    for (int via = 0; via < size; via++) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          path[i][j] = Math.max(path[i][j], Math.min(path[i][via], path[via][j]));
        }
      }
    }
    boolean[][] above = new boolean[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        above[i][j] = i != j && path[i][j] > path[j][i];
      }
    }
    return above;
  }

  private long over(int option) {
    return IntStream.range(0, options.size()).filter(i -> above[i][option]).count();
  }

  private long under(int option) {
    return IntStream.range(0, options.size()).filter(i -> above[option][i]).count();
  }

  /** Who has a seat however those are put in order between whom the votes do not decide. */
  List<OptionName> winners(int seats) {
    return options.stream()
        .filter(
            o -> options.size() - 1 - under(options.indexOf(o)) < Math.min(seats, chosen.size()))
        .toList();
  }

  /** Who has one in some order and not in another. */
  List<OptionName> tied(int seats) {
    List<OptionName> winners = winners(seats);
    return options.stream()
        .filter(
            o -> !winners.contains(o) && over(options.indexOf(o)) < Math.min(seats, chosen.size()))
        .toList();
  }

  /** Every order that no vote speaks against. */
  List<List<OptionName>> orders() {
    return orders(List.of());
  }

  private List<List<OptionName>> orders(List<OptionName> start) {
    if (start.size() == options.size()) {
      return List.of(start);
    }
    List<List<OptionName>> orders = new ArrayList<>();
    for (OptionName next : options) {
      boolean free =
          options.stream()
              .filter(o -> !start.contains(o) && !o.equals(next))
              .noneMatch(o -> above[options.indexOf(o)][options.indexOf(next)]);
      if (!start.contains(next) && free) {
        List<OptionName> longer = new ArrayList<>(start);
        longer.add(next);
        orders.addAll(orders(longer));
      }
    }
    return orders;
  }
}
