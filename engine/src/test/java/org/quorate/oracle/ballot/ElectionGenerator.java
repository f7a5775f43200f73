package org.quorate.oracle.ballot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.Base;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Bound;
import org.quorate.charter.Election;
import org.quorate.charter.Electorate;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.Fraction;
import org.quorate.charter.Mandate;
import org.quorate.charter.OrganisationCap;
import org.quorate.charter.Passing;
import org.quorate.charter.Span;
import org.quorate.charter.Standard;
import org.quorate.charter.TieRule;
import org.quorate.charter.VoteRow;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.charter.Who;
import org.quorate.oracle.Chance;
import org.quorate.oracle.SeatGenerator;
import org.quorate.oracle.Vocabulary;
import org.quorate.vote.CountingRule;
import org.quorate.vote.OptionName;
import org.quorate.vote.Poll;
import org.quorate.vote.Poll.Paper;
import org.quorate.vote.Position;
import org.quorate.vote.Strength;
import org.quorate.vote.Unranked;
import org.quorate.vote.Vote;
import org.quorate.vote.VotingMethod;

/**
 * Makes of some rows for or against elections, secret ballots, and ballots with a rule for ties.
 */
final class ElectionGenerator {
  private static final List<OptionName> OPTIONS =
      List.of("A", "B", "C", "D").stream().map(OptionName::of).toList();

  private final Chance chance;
  private final SeatGenerator seats;

  ElectionGenerator(Chance chance) {
    this.chance = chance;
    seats = new SeatGenerator(chance, () -> new Span.Exact(Duration.ofDays(1)));
  }

  /** A body of each role, so that each cell that names one means something. */
  List<BodyRow> bodies() {
    List<BodyRow> bodies = new ArrayList<>();
    for (RoleName role : Vocabulary.ROLES) {
      RuleName name = RuleName.of("bodies", "body of " + role.value());
      bodies.add(
          BodyRow.builder(name, Vocabulary.source(name, 90 + bodies.size()), role)
              .seats(chance.maybe(80, () -> chance.between(1, 6)))
              .cap(chance.maybe(60, this::cap))
              .mandate(chance.in(25) ? seats.mandate() : Mandate.NONE)
              .build());
    }
    return bodies;
  }

  private OrganisationCap cap() {
    OrganisationCap cap =
        chance.in(70)
            ? OrganisationCap.of(chance.between(1, 2))
            : new OrganisationCap(new Fraction(1, 2), chance.in(50), true, 1);
    return (chance.in(20) ? OrganisationCap.of(2).electing(cap) : cap).of(seats.together());
  }

  /** The same row, perhaps for something else than votes for or against. */
  VoteRow row(VoteRow row, List<BodyRow> bodies) {
    if (chance.in(12)) {
      return elects(row, bodies);
    } else if (chance.in(10)) {
      return secret(row, null, row.positions());
    } else if (chance.in(30)) {
      return tied(row);
    }
    return chance.in(15) ? seated(row, bodies) : row;
  }

  private VoteRow elects(VoteRow row, List<BodyRow> bodies) {
    VotingMethod method =
        chance.of(VotingMethod.PLURALITY, VotingMethod.APPROVAL, VotingMethod.SCHULZE);
    CountingRule rule = CountingRule.by(method);
    boolean schulze = method == VotingMethod.SCHULZE;
    if (schulze) {
      rule = rule.unranked(chance.of(Unranked.values())).strength(chance.of(Strength.values()));
    }
    Chance own = new Chance(chance.between(0, 1 << 30));
    rule =
        own.in(60) ? rule.over(own.in(90) ? OPTIONS.get(own.between(0, 1)) : OPTIONS.get(3)) : rule;
    BodyRow body = chance.in(40) ? chance.pick(bodies) : null;
    body = body != null && schulze && body.cap() != null ? null : body;
    Election election =
        new Election(
            rule,
            chance.maybe(40, () -> chance.between(1, 3)),
            body == null ? null : body.name().key());
    boolean capped = body != null && body.cap() != null;
    TieRule tie = chance.maybe(60, () -> capped ? casting() : chance.in(50) ? lot() : casting());
    boolean secret = chance.in(20);
    tie = secret && tie instanceof TieRule.CastingVote ? null : tie;
    return copy(
        row,
        EnumSet.of(Position.MARKED),
        new Standard(
            List.of(new Passing.SeatsFilled()),
            isCounted(row) ? row.standard().quorum() : null,
            null,
            null,
            null,
            null,
            null),
        secret ? secretly(row.electorate()) : row.electorate(),
        secret || row.closeEarly() == CloseEarly.DECIDED ? CloseEarly.NEVER : row.closeEarly(),
        election,
        tie,
        secret);
  }

  private static boolean isCounted(VoteRow row) {
    return row.standard().quorum() instanceof Bound.Count;
  }

  private static TieRule lot() {
    return new TieRule.ByLot();
  }

  private TieRule casting() {
    return new TieRule.CastingVote(
        chance.in(40)
            ? new Who.Role(chance.pick(Vocabulary.ROLES), chance.in(50))
            : new Who.People(chance.set(1, 2, Vocabulary.HUMANS)));
  }

  private VoteRow secret(VoteRow row, @Nullable TieRule tie, java.util.Set<Position> positions) {
    EnumSet<Position> told = EnumSet.copyOf(positions);
    told.remove(Position.CONCERN);
    told.remove(Position.WITHDRAWN);
    Standard it = row.standard();
    return copy(
        row,
        told,
        new Standard(
            it.passesWith(),
            it.quorum(),
            it.forAtLeast(),
            it.againstAtMost(),
            null,
            it.abstentions(),
            null),
        secretly(row.electorate()),
        CloseEarly.NEVER,
        null,
        tie,
        true);
  }

  private static Electorate secretly(Electorate it) {
    Roll roll = it.roll() == Roll.CASTING ? Roll.OPENING : it.roll();
    return new Electorate(it.who(), roll, it.mayNotVote(), it.leavesBase());
  }

  private VoteRow tied(VoteRow row) {
    Standard it = row.standard();
    Passing passing =
        chance.in(50)
            ? new Passing.MoreForThanAgainst()
            : new Passing.Share(new Fraction(1, 2), true, Base.FOR_AND_AGAINST);
    TieRule tie = chance.in(30) ? new TieRule.Passes() : chance.in(50) ? lot() : casting();
    boolean drawn = !(tie instanceof TieRule.Passes);
    boolean anyone = chance.in(50);
    if (anyone) {
      tie =
          chance.in(50)
              ? lot()
              : new TieRule.CastingVote(new Who.People(chance.set(1, 2, Vocabulary.HUMANS)));
    }
    return anyone
        ? plainly(row, passing, tie)
        : copy(
            row,
            row.positions(),
            new Standard(
                List.of(passing),
                it.quorum(),
                it.forAtLeast(),
                it.againstAtMost(),
                it.organisations(),
                it.abstentions(),
                it.vetoedBy()),
            row.electorate(),
            drawn && row.closeEarly() == CloseEarly.DECIDED ? CloseEarly.NEVER : row.closeEarly(),
            null,
            tie,
            false);
  }

  /** Anybody votes, nothing else is asked: equal votes are likely. */
  private VoteRow plainly(VoteRow row, Passing passing, TieRule tie) {
    return copy(
        row,
        EnumSet.of(Position.FOR, Position.AGAINST),
        new Standard(List.of(passing), null, null, null, null, null, null),
        new Electorate(new Who.Anyone(), Roll.OPENING, List.of(), List.of()),
        CloseEarly.NEVER,
        null,
        tie,
        false);
  }

  private VoteRow seated(VoteRow row, List<BodyRow> bodies) {
    boolean body =
        row.electorate().who() instanceof Who.Role role
            && bodies.stream().anyMatch(b -> b.members().equals(role.role()) && b.seats() != null);
    if (!body) {
      return row;
    }
    Fraction share = chance.of(new Fraction(1, 2), new Fraction(1, 3), new Fraction(2, 3));
    Standard it = row.standard();
    return copy(
        row,
        row.positions(),
        new Standard(
            List.of(new Passing.Share(share, chance.in(50), Base.SEATS)),
            it.quorum() == null ? null : ofSeats(share),
            it.forAtLeast() == null ? null : ofSeats(share),
            it.againstAtMost() == null ? null : ofSeats(share),
            it.organisations(),
            it.abstentions(),
            it.vetoedBy()),
        row.electorate(),
        row.closeEarly(),
        null,
        null,
        false);
  }

  private Bound ofSeats(Fraction share) {
    boolean strict = chance.in(40);
    Bound.Rounding rounding = strict ? Bound.Rounding.NONE : chance.of(Bound.Rounding.values());
    return new Bound.Share(share, strict, Base.SEATS, rounding);
  }

  private static VoteRow copy(
      VoteRow row,
      java.util.Set<Position> positions,
      Standard standard,
      Electorate electorate,
      CloseEarly early,
      @Nullable Election election,
      @Nullable TieRule tie,
      boolean secret) {
    return new VoteRow(
        row.name(),
        row.source(),
        row.decision(),
        row.when(),
        electorate,
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

  /** What stands on the ballot of a row. */
  Poll poll(VoteRow row, List<Handle> people) {
    String seed = chance.maybe(60, () -> chance.of("first", "second", "third"));
    List<OptionName> options = row.election() == null ? List.of() : options();
    Map<OptionName, Handle> candidates = new HashMap<>();
    List<Handle> standing = chance.shuffled(Vocabulary.HUMANS);
    for (OptionName option : options) {
      if (chance.in(96)) {
        candidates.put(
            option, chance.in(6) ? chance.pick(people) : standing.get(candidates.size()));
      }
    }
    List<Paper> papers = new ArrayList<>();
    List<Handle> voters = new ArrayList<>();
    if (row.secret() || chance.in(3)) {
      voters.addAll(chance.some(0, 5, people));
      int size = chance.in(80) ? voters.size() : chance.between(0, 5);
      for (int i = 0; i < size; i++) {
        papers.add(paper(row, options));
      }
    }
    Integer told = chance.maybe(30, () -> chance.between(1, 3));
    Integer written = row.election() == null ? null : row.election().seats();
    Chance beside = new Chance(standing.hashCode());
    Integer seats = told != null && written != null && beside.in(75) ? written : told;
    if (beside.in(1)) {
      candidates.put(OptionName.of("nobody knows"), beside.pick(people));
    }
    return new Poll(options, candidates, seats, seed, papers, voters);
  }

  private List<OptionName> options() {
    return chance.in(3) ? List.of() : OPTIONS.subList(0, chance.between(1, 4));
  }

  private Paper paper(VoteRow row, List<OptionName> options) {
    return row.election() != null
        ? new Paper(1, null, marks(options))
        : new Paper(
            1, chance.of(Position.FOR, Position.FOR, Position.AGAINST, Position.ABSTAIN), Map.of());
  }

  /** The same votes, with marks where options are elected. */
  List<Vote> votes(VoteRow row, Poll poll, List<Vote> votes) {
    List<OptionName> options = chance.in(90) ? poll.options() : OPTIONS;
    if (row.election() == null) {
      return row.ifTied() != null && chance.in(60) ? evenly(votes) : votes;
    }
    return votes.stream()
        .map(
            vote ->
                vote.position() == Position.WITHDRAWN || chance.in(5)
                    ? vote
                    : new Vote(
                        vote.voter(),
                        Position.MARKED,
                        vote.at(),
                        vote.sequence(),
                        vote.reason(),
                        marks(options)))
        .toList();
  }

  /** Of those who vote one is for, one against, and so on. */
  private static List<Vote> evenly(List<Vote> votes) {
    List<Handle> voters = votes.stream().map(Vote::voter).distinct().toList();
    List<Vote> even = new ArrayList<>();
    for (Vote vote : votes) {
      Position position = voters.indexOf(vote.voter()) % 2 == 0 ? Position.FOR : Position.AGAINST;
      even.add(new Vote(vote.voter(), position, vote.at(), vote.sequence(), vote.reason()));
    }
    return even;
  }

  private Map<OptionName, Integer> marks(List<OptionName> options) {
    Map<OptionName, Integer> marks = new HashMap<>();
    for (OptionName option : chance.some(0, 4, options)) {
      marks.put(option, chance.in(3) ? chance.of(-1, 9) : chance.between(1, 3));
    }
    return marks;
  }
}
