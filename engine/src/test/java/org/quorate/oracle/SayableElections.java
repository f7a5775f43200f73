package org.quorate.oracle;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Base;
import org.quorate.charter.Bound;
import org.quorate.charter.Election;
import org.quorate.charter.Electorate;
import org.quorate.charter.Fraction;
import org.quorate.charter.Passing;
import org.quorate.charter.Restart;
import org.quorate.charter.Standard;
import org.quorate.charter.TieRule;
import org.quorate.charter.VoteRow;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.charter.Who;
import org.quorate.vote.CountingRule;
import org.quorate.vote.OptionName;
import org.quorate.vote.Position;
import org.quorate.vote.Setting;
import org.quorate.vote.Strength;
import org.quorate.vote.Unranked;
import org.quorate.vote.VotingMethod;

/**
 * Makes of some rows for or against elections, secret ballots, and ballots with a rule for ties.
 */
final class SayableElections {
  private final Chance chance;

  SayableElections(Chance chance) {
    this.chance = chance;
  }

  VoteRow row(VoteRow row) {
    boolean byQuorum = row.openFor().restarts().stream().anyMatch(one -> one.event().isOfQuorum());
    if (chance.in(30) && !byQuorum) {
      return elects(row);
    } else if (row.standard().passesWith().stream().anyMatch(SayableElections::canTie)) {
      boolean drawn = row.closeEarly() != CloseEarly.DECIDED;
      TieRule tie =
          drawn ? chance.of(null, new TieRule.Passes(), new TieRule.ByLot(), casting()) : null;
      return copy(row, row.positions(), row.standard(), row.closeEarly(), null, tie, false);
    }
    return row;
  }

  private static boolean canTie(Passing passing) {
    return passing instanceof Passing.MoreForThanAgainst
        || passing.equals(new Passing.Share(new Fraction(1, 2), true, Base.FOR_AND_AGAINST));
  }

  private TieRule casting() {
    return new TieRule.CastingVote(
        chance.in(50)
            ? new Who.Role(chance.pick(Vocabulary.ROLES), chance.in(30))
            : new Who.People(chance.set(1, 3, Vocabulary.HUMANS)));
  }

  private CountingRule rule(VotingMethod method) {
    CountingRule rule = CountingRule.by(method);
    for (Setting setting : method.settings()) {
      rule =
          switch (setting) {
            case UNRANKED -> rule.unranked(chance.of(Unranked.values()));
            case STRENGTH -> rule.strength(chance.of(Strength.values()));
            case HIGHEST -> rule.highest(chance.between(1, 9));
            case BUDGET -> rule.budget(chance.between(1, 99));
            case DEFAULT_OPTION, QUORUM, MAJORITIES -> rule;
          };
    }
    boolean over = method == VotingMethod.DEBIAN || chance.in(30);
    return over ? rule.over(OptionName.of("none of the above")) : rule;
  }

  private VoteRow elects(VoteRow row) {
    VotingMethod method = chance.of(VotingMethod.values());
    Integer seats = chance.maybe(50, () -> method.fillsOneSeat() ? 1 : chance.between(1, 9));
    boolean open = row.electorate().roll() == Electorate.Roll.CASTING;
    boolean weighted = row.electorate().weight() != Electorate.Weight.ONE_EACH;
    boolean secret = chance.in(30) && !open && !weighted && isByVersion(row);
    TieRule tie = chance.of(null, new TieRule.ByLot(), secret ? null : casting());
    Passing passing =
        method == VotingMethod.DEBIAN
            ? new Passing.OverDefault(chance.between(1, 3), 1, chance.in(50))
            : new Passing.SeatsFilled();
    Bound quorum = row.standard().quorum() instanceof Bound.Count count ? count : null;
    return copy(
        row,
        EnumSet.of(Position.MARKED),
        new Standard(List.of(passing), quorum, null, null, null, null, null),
        secret || row.closeEarly() == CloseEarly.DECIDED ? CloseEarly.NEVER : row.closeEarly(),
        new Election(rule(method), seats, null),
        tie,
        secret);
  }

  private static boolean isByVersion(VoteRow row) {
    return row.openFor().restarts().stream()
        .allMatch(one -> one.event() == Restart.Event.NEW_VERSION);
  }

  private static VoteRow copy(
      VoteRow row,
      Set<Position> positions,
      Standard standard,
      CloseEarly early,
      @Nullable Election election,
      @Nullable TieRule tie,
      boolean secret) {
    return new VoteRow(
        row.name(),
        row.source(),
        row.decision(),
        row.when(),
        row.electorate(),
        positions,
        standard,
        row.openFor(),
        early,
        row.calling(),
        row.sequels(),
        election,
        tie,
        secret,
        row.why());
  }
}
