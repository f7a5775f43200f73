package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Bound;
import org.quorate.charter.Election;
import org.quorate.charter.Passing;
import org.quorate.charter.TieRule;
import org.quorate.rules.votes.VoteMethods;
import org.quorate.spi.TallyMethods;
import org.quorate.vote.Cap;
import org.quorate.vote.Contest;
import org.quorate.vote.CountingRule;
import org.quorate.vote.OptionName;
import org.quorate.vote.Ratio;
import org.quorate.vote.RunningTally;
import org.quorate.vote.Seats;
import org.quorate.vote.Tally;
import org.quorate.vote.VotingMethod;

/** Counts readings of the votes of an election by its method, its cap and its rule for ties. */
final class Counting {
  final Roll roll;
  final Floor floor;
  private final Candidacy candidacy;
  private final TallyMethods methods = new VoteMethods();
  private final @Nullable TieRule tie;
  private final CountingRule rule;
  private final List<Passing> passing;

  Counting(Roll roll, Floor floor, Election election, Candidacy candidacy) {
    this.roll = roll;
    this.floor = floor;
    this.candidacy = candidacy;
    tie = roll.hall.row.ifTied();
    passing = roll.hall.row.standard().passesWith();
    rule = rule(election);
  }

  /** The rule of the row, with its quorum and its majorities as numbers. */
  private CountingRule rule(Election election) {
    CountingRule said = election.rule();
    OptionName fallback = said.byDefault();
    if (fallback == null || said.method() != VotingMethod.DEBIAN) {
      return said;
    }
    Map<OptionName, Ratio> majorities = new HashMap<>();
    for (Passing one : passing) {
      if (one instanceof Passing.OverDefault over) {
        Ratio ratio = new Ratio(over.inFavour(), over.against(), over.strict());
        roll.hall.ballot.poll().options().forEach(option -> majorities.put(option, ratio));
      }
    }
    majorities.remove(fallback);
    Bound quorum = roll.hall.row.standard().quorum();
    return said.byDefault(fallback, quorum == null ? 0 : number(quorum), majorities);
  }

  /** The least number that reaches a bound with the base as it surely is. */
  private long number(Bound bound) {
    Bound fixed = new OfSeats(roll.hall.seats()).floor(bound);
    Comparison reached = Comparisons.atLeast(fixed, World.FOR.bit());
    int base = floor.crowd().surely(World.BASE);
    for (int number = 0; number <= base; number++) {
      Totals totals = new Totals();
      totals.add(World.FOR, number);
      totals.add(World.ABSENT, base - number);
      if (reached.holds(totals)) {
        return number;
      }
    }
    return fixed instanceof Bound.Count count ? count.number() : base + 1L;
  }

  /** What one reading comes to. */
  Count of(List<Say> reading) {
    if (candidacy.flaw() != null || candidacy.seats() < 1) {
      return Count.NOTHING;
    }
    Tally votes = tally(reading, null);
    Cap cap = candidacy.cap();
    Seats seats = cap == null ? null : seats(votes, votes.order(), cap, null);
    List<OptionName> tied = seats == null ? votes.tied() : seats.tied();
    if (reading.isEmpty()) {
      return new Count(votes, null, false, List.of(), true, null);
    } else if (tied.isEmpty()) {
      return new Count(votes, seats, filled(votes, seats), List.of(), true, null);
    }
    return broken(reading, votes, seats, tied);
  }

  private boolean filled(Tally votes, @Nullable Seats seats) {
    List<OptionName> elected = seats == null ? votes.winners() : seats.seated();
    return elected.size() == candidacy.seats()
        && !(rule.byDefault() != null && elected.contains(rule.byDefault()));
  }

  private Count broken(
      List<Say> reading, Tally votes, @Nullable Seats seats, List<OptionName> tied) {
    String seed = roll.hall.ballot.poll().seed();
    Cap cap = candidacy.cap();
    if (tie instanceof TieRule.ByLot && seed != null) {
      Tally drawn = tally(reading, seed);
      Seats seated = cap == null ? null : seats(votes, votes.order(), cap, seed);
      return new Count(drawn, seated, filled(drawn, seated), tied, true, null);
    } else if (tie instanceof TieRule.CastingVote) {
      return byCastingVote(votes, seats, tied);
    }
    String awaited = tie instanceof TieRule.ByLot ? Elections.NO_SEED : null;
    return new Count(votes, seats, false, tied, false, awaited);
  }

  private Count byCastingVote(Tally votes, @Nullable Seats seats, List<OptionName> tied) {
    CastingVotes casting = new CastingVotes(roll, floor);
    List<Say> cast = casting.cast();
    if (cast.size() != 1 || casting.areInDoubt()) {
      String awaited = casting.areOpen() ? awaited(cast) : null;
      return new Count(votes, seats, false, tied, false, awaited);
    }
    Preferred chosen = new Preferred(rule.method(), cast.get(0).vote().marks());
    Cap cap = candidacy.cap();
    Seats seated = cap == null ? null : seats(votes, chosen.refined(votes.order()), cap, null);
    Tally settled =
        cap == null ? chosen.settled(votes, candidacy.seats() - votes.winners().size()) : votes;
    boolean done = (seated == null ? settled.tied() : seated.tied()).isEmpty();
    String awaited = done || !casting.areOpen() ? null : awaited(cast);
    return new Count(settled, seated, done && filled(settled, seated), tied, done, awaited);
  }

  private static String awaited(List<Say> cast) {
    return cast.isEmpty() ? Elections.NO_CASTING : Elections.STILL_TIED;
  }

  private Seats seats(Tally votes, List<List<OptionName>> order, Cap cap, @Nullable String seed) {
    Set<OptionName> electable = new HashSet<>();
    votes.electable(rule.method()).forEach(electable::addAll);
    electable.remove(rule.byDefault());
    List<List<OptionName>> standing = new ArrayList<>();
    for (List<OptionName> together : order) {
      if (rule.byDefault() != null && together.contains(rule.byDefault())) {
        break;
      }
      List<OptionName> able = together.stream().filter(electable::contains).toList();
      if (!able.isEmpty()) {
        standing.add(able);
      }
    }
    return methods.seats(standing, candidacy.body(), cap, seed);
  }

  private Tally tally(List<Say> reading, @Nullable String seed) {
    Contest contest = candidacy.contest(seed);
    RunningTally tally = methods.open(rule, contest);
    List<Say> all = new ArrayList<>(reading);
    roll.inTurn.stream().filter(say -> say.flaw() != null).forEach(all::add);
    all.sort(Say.IN_TURN);
    for (Say say : all) {
      String flaw = say.flaw();
      if (flaw == null) {
        tally.add(Slate.marks(contest.options(), say.vote()));
      } else {
        tally.refuse(1, flaw);
      }
    }
    return tally.tally();
  }
}
