package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.Aspect;
import org.quorate.Remedy;
import org.quorate.RuleName;
import org.quorate.charter.Rows;
import org.quorate.charter.Who;
import org.quorate.rules.Polls;
import org.quorate.rules.Waiting;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Activity;
import org.quorate.vote.Ballot;

/** The ballots on a contribution that one row waits for, whatever files it governs. */
final class Balloting {
  /** What a ballot rests on that is known of contributions or not. */
  private static final Set<Aspect> SHARED =
      EnumSet.of(
          Aspect.ROSTER, Aspect.ROSTER_AT, Aspect.AFFILIATIONS, Aspect.CALENDAR, Aspect.BALLOTS);

  private final Situation situation;
  private final List<Polls> all = new ArrayList<>(1);

  Balloting(Situation situation, List<String> decisions) {
    this.situation = situation;
    List<Ballot> ballots = Polls.inOrder(situation.contribution.evidence().ballots());
    decisions.forEach(name -> all.add(Polls.of(name, ballots, situation.decided::get)));
  }

  Claim claim() {
    Tri passed = Tri.YES;
    for (Polls polls : all) {
      passed = passed.and(passed(polls));
    }
    return new Claim.Balloted(passed, waiting(passed));
  }

  private Tri passed(Polls polls) {
    return polls.passed(situation.complete(Aspect.BALLOTS));
  }

  /** The worst of those that passed no more than all together did. */
  private Waiting waiting(Tri passed) {
    Set<Waiting> open = EnumSet.noneOf(Waiting.class);
    for (Polls polls : all) {
      if (passed(polls) == passed) {
        open.add(polls.waiting());
      }
    }
    if (open.isEmpty() || open.contains(Waiting.NOT)) {
      return Waiting.NOT;
    }
    return open.contains(Waiting.FOR_PEOPLE) ? Waiting.FOR_PEOPLE : Waiting.FOR_TIME;
  }

  String sentence() {
    return all.stream()
        .map(polls -> polls.sentence(passed(polls)))
        .collect(Collectors.joining(", "));
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
  Set<Aspect> doubts() {
    Set<Aspect> doubts = EnumSet.copyOf(SHARED);
    doubts.removeIf(situation::complete);
    Activity told = situation.contribution.evidence().activity();
    if (all.stream().anyMatch(polls -> !polls.held().isEmpty() && isWithheld(polls.name()))) {
      Activity.ASPECTS.stream()
          .filter(aspect -> told == null || !told.known().complete(aspect))
          .forEach(doubts::add);
    }
    if (doubts.isEmpty()) {
      doubts.add(Aspect.CALENDAR);
    }
    return doubts;
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

  /** When time alone may change it. */
  Set<Instant> turns() {
    Set<Instant> turns = new TreeSet<>();
    all.forEach(polls -> turns.addAll(polls.turns()));
    return turns;
  }
}
