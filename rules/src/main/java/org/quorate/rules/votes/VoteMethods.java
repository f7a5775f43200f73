package org.quorate.rules.votes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.spi.TallyMethods;
import org.quorate.vote.Body;
import org.quorate.vote.Cap;
import org.quorate.vote.Contest;
import org.quorate.vote.CountingRule;
import org.quorate.vote.OptionName;
import org.quorate.vote.RunningTally;
import org.quorate.vote.Seats;
import org.quorate.vote.Setting;
import org.quorate.vote.VotingMethod;

/** The methods of this package, for those who do not know it by name. */
public final class VoteMethods implements TallyMethods {

  @Override
  public RunningTally open(CountingRule rule, Contest contest) {
    refuse(rule, "needs", rule.unsaid());
    refuse(rule, "has no", rule.needless());
    OptionName byDefault = rule.method() == VotingMethod.DEBIAN ? null : rule.byDefault();
    return byDefault == null
        ? Poll.of(method(rule), contest)
        : Poll.over(byDefault, method(rule), contest);
  }

  @Override
  public Seats seats(List<List<OptionName>> order, Body body, Cap cap, @Nullable String seed) {
    return CappedSeats.of(order, body, cap, seed);
  }

  /** Why a rule cannot read the marks of a vote, as one sentence; empty if it can. */
  public Function<int[], Optional<String>> reading(CountingRule rule, Contest contest) {
    return method(rule).count(contest)::flaw;
  }

  private static void refuse(CountingRule rule, String verb, Set<Setting> settings) {
    for (Setting setting : settings) {
      throw new IllegalArgumentException(
          "`" + rule.method().shown() + "` " + verb + " " + setting.shown());
    }
  }

  private static Method method(CountingRule rule) {
    return switch (rule.method()) {
      case PLURALITY -> new Plurality();
      case APPROVAL -> new Approval();
      case SCORE -> new Score(rule.highest());
      case STAR -> new Star(rule.highest());
      case BORDA -> new Borda();
      case QUADRATIC -> new Quadratic(rule.budget());
      case CONDORCET -> new CondorcetWinner(Objects.requireNonNull(rule.unranked()));
      case SCHULZE ->
          new Schulze(
              Objects.requireNonNull(rule.unranked()), Objects.requireNonNull(rule.strength()));
      case DEBIAN ->
          new DefaultOption(
              Objects.requireNonNull(rule.byDefault()),
              Objects.requireNonNull(rule.quorum()),
              rule.majorities());
      case INSTANT_RUNOFF -> new InstantRunoff();
      case STV -> new ScottishStv();
    };
  }
}
