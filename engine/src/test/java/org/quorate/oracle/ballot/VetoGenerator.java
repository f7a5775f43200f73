package org.quorate.oracle.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.charter.Base;
import org.quorate.charter.Charter;
import org.quorate.charter.Fraction;
import org.quorate.charter.Passing;
import org.quorate.charter.Standard;
import org.quorate.charter.Veto;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.oracle.Chance;
import org.quorate.oracle.CharterGenerator;
import org.quorate.oracle.Vocabulary;
import org.quorate.oracle.ballot.RestartGenerator.Turning;
import org.quorate.vote.Ballot;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Position;
import org.quorate.vote.VetoLift;
import org.quorate.vote.Vote;

/** Ballots that are vetoed, and on which a veto may end. */
final class VetoGenerator {
  private final Chance chance;

  VetoGenerator(Chance chance) {
    this.chance = chance;
  }

  GeneratedBallot vetoed(GeneratedBallot one, Turning turning) {
    VoteRow row = one.charter().rows().votes().get(0);
    if (row.secret() || row.election() != null) {
      return one;
    }
    List<VoteRow> rows = new ArrayList<>(one.charter().rows().votes());
    List<Handle> vetoers = chance.some(1, 3, BallotGenerator.VOTERS);
    List<Handle> lifters = chance.some(1, 3, BallotGenerator.VOTERS);
    rows.set(0, vetoed(row, vetoers, lifters));
    Charter charter = CharterGenerator.charter(one.charter().rows().with(rows));
    List<Vote> votes = votes(one.ballot(), vetoers);
    List<VetoLift> lifts = chance.many(0, 3, () -> lift(chance.pick(votes), chance.pick(lifters)));
    List<Instant> turns = new ArrayList<>(turning.turns(charter, one.ballot().course(), row));
    lifts.forEach(lift -> turns.add(lift.at()));
    votes.forEach(vote -> turns.add(vote.at().plus(hours())));
    Ballot it = one.ballot();
    Ballot ballot =
        new Ballot(
            it.id(),
            it.decision(),
            it.author(),
            it.subject(),
            it.course(),
            votes,
            it.present(),
            it.recusals(),
            it.people(),
            it.petition(),
            it.poll(),
            it.sequels(),
            lifts);
    Instant now = chance.in(70) ? chance.pick(turns) : one.question().at();
    return new GeneratedBallot(
        one.seed(), charter, new HasPassed(ballot, now, one.question().known()));
  }

  /** Asks for little but that nobody vetoes. */
  private VoteRow vetoed(VoteRow row, List<Handle> vetoers, List<Handle> lifters) {
    Standard it = row.standard();
    boolean plain = chance.in(70);
    Set<Position> positions = EnumSet.copyOf(row.positions());
    positions.add(Position.AGAINST);
    return new VoteRow(
        row.name(),
        row.source(),
        row.decision(),
        row.when(),
        row.electorate(),
        positions,
        new Standard(
            it.passesWith(),
            plain ? null : it.quorum(),
            plain ? null : it.forAtLeast(),
            plain ? null : it.againstAtMost(),
            plain ? null : it.organisations(),
            it.abstentions(),
            veto(vetoers, lifters),
            chance.maybe(45, this::over)),
        row.openFor(),
        row.closeEarly(),
        row.calling(),
        row.sequels(),
        row.election(),
        row.ifTied(),
        row.secret(),
        row.why());
  }

  private Veto veto(List<Handle> vetoers, List<Handle> lifters) {
    return new Veto(
        who(vetoers),
        chance.in(20),
        chance.maybe(60, () -> who(lifters)),
        null,
        chance.maybe(45, () -> Duration.ofHours(chance.of(1, 5, 24, 48, 100))));
  }

  private Who who(List<Handle> people) {
    if (chance.in(60)) {
      return new Who.People(Set.copyOf(people));
    } else if (chance.in(15)) {
      return new Who.Anyone();
    }
    return chance.in(50)
        ? new Who.Role(chance.pick(Vocabulary.ROLES), chance.in(20))
        : new Who.People(chance.set(1, 5, Vocabulary.PEOPLE));
  }

  private Passing over() {
    if (chance.in(25)) {
      return new Passing.Ratio(chance.between(1, 3), 1, chance.in(50));
    }
    return new Passing.Share(
        new Fraction(chance.between(1, 2), 3),
        chance.in(50),
        chance.of(Base.FOR_AND_AGAINST, Base.BALLOTS, Base.PRESENT));
  }

  private List<Vote> votes(Ballot ballot, List<Handle> vetoers) {
    List<Vote> votes = new ArrayList<>(ballot.votes());
    votes.removeIf(vote -> vetoers.contains(vote.voter()) && chance.in(70));
    for (Handle voter : vetoers) {
      Instant at = ballot.course().opened().plus(hours());
      votes.add(new Vote(voter, Position.AGAINST, at, 0, "it breaks the pump"));
    }
    return chance.shuffled(votes.stream().distinct().toList());
  }

  private VetoLift lift(Vote vote, Handle by) {
    return new VetoLift(by, vote.voter(), vote.at().plus(hours()));
  }

  private Duration hours() {
    return Duration.ofHours(chance.of(-5, 0, 0, 1, 1, 2, 5, 23, 24, 48, 72, 100));
  }
}
