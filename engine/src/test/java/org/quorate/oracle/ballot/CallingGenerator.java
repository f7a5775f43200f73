package org.quorate.oracle.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.RuleName;
import org.quorate.charter.Amount;
import org.quorate.charter.Approvals;
import org.quorate.charter.BallotCondition;
import org.quorate.charter.Calling;
import org.quorate.charter.Calling.NotWhile;
import org.quorate.charter.Condition;
import org.quorate.charter.Demand;
import org.quorate.charter.Fraction;
import org.quorate.charter.Span;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.oracle.Chance;
import org.quorate.oracle.Vocabulary;
import org.quorate.vote.Ballot;
import org.quorate.vote.OptionName;
import org.quorate.vote.Petition;
import org.quorate.vote.Poll;

/** Which of several rows decides, and how ballots come about. */
final class CallingGenerator {
  private final Chance chance;

  CallingGenerator(Chance chance) {
    this.chance = chance;
  }

  /** The row, or several with conditions that may leave cases out or fit one together. */
  List<VoteRow> rows(VoteRow row) {
    if (chance.in(75)) {
      return List.of(row);
    }
    List<VoteRow> rows = new ArrayList<>();
    rows.add(when(row, conditions(row), 0));
    int others = chance.between(0, 2);
    for (int i = 1; i <= others; i++) {
      VoteRow other = new VoteRowGenerator(chance).row(row.decision());
      rows.add(when(other, conditions(other), i));
    }
    return rows;
  }

  private List<BallotCondition> conditions(VoteRow row) {
    boolean counted = !VoteRowGenerator.isForAnyone(row.electorate().who());
    return chance.in(25)
        ? List.of(new BallotCondition.Otherwise())
        : chance.many(0, 2, () -> condition(counted));
  }

  private BallotCondition condition(boolean counted) {
    if (counted && chance.in(50)) {
      return new BallotCondition.Electors(
          chance.of(Condition.Comparison.values()), chance.between(0, 5));
    }
    return chance.in(40)
        ? new BallotCondition.Contested(chance.in(50))
        : new BallotCondition.Subject(chance.pick(Vocabulary.ROLES), chance.in(20), chance.in(50));
  }

  static VoteRow when(VoteRow row, List<BallotCondition> when, int number) {
    return new VoteRow(
        when.isEmpty() ? row.name() : RuleName.of("votes", row.decision() + "@" + number),
        row.source(),
        row.decision(),
        when,
        row.electorate(),
        row.positions(),
        row.standard(),
        row.openFor(),
        row.closeEarly(),
        row.calling(),
        row.sequels(),
        row.election(),
        row.ifTied(),
        row.secret(),
        row.why());
  }

  /** The same ballot where it matters how it came about. */
  GeneratedBallot called(GeneratedBallot one) {
    Calling calling = calling();
    List<VoteRow> rows = new ArrayList<>(one.charter().rows().votes());
    rows.replaceAll(row -> row.decision().equals("release") ? calling(row, calling) : row);
    Ballot it = one.ballot();
    Ballot ballot =
        new Ballot(
            it.id(),
            it.decision(),
            it.author(),
            it.subject(),
            it.course(),
            it.votes(),
            it.present(),
            it.recusals(),
            it.people(),
            petition(it.course().opened()),
            it.poll(),
            it.sequels(),
            it.lifts());
    return one.with(one.charter().rows().with(rows)).with(ballot);
  }

  static VoteRow calling(VoteRow row, Calling calling) {
    return new VoteRow(
        row.name(),
        row.source(),
        row.decision(),
        row.when(),
        row.electorate(),
        row.positions(),
        row.standard(),
        row.openFor(),
        row.closeEarly(),
        calling,
        row.sequels(),
        row.election(),
        row.ifTied(),
        row.secret(),
        row.why());
  }

  private Calling calling() {
    return new Calling(
        chance.in(45) ? Approvals.NONE : approvals(),
        chance.in(45) ? List.of() : chance.many(1, 2, this::clock),
        chance.in(45) ? List.of() : chance.many(1, 2, this::notWhile),
        chance.maybe(45, this::span));
  }

  private Approvals approvals() {
    return new Approvals(chance.many(1, 2, () -> chance.many(1, 3, this::demand)));
  }

  private Demand demand() {
    Who who =
        chance.in(60)
            ? new Who.Role(chance.pick(Vocabulary.ROLES), chance.in(20))
            : new Who.People(chance.set(1, 4, Vocabulary.PEOPLE));
    Amount amount =
        switch (chance.between(1, 6)) {
          case 1 -> new Amount.Share(new Fraction(1, chance.between(1, 3)), false);
          case 2 -> new Amount.Share(new Fraction(1, 2), true);
          case 3 ->
              chance.in(50)
                  ? new Amount.AllBut(chance.between(0, 3))
                  : new Amount.SmallerOf(chance.between(1, 3));
          default -> new Amount.Count(chance.between(1, 3));
        };
    return new Demand(amount, who, List.of());
  }

  private VoteClock clock() {
    return new VoteClock(
        span(),
        null,
        chance.of(
            VoteClock.Anchor.NOTICE, VoteClock.Anchor.DISCUSSION, VoteClock.Anchor.LAST_VERSION));
  }

  private Span span() {
    return switch (chance.between(1, 4)) {
      case 1 -> new Span.Dates(chance.between(1, 2), chance.in(40));
      case 2 -> new Span.WorkingDays(chance.between(1, 2), chance.of(null, "cn", "nowhere"));
      default -> new Span.Exact(chance.pick(Vocabulary.SPANS));
    };
  }

  private NotWhile notWhile() {
    return chance.in(50)
        ? new NotWhile.Ballots(chance.in(40) ? Set.of() : Set.of(chance.of("other", "third")))
        : new NotWhile.Blackout(chance.in(85) ? "cn" : "nowhere");
  }

  /** How it was called. */
  private Petition petition(Instant opened) {
    Set<String> alongside =
        chance.in(60) ? Set.of() : Set.of(chance.of("Other", "third", "fourth"));
    return new Petition(
        chance.some(0, 5, BallotGenerator.VOTERS),
        alongside,
        chance.maybe(60, () -> opened.minus(Duration.ofHours(chance.between(-3, 80)))));
  }

  /** Options and seats, which matter only for whether the ballot is contested. */
  Poll poll() {
    List<OptionName> options =
        Stream.of("ann", "ben", "cat").limit(chance.between(0, 3)).map(OptionName::of).toList();
    Integer seats = chance.maybe(60, () -> chance.between(1, 2));
    return new Poll(options, Map.of(), seats, null, List.of(), List.of());
  }
}
