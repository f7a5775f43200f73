package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.engine.Engines;

/**
 * Decides generated nominations by the rules and by the oracle: they must agree in every finding,
 * with the rulings remembered and without.
 */
class LadderDifferentialTest {
  private static final int CASES = Integer.getInteger("quorate.cases", 20_000);
  private static final long SEED = Long.getLong("quorate.seed", 0);
  private static final int SHOWN = 5;
  private static final int LEAST = 25;

  /** Every answer that some column may give. */
  private static final List<String> KINDS =
      List.of(
          "outcome ALLOWED",
          "outcome BLOCKED",
          "outcome UNDETERMINED",
          "outcome WAITING",
          "not",
          "progress",
          "sponsors",
          "Role: UNKNOWN",
          "Role: UNMET NOBODY",
          "Rung below: MET",
          "Rung below: UNKNOWN",
          "Rung below: UNMET AUTHOR",
          "Each: UNMET NOBODY",
          "Seats: MET",
          "Seats: UNKNOWN",
          "Seats: UNMET NOBODY",
          "Seats: UNMET TIME",
          "Organisation cap: MET",
          "Organisation cap: UNKNOWN",
          "Organisation cap: UNMET NOBODY",
          "Organisation cap: UNMET TIME",
          "Term limit: MET",
          "Term limit: UNKNOWN",
          "Term limit: UNMET NOBODY",
          "Term limit: UNMET TIME",
          "Sponsors: MET",
          "Sponsors: UNKNOWN",
          "Sponsors: UNMET PEOPLE",
          "Sponsors: UNMET NOBODY",
          "Sponsors' organisations: MET",
          "Sponsors' organisations: UNKNOWN",
          "Sponsors' organisations: UNMET PEOPLE",
          "Sponsors' organisations: UNMET NOBODY",
          "Evidence needed: MET",
          "Evidence needed: UNKNOWN",
          "Evidence needed: UNMET AUTHOR",
          "Evidence needed: UNMET PEOPLE",
          "Evidence needed: UNMET NOBODY",
          "Evidence needed: UNMET TIME",
          "Decided by: MET",
          "Decided by: UNKNOWN",
          "Decided by: UNMET PEOPLE",
          "Decided by: UNMET NOBODY",
          "Decided by: UNMET OBJECTOR",
          "Decided by: UNMET TIME",
          "Again after: MET",
          "Again after: UNKNOWN",
          "Again after: UNMET TIME");

  /** The same, where ballots decide too, also on vacant seats, and appeals turn refusals. */
  private static final List<String> VOTED =
      Stream.concat(
              KINDS.stream(),
              Stream.of(
                  "Appeal: MET",
                  "Appeal: UNKNOWN",
                  "Appeal: UNMET PEOPLE",
                  "Appeal: UNMET TIME",
                  "Vacancy: MET",
                  "Vacancy: UNKNOWN",
                  "Vacancy: UNMET NOBODY",
                  "Vacancy: UNMET PEOPLE",
                  "Vacancy: UNMET TIME"))
          .toList();

  /** The same, where whoever held a role comes back. */
  private static final List<String> RETURNS =
      Stream.concat(
              KINDS.stream(),
              Stream.of(
                  "Way back: MET",
                  "Way back: UNKNOWN",
                  "Way back: UNMET PEOPLE",
                  "Way back: UNMET NOBODY"))
          .toList();

  /** Every answer that some column of departures may give. */
  private static final List<String> DEPARTURES =
      List.of(
          "outcome ALLOWED",
          "outcome BLOCKED",
          "outcome UNDETERMINED",
          "outcome WAITING",
          "voting NO",
          "voting YES",
          "voting MAYBE",
          "Then: UNMET NOBODY",
          "not",
          "progress",
          "Role: UNKNOWN",
          "Role: UNMET NOBODY",
          "Organisation cap: MET",
          "Organisation cap: UNKNOWN",
          "Organisation cap: UNMET NOBODY",
          "If over the cap: MET",
          "If over the cap: UNKNOWN",
          "If over the cap: UNMET NOBODY",
          "If over the cap: UNMET PEOPLE",
          "If over the cap: UNMET TIME",
          "Term: MET",
          "Term: UNMET NOBODY",
          "When: MET",
          "When: UNKNOWN",
          "When: UNMET NOBODY",
          "Not during: MET",
          "Not during: UNKNOWN",
          "Not during: UNMET TIME",
          "Ask first: MET",
          "Ask first: UNKNOWN",
          "Ask first: UNMET PEOPLE",
          "Ask first: UNMET NOBODY",
          "Ask first: UNMET TIME",
          "Grace: MET",
          "Grace: UNKNOWN",
          "Grace: UNMET TIME",
          "Decided by: MET",
          "Decided by: UNKNOWN",
          "Decided by: UNMET PEOPLE",
          "Decided by: UNMET NOBODY",
          "Decided by: UNMET OBJECTOR",
          "Decided by: UNMET TIME");

  /** What no row says on which a ballot decides. */
  private static final List<String> OF_VOTES =
      List.of("voting YES", "voting MAYBE", "Then: UNMET NOBODY");

  /** The same, where ballots decide too. */
  private static final List<String> BALLOTED =
      Stream.concat(
              DEPARTURES.stream().filter(kind -> !OF_VOTES.contains(kind)),
              Stream.of("If over the cap: WAIVED"))
          .toList();

  private final Map<String, Integer> coverage = new ConcurrentHashMap<>();

  @Test
  void rulesAndOracleAgreeOnWhoMayRise() {
    agree(
        KINDS,
        LadderCase::of,
        (one, engine) -> one.lines(engine.decide(one.charter(), one.question())));
  }

  @Test
  void rulesAndOracleAgreeOnWhoMustStepDown() {
    agree(
        DEPARTURES,
        DepartureCase::of,
        (one, engine) -> one.lines(engine.decide(one.charter(), one.question())));
  }

  @Test
  void rulesAndOracleAgreeWhereBallotsDecideWhoRises() {
    agree(
        VOTED,
        LadderBallots::climbing,
        (one, engine) -> one.lines(engine.decide(one.charter(), one.question())));
  }

  @Test
  void rulesAndOracleAgreeWhereBallotsDecideWhoStepsDown() {
    agree(
        BALLOTED,
        LadderBallots::departing,
        (one, engine) -> one.lines(engine.decide(one.charter(), one.question())));
  }

  @Test
  void rulesAndOracleAgreeOnWhoComesBack() {
    agree(
        RETURNS,
        LadderReturns::of,
        (one, engine) -> one.lines(engine.decide(one.charter(), one.question())));
  }

  private <T extends Trials.Trial> void agree(
      List<String> kinds,
      LongFunction<T> cases,
      BiFunction<T, GovernanceEngine, List<String>> decided) {
    List<String> differences;
    try (GovernanceEngine remembering = Engines.create();
        GovernanceEngine forgetting = Engines.configure().withoutMemo().build()) {
      List<GovernanceEngine> engines = List.of(remembering, forgetting);
      differences =
          LongStream.range(SEED, SEED + CASES)
              .parallel()
              .mapToObj(seed -> difference(seed, cases.apply(seed), engines, decided))
              .filter(text -> !text.isEmpty())
              .toList();
    }
    System.out.println(CASES + " cases, " + differences.size() + " differ");
    System.out.println(new TreeMap<>(coverage));
    assertThat(differences.stream().limit(SHOWN).collect(Collectors.joining("\n")))
        .as(differences.size() + " differ")
        .isEmpty();
    assertThat(coverage).containsOnlyKeys(kinds);
    assertThat(coverage.values()).allMatch(count -> count >= CASES / 20_000 * LEAST);
  }

  private <T extends Trials.Trial> String difference(
      long seed,
      T one,
      List<GovernanceEngine> engines,
      BiFunction<T, GovernanceEngine, List<String>> decided) {
    List<String> oracle = one.expected();
    oracle.forEach(line -> coverage.merge(kind(line), 1, Integer::sum));
    for (GovernanceEngine engine : engines) {
      List<String> lines = decided.apply(one, engine);
      if (!lines.equals(oracle)) {
        return "seed " + seed + "\n" + Answers.difference(oracle, lines) + one;
      }
    }
    return "";
  }

  /** A column with what is said of it; of other lines their first word. */
  private static String kind(String line) {
    boolean finding = line.contains(": ") && !line.startsWith("not counted");
    if (finding && line.contains("UNKNOWN")) {
      return line.substring(0, line.indexOf("UNKNOWN") + "UNKNOWN".length());
    }
    boolean whole = finding || line.startsWith("outcome") || line.startsWith("voting");
    return whole ? line : line.substring(0, line.indexOf(' '));
  }
}
