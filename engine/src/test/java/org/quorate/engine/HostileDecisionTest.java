package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Review;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;

/** Many rows over many files that many people have reviewed: decided within seconds. */
class HostileDecisionTest {
  private static final Duration SECONDS = Duration.ofSeconds(60);
  private static final Instant AT = Instant.parse("2026-03-09T12:00:00Z");
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final String COUNTED = "Which approvals count";
  private static final String REVIEWS =
      table("reviews", "Rule", "When", "Approvals", COUNTED, "Instead of")
          + row("rest", "otherwise", "none", "", "");
  private static final String ROSTER = table("roster", "Handle", "Role");

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static String table(String kind, String... headers) {
    String dashes = Arrays.stream(headers).map(any -> "---").collect(Collectors.joining(" | "));
    return "\n<!-- charter: " + kind + " -->\n" + row(headers) + "| " + dashes + " |\n";
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String rule(int number, String when, String approvals) {
    return row("r" + number, when, approvals, "", "");
  }

  private static String rows(int count, IntFunction<String> row) {
    return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining());
  }

  private static String joined(int count, String between, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(between));
  }

  private static MergeDecision decided(
      String text, int reviewers, int files, IntFunction<String> path) {
    Charter charter = ENGINE.read(CharterSource.of("GOVERNANCE.md", text)).charter().orElseThrow();
    List<Review> reviews =
        IntStream.range(0, reviewers)
            .mapToObj(i -> Review.of("u" + i, Review.Verdict.APPROVE, AT.minusSeconds(i)))
            .toList();
    Contribution contribution =
        Contribution.builder("1", Handle.of("zoe"))
            .paths(IntStream.range(0, files).mapToObj(path).toArray(String[]::new))
            .reviews(reviews)
            .build();
    MayMerge question = new MayMerge(contribution, AT, Known.everything());
    return Assertions.assertTimeoutPreemptively(SECONDS, () -> ENGINE.decide(charter, question));
  }

  private static String ownedModules(String owners) {
    return REVIEWS
        + rule(0, "always", "1 owner of each touched module")
        + table("modules", "Module", "Paths", "Owners")
        + rows(5_000, i -> row("m" + i, "`p" + i + "/**`", owners.replace("#", "" + i)));
  }

  @Test
  void thousandsOfModulesWhoseOwnersHaveAllReviewed() {
    MergeDecision decision =
        decided(ownedModules("@u#"), 10_000, 30_000, i -> "p" + i % 5_000 + "/x" + i);
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void thousandsOfModulesWhoseOwnersHaveYetToReview() {
    MergeDecision decision =
        decided(ownedModules("@u#, @v#"), 4_000, 30_000, i -> "p" + i % 5_000 + "/x" + i);
    assertThat(decision.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(decision.next().remedies()).hasSizeGreaterThanOrEqualTo(1_000);
  }

  @Test
  void hundredsOfRowsThatWantPeopleOfTheirOwn() {
    String charter =
        REVIEWS
            + rows(
                300, i -> row("r" + i, "always", 1 + i % 3 + " m" + i % 7, "separate people", ""))
            + ROSTER
            + rows(2_000, i -> row("@u" + i, "m" + i % 7) + row("@u" + i, "m" + (i + 3) % 7));
    assertThat(decided(charter, 2_000, 1, i -> "a").findings()).hasSize(301);
  }

  @Test
  void thousandsOfRowsThatWantPeopleOfTheirOwnAndOfManyOrganisationsWhomNobodyHasAskedYet() {
    String rows =
        table("reviews", "Rule", "When", "Approvals", "Different organisations", COUNTED)
            + rows(
                2_000,
                i ->
                    row(
                        "r" + i,
                        "path `src/**`",
                        "5 maintainers including 2 lead",
                        "3, not the author's",
                        "separate people"));
    String people =
        table("roles", "Role", "Rung below")
            + row("maintainer", "")
            + row("lead", "maintainer")
            + ROSTER
            + rows(3_000, i -> row("@u" + i, i % 3 == 0 ? "lead" : "maintainer"))
            + table("affiliations", "Handle", "Organisation")
            + rows(3_000, i -> row("@u" + i, "o" + i % 700));
    MergeDecision decision = decided(rows + people, 0, 1, i -> "src/a.c");
    assertThat(decision.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(decision.next().remedies()).hasSizeBetween(2_500, 3_000);
  }

  @Test
  void hundredsOfRowsOfManyTeams() {
    String charter =
        REVIEWS
            + rows(
                100,
                i ->
                    rule(
                        i,
                        "always",
                        "15 of different teams of "
                            + joined(40, ", ", team -> "t" + (i + team) % 60)))
            + ROSTER
            + rows(6_000, i -> row("@u" + i % 2_000, "t" + (i + 7 * (i / 2_000)) % 60));
    assertThat(decided(charter, 2_000, 1, i -> "a").outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(decided(charter, 12, 1, i -> "a").outcome()).isEqualTo(Outcome.WAITING);
  }

  @Test
  void thousandsOfRowsInsteadOfOneEachWithManyAlternatives() {
    String charter =
        REVIEWS
            + rows(
                1_900,
                i ->
                    row(
                        "r" + i,
                        i == 0 ? "always" : "",
                        joined(20, " or ", way -> "3 m" + (i + 7 * way) % 1_000),
                        "",
                        i == 0 ? "" : "r0"))
            + ROSTER
            + rows(4_000, i -> row("@u" + i, "m" + i % 1_000));
    assertThat(decided(charter, 2_000, 1, i -> "a").outcome()).isEqualTo(Outcome.WAITING);
  }

  @Test
  void thousandsOfRowsOverTensOfThousandsOfFilesAndReviews() {
    String charter =
        REVIEWS
            + rows(1_900, i -> rule(i, "path `p" + i + "/**`", "2 maintainers"))
            + ROSTER
            + rows(10_000, i -> row("@u" + i, i % 2 == 0 ? "maintainer" : "member"));
    IntFunction<String> path = i -> "p" + i % 1_900 + "/x" + i;
    assertThat(decided(charter, 10_000, 30_000, path).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(decided(charter, 1, 30_000, path).outcome()).isEqualTo(Outcome.WAITING);
  }

  @Test
  void thousandsOfOwnersOfModulesDeepWithinEachOther() {
    String charter =
        REVIEWS
            + rule(0, "always", "1 owner of each touched module")
            + table("modules", "Module", "Paths", "Owners", "Parent")
            + rows(
                99,
                i ->
                    row(
                        "m" + i,
                        "`" + joined(i + 1, "/", depth -> "a" + depth % 10) + "/**`",
                        joined(100, ", ", owner -> "@o" + (100 * i + owner)),
                        i == 0 ? "" : "m" + (i - 1)));
    MergeDecision decision =
        decided(charter, 0, 99, i -> joined(i + 1, "/", depth -> "a" + depth % 10) + "/x");
    assertThat(decision.outcome()).isEqualTo(Outcome.WAITING);
  }
}
