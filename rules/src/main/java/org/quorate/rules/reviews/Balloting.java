package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.Aspect;
import org.quorate.Remedy;
import org.quorate.RuleName;
import org.quorate.charter.Rows;
import org.quorate.charter.Who;
import org.quorate.rules.Facts;
import org.quorate.rules.Polled;
import org.quorate.rules.Polls;
import org.quorate.rules.Waiting;
import org.quorate.rules.people.Tri;
import org.quorate.rules.reviews.Voice.Freshness;
import org.quorate.vote.Activity;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;

/** The ballots on a contribution that one row waits for, whatever files it governs. */
final class Balloting {
  /** What a ballot rests on that is known of contributions or not. */
  private static final Set<Aspect> SHARED =
      EnumSet.of(
          Aspect.ROSTER, Aspect.ROSTER_AT, Aspect.AFFILIATIONS, Aspect.CALENDAR, Aspect.BALLOTS);

  /** What a known closing rests on beside calendars; without those nobody knows the result. */
  private static final Set<Aspect> OF_CLOSING =
      EnumSet.of(Aspect.ROSTER, Aspect.ROSTER_AT, Aspect.AFFILIATIONS, Aspect.BALLOTS);

  private final Situation situation;
  private final List<String> decisions;
  private final List<Hung> hung = new ArrayList<>(1);
  private final List<Polls> all = new ArrayList<>(1);

  /** What came of one ballot, and what matters of it here. */
  private record Hung(String name, Polled polled, HeldOn held) {}

  Balloting(Situation situation, List<String> decisions) {
    this.situation = situation;
    this.decisions = decisions;
    for (Ballot ballot : Polls.inOrder(situation.contribution.evidence().ballots())) {
      String name = Polls.folded(ballot);
      BallotDecision decision = decisions.contains(name) ? situation.decided(ballot) : null;
      if (decision != null) {
        HeldOn held = new HeldOn(opened(ballot), seen(name, decision));
        hung.add(new Hung(name, new Polled(decision), held));
      }
    }
  }

  private HeldOn.Opened opened(Ballot ballot) {
    Instant since = situation.versions.opened();
    if (since == null) {
      return HeldOn.Opened.UNKNOWN;
    }
    boolean early = ballot.course().opened().isBefore(since);
    return early ? HeldOn.Opened.EARLY : HeldOn.Opened.IN_TIME;
  }

  private Freshness seen(String name, BallotDecision decision) {
    Versions versions = situation.versions;
    Instant closed = decision.closedAt();
    if (closed != null) {
      return versions.seenBy(closed);
    } else if (OF_CLOSING.stream().allMatch(situation::complete) && untold(name).isEmpty()) {
      return Freshness.NEWEST;
    }
    boolean unchanged =
        versions.seenBy(decision.question().ballot().course().opened()) == Freshness.NEWEST;
    return unchanged ? Freshness.NEWEST : Freshness.UNKNOWN;
  }

  void collect(Facts facts) {
    hung.forEach(one -> facts.add(one.held()));
  }

  /** What it claims, once the rules say which of the ballots count. */
  Claim claim(Function<Object, Counts> rulings) {
    all.clear();
    decisions.forEach(name -> all.add(polls(name, rulings)));
    Tri passed = Tri.YES;
    for (Polls polls : all) {
      passed = passed.and(passed(polls));
    }
    return new Claim.Balloted(passed, waiting());
  }

  /** Those of one decision that count, or may. */
  private Polls polls(String name, Function<Object, Counts> rulings) {
    List<Polls.Held> held = new ArrayList<>(1);
    for (Hung one : hung) {
      Counts counts = rulings.apply(one.held());
      if (one.name().equals(name) && counts.possibly()) {
        held.add(new Polls.Held(one.polled(), counts.surely() ? Tri.YES : Tri.MAYBE));
      }
    }
    return new Polls(name, held);
  }

  private Tri passed(Polls polls) {
    return polls.passed(situation.complete(Aspect.BALLOTS));
  }

  /** The worst of those that have not passed. */
  private Waiting waiting() {
    boolean people =
        all.stream()
            .filter(polls -> passed(polls) == Tri.NO)
            .anyMatch(polls -> polls.waiting() == Waiting.FOR_PEOPLE);
    return people ? Waiting.FOR_PEOPLE : Waiting.FOR_TIME;
  }

  /** What came of them. */
  String sentence() {
    return all.stream()
        .map(polls -> polls.sentence(passed(polls)))
        .collect(Collectors.joining(", "));
  }

  /** Why some do not count, or may not, a sentence each. */
  List<String> refusals(Function<Object, Counts> rulings) {
    Set<String> refusals = new TreeSet<>();
    for (Hung one : hung) {
      Counts counts = rulings.apply(one.held());
      if (!counts.surely()) {
        String said = "a ballot of `votes/" + one.name() + "` " + Sentences.not(counts);
        refusals.add(said + " count: " + counts.words());
      }
    }
    return List.copyOf(refusals);
  }

  /** What people could do about those that did not pass. */
  List<Remedy> remedies(List<RuleName> rules) {
    Set<Remedy> remedies = new LinkedHashSet<>();
    for (Polls polls : all) {
      if (passed(polls) == Tri.NO) {
        remedies.addAll(polls.remedies(rules));
      }
    }
    return List.copyOf(remedies);
  }

  /** Aspects that would settle it. */
  Set<Aspect> doubts(Function<Object, Counts> rulings) {
    Set<Aspect> doubts = EnumSet.copyOf(SHARED);
    doubts.removeIf(situation::complete);
    all.stream()
        .filter(polls -> !polls.held().isEmpty())
        .forEach(polls -> doubts.addAll(untold(polls.name())));
    for (Hung one : hung) {
      Counts counts = rulings.apply(one.held());
      if (counts.possibly() && !counts.surely()) {
        doubts(one.held(), doubts);
      }
    }
    if (doubts.isEmpty()) {
      doubts.add(Aspect.CALENDAR);
    }
    return doubts;
  }

  /** What is not told of how active those are whose votes on a decision may be withheld. */
  private Set<Aspect> untold(String decision) {
    Activity told = situation.contribution.evidence().activity();
    Set<Aspect> untold = EnumSet.noneOf(Aspect.class);
    if (isWithheld(decision)) {
      untold.addAll(Activity.ASPECTS);
      untold.removeIf(aspect -> told != null && told.known().complete(aspect));
    }
    return untold;
  }

  /** Whether rows of departures may withhold votes on a decision. */
  private boolean isWithheld(String decision) {
    Rows rows = situation.plan.charter.rows();
    return rows.votes().stream()
        .filter(row -> row.decision().equals(decision))
        .flatMap(row -> flat(row.electorate().who()))
        .anyMatch(
            who ->
                who instanceof Who.Role role
                    && rows.departures().stream()
                        .anyMatch(row -> row.bearsOnVotes() && row.role().equals(role.role())));
  }

  private static Stream<Who> flat(Who who) {
    return who instanceof Who.AnyOf any
        ? any.alternatives().stream().flatMap(Balloting::flat)
        : Stream.of(who);
  }

  private void doubts(HeldOn held, Set<Aspect> doubts) {
    if (held.opened() == HeldOn.Opened.UNKNOWN) {
      doubts.add(Aspect.OPENED);
    }
    if (held.seen() == Freshness.OLDER || held.seen() == Freshness.UNKNOWN) {
      Lacks.note(doubts, situation, Aspect.PUSHES);
      Lacks.note(doubts, situation, Aspect.PATCHES);
    }
  }

  /**
   * When time alone may change it. Where not all versions are told, whoever looked just now saw the
   * newest, and the next instant nobody can tell.
   */
  Set<Instant> turns() {
    Set<Instant> turns = new TreeSet<>();
    all.forEach(polls -> turns.addAll(polls.turns()));
    if (!situation.versions.all() && hung.stream().anyMatch(this::isOfJustNow)) {
      turns.add(situation.at.plusNanos(1));
    }
    return turns;
  }

  private boolean isOfJustNow(Hung one) {
    BallotDecision decision = one.polled().decision();
    return situation.at.equals(decision.closedAt())
        || situation.at.equals(decision.question().ballot().course().opened());
  }
}
