package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
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
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Review;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;

/** What nobody would write in good faith and no limit forbids: read and decided within seconds. */
class HostileCharterTest {
  private static final Duration SECONDS = Duration.ofSeconds(30);
  private static final Instant AT = Instant.parse("2026-03-09T12:00:00Z");
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final String REVIEWS = table("reviews", "Rule", "When", "Approvals");
  private static final String ROSTER = table("roster", "Handle", "Role");
  private static final String ANYTHING =
      row("all", "always", "1 maintainer") + row("rest", "otherwise", "none");
  private static final String MAINTAINER = ROSTER + row("@a0", "maintainer");

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

  private static String rows(int count, IntFunction<String> row) {
    return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining());
  }

  private static MergeDecision decided(String charter, String... paths) {
    return Assertions.assertTimeoutPreemptively(
        SECONDS,
        () -> {
          Reading reading = ENGINE.read(CharterSource.of("GOVERNANCE.md", charter));
          assertThat(reading.diagnostics()).noneMatch(Diagnostic::isError);
          return ENGINE.decide(reading.charter().orElseThrow(), question(paths));
        });
  }

  private static MayMerge question(String... paths) {
    Contribution contribution =
        Contribution.builder("1", Handle.of("zoe"))
            .paths(paths)
            .review(Review.of("a0", Review.Verdict.APPROVE, AT))
            .review(Review.of("a1", Review.Verdict.APPROVE, AT))
            .build();
    return new MayMerge(contribution, AT, Known.everything());
  }

  @Test
  void aHundredThousandPeople() {
    String charter =
        REVIEWS
            + ANYTHING
            + ROSTER
            + rows(99_000, i -> row("u" + i, "member"))
            + row("@a0", "maintainer");
    assertThat(decided(charter, "x").outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void manyPathsOverManyFiles() {
    String charter =
        REVIEWS
            + rows(1_999, i -> row("r" + i, "path `p" + i + "/**`", "1 maintainer"))
            + row("rest", "otherwise", "none")
            + MAINTAINER;
    String[] paths =
        IntStream.range(0, 20_000).mapToObj(i -> "p" + i + "/x").toArray(String[]::new);
    assertThat(decided(charter, paths).outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void organisationsWithMoreWaysToTheTopThanAtomsInTheSea() {
    String charter =
        table("organisations", "Organisation", "Part of")
            + rows(
                49,
                i ->
                    row("a" + i, "a" + (i + 1) + ", b" + (i + 1))
                        + row("b" + i, "a" + (i + 1) + ", b" + (i + 1)))
            + table("affiliations", "Handle", "Organisation")
            + row("@a0", "a0")
            + row("@a1", "b0")
            + table("reviews", "Rule", "When", "Approvals", "Different organisations")
            + row("all", "always", "2 maintainers", "2")
            + row("rest", "otherwise", "none", "")
            + MAINTAINER
            + row("@a1", "maintainer");
    assertThat(decided(charter, "x").outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void tenThousandsOfRolesOnHighLadders() {
    String charter =
        table("roles", "Role", "Rung below")
            + rows(
                300,
                i ->
                    row("r" + i + "x0", "maintainer")
                        + rows(98, j -> row("r" + i + "x" + (j + 1), "r" + i + "x" + j)))
            + row("maintainer", "")
            + REVIEWS
            + ANYTHING
            + ROSTER
            + row("@a0", "r299x98");
    assertThat(decided(charter, "x").outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void modulesWithinModulesThatManyOwn() {
    String charter =
        table("modules", "Module", "Paths", "Owners", "Parent")
            + rows(
                30,
                i ->
                    rows(
                        90,
                        j -> {
                          String path = "`p" + i + "/" + "q/".repeat(j) + "**`";
                          return row(
                              "m" + i + "x" + j,
                              path,
                              "@o" + i + "x" + j,
                              j == 0 ? "" : "m" + i + "x" + (j - 1));
                        }))
            + REVIEWS
            + row("all", "always", "1 owner of each touched module")
            + row("rest", "otherwise", "none");
    String[] paths =
        IntStream.range(0, 30)
            .mapToObj(i -> "p" + i + "/" + "q/".repeat(89) + "x")
            .toArray(String[]::new);
    assertThat(decided(charter, paths).outcome()).isEqualTo(Outcome.WAITING);
  }

  /** Whoever could vote, or call a ballot, was gathered anew for each row: it took minutes. */
  @Test
  void thousandsOfBallotsThatTwentyThousandCouldCallAndOneCannotPass() {
    String charter =
        table("roles", "Role", "Rung below")
            + row("member", "")
            + row("lead", "member")
            + table(
                "votes",
                "Decision",
                "Who votes",
                "Passes with",
                "Open for",
                "For at least",
                "Organisations at least",
                "Called by")
            + rows(
                2_000,
                i ->
                    row(
                        "d" + i,
                        "members or leads",
                        "more for than against",
                        "exactly 7 days since opening",
                        i == 7 ? "20000" : "15000",
                        "3",
                        i % 50 + 1 + " members and " + (i / 50 + 1) + " leads"))
            + table("roster", "Handle", "Role", "Status", "Until")
            + rows(
                20_000,
                i ->
                    row(
                        "@a" + i,
                        i % 2 == 0 ? "member" : "lead",
                        i % 3 == 0 ? "on leave" : "",
                        i == 1 ? "2026-01-01" : ""));
    Assertions.assertTimeoutPreemptively(
        SECONDS,
        () -> {
          Reading reading = ENGINE.read(CharterSource.of("GOVERNANCE.md", charter));
          assertThat(reading.diagnostics()).hasSize(101).noneMatch(Diagnostic::isError);
          assertThat(ENGINE.examine(reading.charter().orElseThrow(), AT))
              .extracting(Diagnostic::message)
              .containsExactly(
                  "as of 2026-03-09 no ballot can pass by `d7` with the present roster: it needs 20000"
                      + " votes, there can be 13332 of `members or leads`");
        });
  }

  @Test
  void rowsThatAllStandInForOne() {
    String charter =
        table("reviews", "Rule", "When", "Approvals", "Instead of")
            + row("rest", "otherwise", "2 maintainers", "")
            + rows(1_999, i -> row("r" + i, "", "1 of @a0 and @b" + i, "rest"))
            + ROSTER
            + rows(60, i -> row("@a" + i, "maintainer"))
            + rows(5_000, i -> row("@b" + i, "member"));
    assertThat(decided(charter, "x").outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void globsOfThirtyTwoWildcards() {
    String glob = "path `" + "*a".repeat(16) + "/" + "**/a*/".repeat(5) + "b`";
    String charter =
        REVIEWS
            + rows(200, i -> row("r" + i, glob.replace("/b", "/b" + i), "1 maintainer"))
            + row("rest", "otherwise", "none")
            + MAINTAINER;
    String hard = "a".repeat(1_000) + "/" + "aa/".repeat(1_000);
    assertThat(decided(charter, hard + "b", hard + "c").outcome()).isEqualTo(Outcome.ALLOWED);
  }
}
