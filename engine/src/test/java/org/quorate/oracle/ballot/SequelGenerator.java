package org.quorate.oracle.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.RuleName;
import org.quorate.charter.Electorate;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.Passing;
import org.quorate.charter.Sequels;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.charter.Span;
import org.quorate.charter.Standard;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteRow;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.charter.Who;
import org.quorate.oracle.Chance;
import org.quorate.oracle.Vocabulary;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** Ballots that others hang on, and their rows; most of them are decided by a vote or two. */
public final class SequelGenerator {
  private static final List<String> NAMES = List.of("board", "members", "court");

  private final Chance chance;
  private final @Nullable Handle about;

  /**
   * By chances of its own.
   *
   * @param about the person whom what they hang on is about
   */
  public SequelGenerator(Chance chance, @Nullable Handle about) {
    this.chance = chance;
    this.about = about;
  }

  /** Rows of which some hang on others. */
  public List<VoteRow> rows() {
    return List.of(
        plain("board").with(chance.in(25) ? sequels(List.of("members", "court")) : Sequels.NONE),
        plain("members").with(chance.in(15) ? sequels(List.of("court")) : Sequels.NONE),
        plain("court"));
  }

  Sequels sequels() {
    return sequels(NAMES);
  }

  private Sequels sequels(List<String> names) {
    return new Sequels(
        chance.in(40) ? chance.some(1, 2, names) : List.of(),
        chance.in(40) ? chance.some(1, 2, names) : List.of(),
        chance.maybe(40, () -> overruling(names)),
        chance.maybe(40, () -> overruling(names)));
  }

  private Overruling overruling(List<String> names) {
    return new Overruling(chance.pick(names), chance.maybe(85, this::within));
  }

  private Span within() {
    return chance.in(80)
        ? new Span.Exact(chance.pick(Vocabulary.SPANS))
        : new Span.WorkingDays(chance.between(1, 3), chance.of("cn", "cn", "nowhere"));
  }

  /** A row by which a few people decide quickly. */
  VoteRow plain(String key) {
    RuleName name = RuleName.of("votes", key);
    Who who = chance.in(70) ? people() : new Who.Role(chance.pick(Vocabulary.ROLES), false);
    return new VoteRow(
        name,
        Vocabulary.source(name, 90),
        new Electorate(who, Roll.OPENING, List.of(), List.of()),
        EnumSet.of(Position.FOR, Position.AGAINST),
        new Standard(
            List.of(chance.in(65) ? new Passing.MoreForThanAgainst() : new Passing.NoObjection()),
            null,
            null,
            null,
            null,
            null,
            null),
        clock(),
        chance.of(CloseEarly.NEVER, CloseEarly.NEVER, CloseEarly.ALL_VOTED, CloseEarly.DECIDED),
        "");
  }

  private Who people() {
    return new Who.People(chance.set(1, 3, Vocabulary.HUMANS));
  }

  private VoteClock clock() {
    Span span = new Span.Exact(Duration.ofHours(chance.of(1, 12, 24, 48)));
    return chance.in(60)
        ? new VoteClock(span, span, VoteClock.Anchor.OPENING)
        : new VoteClock(chance.in(50) ? span : null, null, VoteClock.Anchor.OPENING);
  }

  /** When a sequel may have opened, and when it may be asked for, beside some instants. */
  List<Instant> around(List<Instant> turns, Sequels sequels) {
    List<Instant> all = new ArrayList<>(turns);
    for (Overruling one : new Overruling[] {sequels.unless(), sequels.appeal()}) {
      if (one != null && one.within() instanceof Span.Exact exact) {
        turns.forEach(turn -> all.add(turn.plus(exact.duration())));
      }
    }
    return all;
  }

  /** Some ballots, mostly of the names that a row asks for, as of an instant. */
  public List<Ballot> ballots(Sequels asked, List<Instant> turns, Instant now, int depth) {
    List<Ballot> ballots = new ArrayList<>();
    for (int i = chance.between(0, 4 - depth); i > 0; i--) {
      ballots.add(ballot(asked, turns, now, depth));
    }
    return ballots;
  }

  private Ballot ballot(Sequels asked, List<Instant> turns, Instant now, int depth) {
    Instant opened = opened(turns, now);
    Instant closed = chance.maybe(30, () -> opened.plus(Duration.ofHours(chance.between(0, 50))));
    List<String> names = List.copyOf(asked.names());
    String decision =
        chance.in(80) && !names.isEmpty()
            ? chance.pick(names)
            : chance.of("board", "Members", "court", "nothing of the kind");
    Course course = new Course(null, null, opened, null, closed);
    Vote[] votes = votes(opened).toArray(Vote[]::new);
    Ballot ballot = about(Ballot.of("s" + depth + chance.between(0, 9), decision, course, votes));
    return depth < 2 && chance.in(40)
        ? ballot.with(ballots(sequels(), turns, now, depth + 1))
        : ballot;
  }

  /** Many are about nobody, and a few about somebody else. */
  private Ballot about(Ballot it) {
    Handle subject = chance.in(70) ? null : chance.in(50) ? about : anybody();
    return new Ballot(
        it.id(),
        it.decision(),
        null,
        subject,
        it.course(),
        it.votes(),
        it.present(),
        it.recusals(),
        it.people());
  }

  private Handle anybody() {
    return chance.in(70) ? chance.pick(Vocabulary.HUMANS) : chance.pick(Vocabulary.ALIASES);
  }

  private Instant opened(List<Instant> turns, Instant now) {
    return chance.in(45)
        ? chance.pick(turns)
        : chance.in(65)
            ? now.minus(Duration.ofHours(chance.between(0, 24)))
            : chance.pick(turns).plus(Duration.ofHours(chance.between(-2, 30)));
  }

  private List<Vote> votes(Instant opened) {
    int percent = chance.of(0, 50, 100, 100);
    int inFavour = chance.of(0, 60, 100, 100);
    return Stream.of(Vocabulary.HUMANS)
        .flatMap(List::stream)
        .filter(voter -> chance.in(percent))
        .map(voter -> vote(voter, opened, inFavour))
        .toList();
  }

  private Vote vote(Handle voter, Instant opened, int inFavour) {
    Position position = chance.in(inFavour) ? Position.FOR : Position.AGAINST;
    return new Vote(voter, position, opened.plus(Duration.ofMinutes(chance.between(0, 55))), 0, "");
  }
}
