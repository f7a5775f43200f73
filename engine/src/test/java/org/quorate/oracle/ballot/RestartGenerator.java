package org.quorate.oracle.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.quorate.Handle;
import org.quorate.charter.Bound;
import org.quorate.charter.Charter;
import org.quorate.charter.Restart;
import org.quorate.charter.Standard;
import org.quorate.charter.VoteRow;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.oracle.Chance;
import org.quorate.oracle.CharterGenerator;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Poll;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** Ballots whose clock something restarts, and what does. */
final class RestartGenerator {
  private final Chance chance;

  RestartGenerator(Chance chance) {
    this.chance = chance;
  }

  /** The instants at which a ballot of a row begins or ends. */
  interface Turning {
    List<Instant> turns(Charter charter, Course course, VoteRow row);
  }

  GeneratedBallot restarted(GeneratedBallot one, Turning turning) {
    VoteRow before = one.charter().rows().votes().get(0);
    VoteRow easy = easily(before);
    VoteRow row = easy.with(easy.openFor().with(restarts(easy)));
    List<VoteRow> rows = new ArrayList<>(one.charter().rows().votes());
    rows.set(0, row);
    Charter charter = CharterGenerator.charter(one.charter().rows().with(rows));
    Course course = revised(one.ballot().course());
    List<Instant> turns = turning.turns(charter, course, row);
    Ballot it = one.ballot();
    Ballot ballot =
        new Ballot(
            it.id(),
            it.decision(),
            it.author(),
            it.subject(),
            course,
            row.election() == null ? votes(it, turns) : it.votes(),
            it.present(),
            it.recusals(),
            it.people(),
            it.petition(),
            row.secret() ? it.poll().with(chance.many(0, 3, () -> turnout(turns))) : it.poll(),
            it.sequels(),
            it.lifts());
    Instant now = chance.in(50) ? chance.pick(turns).plus(hours()) : one.question().at();
    return new GeneratedBallot(
        one.seed(), charter, new HasPassed(ballot, now, one.question().known()));
  }

  /** Mostly one that asks for little, so that much hangs on its clock. */
  private VoteRow easily(VoteRow row) {
    if (row.election() != null || chance.in(40)) {
      return row;
    }
    Standard it = row.standard();
    return new VoteRow(
        row.name(),
        row.source(),
        row.decision(),
        row.when(),
        row.electorate(),
        row.positions(),
        new Standard(
            it.passesWith(),
            it.quorum() == null ? chance.maybe(60, this::few) : it.quorum(),
            null,
            null,
            null,
            it.abstentions(),
            it.vetoedBy(),
            it.overVeto()),
        row.openFor(),
        row.closeEarly(),
        row.calling(),
        row.sequels(),
        row.election(),
        row.ifTied(),
        row.secret(),
        row.why());
  }

  private Bound few() {
    return new Bound.Count(chance.between(1, 3));
  }

  private List<Restart> restarts(VoteRow row) {
    List<Restart.Event> events =
        new ArrayList<>(List.of(Restart.Event.NEW_VERSION, Restart.Event.OBJECTION_WITHDRAWN));
    boolean byQuorum = row.standard().quorum() != null && row.election() == null;
    if (row.secret()) {
      Restart.Event other = byQuorum ? Restart.Event.NO_QUORUM : Restart.Event.NEW_VERSION;
      return chance.in(20)
          ? List.of(restart(Restart.Event.NEW_VERSION), restart(other)).stream()
              .filter(one -> byQuorum || one.event() == Restart.Event.NEW_VERSION)
              .distinct()
              .limit(byQuorum ? 2 : 1)
              .toList()
          : List.of(restart(other));
    }
    if (byQuorum) {
      events.add(Restart.Event.NO_QUORUM);
      events.add(Restart.Event.QUORUM_REACHED);
    }
    List<Restart.Event> some = chance.some(1, 2, events);
    boolean one = byQuorum && chance.in(60);
    boolean early = row.closeEarly() != CloseEarly.NEVER;
    return (one ? List.of(ofQuorum()) : some)
        .stream().map(this::restart).filter(restart -> !early || !restart.voidsVotes()).toList();
  }

  private Restart.Event ofQuorum() {
    return chance.of(Restart.Event.NO_QUORUM, Restart.Event.QUORUM_REACHED);
  }

  private Restart restart(Restart.Event event) {
    Duration longer = chance.maybe(50, () -> Duration.ofHours(chance.of(1, 24, 48)));
    Duration most = chance.maybe(35, () -> Duration.ofHours(chance.of(48, 72, 100, 150)));
    return new Restart(event, longer, most, chance.in(30));
  }

  private Course revised(Course course) {
    List<Instant> revised = chance.many(0, 2, () -> course.opened().plus(hours()));
    return new Course(
        course.notice(),
        course.discussion(),
        course.opened(),
        chance.maybe(60, () -> course.opened().plus(hours())),
        course.closed(),
        revised);
  }

  private Poll.Turnout turnout(List<Instant> turns) {
    return new Poll.Turnout(chance.pick(turns), chance.between(0, 5));
  }

  private Duration hours() {
    return Duration.ofHours(chance.of(-5, 0, 1, 5, 10, 23, 24, 40, 70, 72, 100));
  }

  /** Of some people who object the objection is taken back later. */
  private List<Vote> votes(Ballot ballot, List<Instant> turns) {
    List<Vote> votes = new ArrayList<>(ballot.votes());
    for (Handle voter : chance.some(0, 3, BallotGenerator.VOTERS)) {
      Instant objects = ballot.course().opened().plus(hours());
      Instant later = chance.in(70) ? objects.plus(hours().abs()) : chance.pick(turns);
      votes.add(vote(voter, chance.of(Position.AGAINST, Position.CONCERN), objects));
      votes.add(vote(voter, chance.of(Position.FOR, Position.WITHDRAWN, Position.AGAINST), later));
    }
    return chance.shuffled(votes.stream().distinct().toList());
  }

  private static Vote vote(Handle voter, Position position, Instant at) {
    return new Vote(voter, position, at, 0, "");
  }
}
