package org.quorate.rules.votes;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quorate.vote.Contest;
import org.quorate.vote.Pairwise;
import org.quorate.vote.Round;
import org.quorate.vote.Tally;
import org.quorate.vote.Working;

/** One total an option. */
final class TotalCount implements Count {
  private final Totalled method;
  private final Contest contest;
  private final long[] totals;

  TotalCount(Totalled method, Contest contest) {
    this(method, contest, new long[contest.size()]);
  }

  private TotalCount(Totalled method, Contest contest, long[] totals) {
    this.method = method;
    this.contest = contest;
    this.totals = totals;
  }

  @Override
  public Optional<String> flaw(int[] marks) {
    return method.flaw(marks, contest);
  }

  @Override
  public void add(int[] marks, long times) {
    method.credit(marks, times, totals);
  }

  @Override
  public Tally tally(OverDefault over) {
    OverDefault.Strength strength = (option, other) -> totals[option] / method.parts();
    int[] beating = over.beating((option, other) -> totals[option]);
    Contest rest = over.among(beating);
    long[] theirs = IntStream.of(beating).mapToLong(option -> totals[option]).toArray();
    Tally among = rest == null ? null : new TotalCount(method, rest, theirs).tally();
    return over.joined(tally(), among, strength);
  }

  @Override
  public Tally tally() {
    Lots lots = new Lots(contest.options(), contest.seed());
    Precedence precedence = Precedence.byTotals(totals);
    Settlement settlement = Settlement.of(precedence, seats(), lots);
    List<Round> rounds = List.of(round(settlement));
    return new Tally(
        contest.named(settlement.winners()),
        precedence.lists().stream().map(contest::named).toList(),
        contest.named(settlement.tied()),
        new Working(Pairwise.none(), rounds, lots.drawn(), steps()),
        List.of(),
        lead());
  }

  /** No more than there are options that somebody chose. */
  private int seats() {
    return Math.min(contest.seats(), contest.size() - unchosen().size());
  }

  private List<Integer> unchosen() {
    return IntStream.range(0, totals.length)
        .filter(i -> method.electsChosenOnly() && totals[i] <= 0)
        .boxed()
        .toList();
  }

  private List<String> steps() {
    if (seats() == Math.min(contest.seats(), contest.size())) {
      return List.of();
    }
    return contest.named(unchosen()).stream()
        .map(option -> "`" + option + "` is not elected: there is nothing for it")
        .toList();
  }

  private Round round(Settlement settlement) {
    List<Round.Standing> standings =
        IntStream.range(0, totals.length)
            .mapToObj(i -> new Round.Standing(contest.options().get(i), points(totals[i])))
            .toList();
    return new Round(standings, BigDecimal.ZERO, contest.named(settlement.winners()), List.of());
  }

  private BigDecimal points(long total) {
    return BigDecimal.valueOf(total).divide(BigDecimal.valueOf(method.parts()));
  }

  private @Nullable Long lead() {
    if (contest.size() <= contest.seats() || seats() < contest.seats()) {
      return null;
    }
    long[] ordered = totals.clone();
    Arrays.sort(ordered);
    int last = ordered.length - contest.seats();
    long ahead = ordered[last] - ordered[last - 1];
    long swing = method.swing(contest.size());
    return (ahead + swing - 1) / swing;
  }
}
