package org.quorate.oracle.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Charter;
import org.quorate.charter.Rows;
import org.quorate.charter.Sequels;
import org.quorate.charter.VoteRow;
import org.quorate.oracle.Chance;
import org.quorate.oracle.CharterGenerator;
import org.quorate.oracle.PeopleGenerator;
import org.quorate.oracle.Vocabulary;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Petition;
import org.quorate.vote.Poll;
import org.quorate.vote.Position;
import org.quorate.vote.Recusal;
import org.quorate.vote.Vote;

/** Charters with a row or two of votes, and a ballot of one of them. */
final class BallotGenerator {
  private static final Position[] ANSWERS =
      EnumSet.complementOf(EnumSet.of(Position.MARKED)).toArray(new Position[0]);

  static final List<Handle> VOTERS =
      Stream.of(Vocabulary.PEOPLE, Vocabulary.ALIASES, List.of(Vocabulary.OUTSIDER))
          .flatMap(List::stream)
          .toList();
  private static final long FOLLOWING = 0x5e9L;
  private static final long CALLING = 0xca11L;
  private static final long WEIGHING = 0x3e16L;
  private static final long OVERRIDING = 0x0e44L;
  private static final long VETOING = 0x7e70L;
  private static final long SUSPENDING = 0x5057L;
  private static final long ARRIVING = 0xa441L;
  private static final long RESTARTING = 0x2e57L;
  private static final long LENDING = 0x1e4dL;
  private static final List<ModuleName> MODULES = List.of(ModuleName.of("pump"));

  private final Chance chance;
  private final PeopleGenerator people;

  /** For what came later, so that the rest of a ballot stays what it was. */
  private final Chance beside;

  BallotGenerator(Chance chance, Chance beside) {
    this.chance = chance;
    this.beside = beside;
    this.people = new PeopleGenerator(chance);
  }

  GeneratedBallot ballot(long seed) {
    VoteRowGenerator rows = new VoteRowGenerator(chance);
    ElectionGenerator elections = new ElectionGenerator(beside);
    List<BodyRow> bodies = elections.bodies();
    VoteRow row = elections.row(rows.row("release"), bodies);
    List<VoteRow> votes = new ArrayList<>(new CallingGenerator(beside).rows(row));
    if (chance.in(20)) {
      votes.add(rows.row("other"));
    }
    Charter charter = charter(votes, bodies);
    Course course = course();
    List<Instant> turns = turns(charter, course, row);
    Instant now = chance.in(45) ? Vocabulary.NOW : chance.pick(turns);
    boolean special = row.election() != null || row.secret() || row.ifTied() != null;
    Poll poll = special ? elections.poll(row, VOTERS) : new CallingGenerator(beside).poll();
    Ballot ballot =
        new Ballot(
            "7",
            chance.in(98) ? chance.of("release", "Release") : "nothing of the kind",
            somebody(70),
            somebody(50),
            course,
            elections.votes(row, poll, votes(turns)),
            chance.some(0, 6, VOTERS),
            chance.many(0, chance.of(0, 1, 1, 2), () -> recusal(turns)),
            people.hostPeople(),
            Petition.ALONE,
            poll,
            List.of());
    HasPassed asked = new HasPassed(ballot, now, known());
    return arriving(
        lent(
            suspended(
                called(
                    followed(
                        weighted(restarted(vetoed(new GeneratedBallot(seed, charter, asked)))))))));
  }

  /** To some people come while they are open. */
  private static GeneratedBallot arriving(GeneratedBallot one) {
    Chance other = new Chance(one.seed() ^ ARRIVING);
    return other.in(90) ? one : new ArrivalGenerator(other).arriving(one);
  }

  /** In some others may stand in for members. */
  private static GeneratedBallot lent(GeneratedBallot one) {
    Chance other = new Chance(one.seed() ^ LENDING);
    return other.in(65) ? one : new LendingGenerator(other).lent(one);
  }

  /** In some idle people lose their votes. */
  private static GeneratedBallot suspended(GeneratedBallot one) {
    Chance other = new Chance(one.seed() ^ SUSPENDING);
    return other.in(85) ? one : SuspensionGenerator.suspended(one, other);
  }

  /** Of some it matters how they came about; by chances of their own too. */
  private static GeneratedBallot called(GeneratedBallot one) {
    Chance other = new Chance(one.seed() ^ CALLING);
    return other.in(85) ? one : new CallingGenerator(other).called(one);
  }

  /** In some organisations vote. */
  private static GeneratedBallot weighted(GeneratedBallot one) {
    Chance other = new Chance(one.seed() ^ WEIGHING);
    boolean elects = one.charter().rows().votes().get(0).election() != null;
    return other.in(elects ? 45 : 92) ? one : new WeightGenerator(other).weighted(one);
  }

  /** Of some a veto may end, by chances of their own too. */
  private static GeneratedBallot vetoed(GeneratedBallot one) {
    Chance other = new Chance(one.seed() ^ VETOING);
    return other.in(88) ? one : new VetoGenerator(other).vetoed(one, BallotGenerator::turns);
  }

  /** Of some the clock may start again; by chances of their own as well. */
  private static GeneratedBallot restarted(GeneratedBallot one) {
    Chance other = new Chance(one.seed() ^ RESTARTING);
    boolean secret = one.charter().rows().votes().get(0).secret();
    return other.in(secret ? 40 : 80)
        ? one
        : new RestartGenerator(other).restarted(one, BallotGenerator::turns);
  }

  /** Many hang on others, a few of them by a row that is easily met; by chances of their own. */
  private GeneratedBallot followed(GeneratedBallot one) {
    Chance other = new Chance(one.seed() ^ FOLLOWING);
    if (other.in(50)) {
      return one;
    }
    SequelGenerator sequels = new SequelGenerator(other, one.ballot().subject());
    boolean vetoed = one.row().standard().vetoedBy() != null;
    Sequels some = sequels.sequels();
    boolean overridden = vetoed && new Chance(one.seed() ^ OVERRIDING).in(70);
    Sequels asked = overridden ? some.overVeto("members") : some;
    boolean plain = other.in(vetoed ? 15 : 60);
    VoteRow row = plain ? sequels.plain("release") : one.row();
    List<VoteRow> rows = new ArrayList<>(plain ? List.of(row) : one.charter().rows().votes());
    rows.replaceAll(any -> any.decision().equals("release") ? any.with(asked) : any);
    rows.addAll(sequels.rows());
    List<Instant> all = sequels.around(turns(one.charter(), one.ballot().course(), row), asked);
    Charter charter = CharterGenerator.charter(one.charter().rows().with(rows));
    Instant now =
        other.in(60)
            ? other.pick(all).plus(Duration.ofHours(other.of(0, 0, 1, 30)))
            : one.question().at();
    Ballot ballot = one.ballot().with(sequels.ballots(asked, all, now, 0));
    return new GeneratedBallot(
        one.seed(), charter, new HasPassed(ballot, now, one.question().known()));
  }

  private Charter charter(List<VoteRow> votes, List<BodyRow> bodies) {
    Rows rows =
        Rows.builder()
            .roles(people.roles())
            .roster(people.roster(MODULES))
            .rostered(chance.in(80))
            .affiliations(people.affiliations())
            .organisations(people.organisations())
            .votes(votes)
            .bodies(bodies)
            .build();
    return CharterGenerator.charter(rows);
  }

  private @Nullable Handle somebody(int percent) {
    return chance.maybe(percent, () -> chance.pick(VOTERS));
  }

  private Recusal recusal(List<Instant> turns) {
    return new Recusal(chance.pick(VOTERS), instant(turns));
  }

  private Course course() {
    Instant opened = chance.in(95) ? past() : Vocabulary.NOW.plus(Duration.ofHours(1));
    return new Course(
        chance.maybe(75, () -> opened.minus(Duration.ofHours(chance.between(0, 48)))),
        chance.maybe(75, () -> opened.minus(Duration.ofHours(chance.between(0, 72)))),
        opened,
        chance.maybe(50, () -> opened.plus(Duration.ofHours(chance.between(-24, 24)))),
        chance.maybe(25, () -> chance.in(80) ? opened.plus(hours()) : past()));
  }

  private Duration hours() {
    return chance.in(40) ? chance.pick(Vocabulary.SPANS) : Duration.ofHours(chance.between(0, 200));
  }

  private Instant past() {
    return chance.in(90) ? chance.pick(Vocabulary.PAST) : Vocabulary.JUST_YESTERDAY;
  }

  /** The instants at which something begins or ends, and those next to them. */
  private static List<Instant> turns(Charter charter, Course course, VoteRow row) {
    List<Instant> turns = new ArrayList<>();
    turns.add(course.opened());
    Optional.ofNullable(course.closed()).ifPresent(turns::add);
    HasPassed asked =
        new HasPassed(Ballot.of("7", "release", course), Vocabulary.NOW, Known.everything());
    OracleCourse times = new OracleCourse(charter, asked, new OracleRoll(charter, asked, row));
    times.most().ifPresent(turns::add);
    if (times.begun) {
      times.least().ifPresent(turns::add);
    }
    return turns.stream()
        .flatMap(at -> Stream.of(at, at.plusSeconds(1), at.minusSeconds(1)))
        .toList();
  }

  private Instant instant(List<Instant> turns) {
    return chance.in(40) ? chance.pick(turns) : within(turns);
  }

  /** Some instant between the first turn and the last, or some time later. */
  private Instant within(List<Instant> turns) {
    Instant opened = turns.get(0);
    Instant last = turns.stream().max(Instant::compareTo).orElse(opened);
    long seconds = Math.max(3600, Duration.between(opened, last).toSeconds());
    return opened.plusSeconds(seconds * chance.between(0, 22) / 20);
  }

  private List<Vote> votes(List<Instant> turns) {
    List<Vote> votes = new ArrayList<>();
    int percent = chance.of(0, 40, 70, 70, 90);
    int inFavour = chance.of(30, 60, 85, 100);
    boolean early = chance.in(50);
    for (Handle voter : VOTERS) {
      boolean second = Vocabulary.ALIASES.contains(voter);
      if (chance.in(second ? percent / 3 : percent)) {
        Instant at = early ? soon(turns.get(0)) : instant(turns);
        votes.add(vote(voter, at, inFavour));
        if (chance.in(20)) {
          Instant again = chance.in(30) ? at : instant(turns);
          votes.add(vote(voter, again, chance.of(0, 50, 100)));
        }
      }
    }
    return chance.shuffled(votes.stream().distinct().toList());
  }

  private Instant soon(Instant opened) {
    return opened.plus(Duration.ofMinutes(chance.between(0, 90)));
  }

  private Vote vote(Handle voter, Instant at, int inFavour) {
    Position position =
        chance.in(inFavour) ? Position.FOR : chance.in(45) ? Position.AGAINST : chance.of(ANSWERS);
    String reason =
        chance.of("", " ", "\u00a0\u200b", "it breaks the pump", "see the list", "it leaks");
    return new Vote(voter, position, at, chance.of(0, 0, 1, 2), reason);
  }

  /** Mostly everything; sometimes a few aspects partly or not at all. */
  private Known known() {
    Known known = Known.everything();
    if (chance.in(50)) {
      return known;
    }
    if (chance.in(3)) {
      return Known.nothing();
    }
    for (Aspect aspect : chance.some(1, chance.of(1, 1, 2, 4), aspects())) {
      known = known.with(chance.of(Extent.PARTIAL, Extent.ABSENT), aspect);
    }
    return known;
  }

  private static List<Aspect> aspects() {
    return HasPassed.ASPECTS.stream().sorted().toList();
  }
}
