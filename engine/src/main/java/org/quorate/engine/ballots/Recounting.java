package org.quorate.engine.ballots;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.spi.TallyMethods;
import org.quorate.vote.Body;
import org.quorate.vote.Cap;
import org.quorate.vote.Contest;
import org.quorate.vote.CountingRule;
import org.quorate.vote.OptionName;
import org.quorate.vote.RunningTally;
import org.quorate.vote.Seats;
import org.quorate.vote.Tally;

/** Counts the votes of files by one rule. */
public final class Recounting {
  private final TallyMethods methods;
  private final CountingRule rule;

  /** A count by this rule. */
  public Recounting(TallyMethods methods, CountingRule rule) {
    this.methods = methods;
    this.rule = rule;
  }

  /**
   * Counts every vote.
   *
   * @param contest options of the ballots in their order; those that it leaves out are withdrawn,
   *     and ranks below them move up
   * @throws IllegalArgumentException for what the method of the rule cannot decide
   */
  public Recount of(Ballots ballots, Recount.Source source, Contest contest) {
    RunningTally running = methods.open(rule, contest);
    Remaining remaining = new Remaining(running, rule, ballots.options(), contest.options());
    ballots.each(remaining, ballots.repeats() ? spoiled(ballots, contest) : Set.of());
    Tally tally = running.tally();
    List<OptionName> withdrawn =
        ballots.options().stream().filter(one -> !contest.options().contains(one)).toList();
    List<Integer> lines =
        tally.notCounted().stream().map(refused -> ballots.line(refused.vote() - 1)).toList();
    return new Recount(
        source,
        withdrawn,
        contest,
        rule,
        remaining.cast(),
        tally,
        lines,
        null,
        Recount.Turnout.UNTOLD);
  }

  /** Votes that the method cannot read, counted from 0: a later one of these supersedes nothing. */
  private Set<Integer> spoiled(Ballots ballots, Contest contest) {
    RunningTally trial = methods.open(rule, contest);
    ballots.every(new Remaining(trial, rule, ballots.options(), contest.options()));
    return trial.tally().notCounted().stream()
        .map(refused -> (int) refused.vote() - 1)
        .collect(Collectors.toSet());
  }

  /** The same with seats that organisations may hold only some of. */
  public Recount capped(Recount recount, Cap cap, Body body) {
    Seats seated = methods.seats(standing(recount.tally()), body, cap, recount.contest().seed());
    return recount.with(new Seating(cap, body, seated));
  }

  /** The order of those who can be elected. */
  private List<List<OptionName>> standing(Tally tally) {
    OptionName byDefault = rule.byDefault();
    List<List<OptionName>> chosen = tally.electable(rule.method());
    return byDefault == null
        ? chosen
        : chosen.stream().takeWhile(together -> !together.contains(byDefault)).toList();
  }
}
