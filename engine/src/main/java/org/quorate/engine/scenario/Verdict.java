package org.quorate.engine.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.Decision;
import org.quorate.Finding;
import org.quorate.Outcome;
import org.quorate.RuleName;
import org.quorate.Waived;
import org.quorate.charter.Charter;
import org.quorate.charter.ScenarioLadder.Expecting;
import org.quorate.charter.ScenarioRow;
import org.quorate.ladder.DepartureDecision;
import org.quorate.merge.MergeDecision;
import org.quorate.merge.Requirement;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.OptionName;

/** An answer beside what the author of a scenario expects of it, and which rows gave it. */
final class Verdict {
  private Verdict() {}

  static boolean isExpected(Charter charter, ScenarioRow row, Decision decision) {
    boolean same = decision.outcome() == row.expect() && isElected(row, decision);
    Expecting expecting = row.ladder() == null ? Expecting.OUTCOME : row.ladder().expecting();
    return switch (expecting) {
      case OUTCOME -> same;
      case NOT_YET -> same || decision.outcome() == Outcome.WAITING;
      case MAY_BE_REMOVED ->
          decision instanceof DepartureDecision departure && mayBeRemoved(charter, departure);
      case SUSPENDED ->
          same
              && decision instanceof DepartureDecision departure
              && departure.voting() == DepartureDecision.Voting.SUSPENDED;
    };
  }

  /** Whether those are elected whom a scenario names, and nobody else; true if it names nobody. */
  static boolean isElected(ScenarioRow row, Decision decision) {
    List<OptionName> named = elected(row);
    return named.isEmpty()
        || decision instanceof BallotDecision ballot
            && folded(ballot.result().elected()).equals(folded(named));
  }

  /** Who is to be elected by the word of a scenario; empty for whoever it be. */
  static List<OptionName> elected(ScenarioRow row) {
    return row.ballot() == null ? List.of() : row.ballot().poll().elected();
  }

  private static Set<String> folded(List<OptionName> options) {
    return options.stream()
        .map(option -> option.value().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** Options one after the other, by their names. */
  static String listed(List<OptionName> options) {
    return options.isEmpty()
        ? "nobody"
        : options.stream().sorted().map(OptionName::value).collect(Collectors.joining(", "));
  }

  /** Whether others have yet to say, or said, what a row leaves to them. */
  private static boolean mayBeRemoved(Charter charter, DepartureDecision decision) {
    boolean far =
        decision.state() == DepartureDecision.State.TO_BE_DECIDED
            || decision.state() == DepartureDecision.State.STEPS_DOWN;
    List<RuleName> rows = asFar(decision);
    return far
        && charter.rows().departures().stream()
            .filter(row -> row.then().onlyMay())
            .anyMatch(row -> rows.contains(row.name()));
  }

  /** What is expected, in the author's word. */
  static String word(ScenarioRow row) {
    String written = row.source().cell("Expect").replaceAll("[*_`]", "").strip();
    return written.isEmpty() ? shown(row.expect()) : written;
  }

  /** A row decides if one of its findings is as bad as the whole answer, or if it applies. */
  static List<RuleName> deciding(Decision decision) {
    Outcome whole = decision.outcome();
    Stream<Finding> inRows =
        decision instanceof MergeDecision merge
            ? merge.groups().stream()
                .filter(requirement -> requirement.outcome() == whole)
                .map(Requirement::alternatives)
                .flatMap(List::stream)
                .flatMap(alternative -> alternative.findings().stream())
            : Stream.of();
    if (decision instanceof DepartureDecision) {
      return asFar(decision);
    }
    return Stream.concat(inRows, decision.findings().stream())
        .filter(finding -> finding.outcome() == whole)
        .map(finding -> finding.rule().name())
        .distinct()
        .toList();
  }

  /** Of departures the rows that are just as far as the whole answer. */
  private static List<RuleName> asFar(Decision decision) {
    Map<RuleName, Outcome> rows = new LinkedHashMap<>();
    for (Finding finding : decision.findings()) {
      Outcome own = finding instanceof Waived ? Outcome.BLOCKED : finding.outcome();
      rows.merge(finding.rule().name(), own, Outcome::worse);
    }
    rows.values().removeIf(outcome -> outcome != decision.outcome());
    return List.copyOf(rows.keySet());
  }

  static String shown(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
