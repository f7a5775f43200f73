package org.quorate.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.contribution.Contribution;
import org.quorate.engine.json.CaseWriter;
import org.quorate.merge.MayMerge;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** What a person reads who asks why a change waits. */
class ExplainTest {
  @TempDir Path folder;

  @BeforeEach
  void charter() throws Exception {
    Files.writeString(
        folder.resolve("GOVERNANCE.md"),
        """
        <!-- charter: roster -->
        | Handle | Role |
        | --- | --- |
        | @ann | maintainer |
        | @bob | maintainer |
        | @cid | maintainer |
        | @dan | maintainer |
        | @eve | security |

        <!-- charter: affiliations -->
        | Handle | Organisation |
        | --- | --- |
        | @ann | red |
        | @bob | blue |
        | @cid | blue |
        | @dan | blue |

        <!-- charter: reviews -->
        | Rule | When | Approvals | Different organisations | Checks |
        | --- | --- | --- | --- | --- |
        | docs | path `docs/**` | 2 maintainers | | |
        | code | path `src/**` | 2 maintainers | 2 | `build` |
        | crypto | path `src/crypto/**` | 1 security | | |
        | sealed | path `docs/sealed/**` | 1 maintainer | | |
        """);
  }

  private String explained(String json) {
    Ran ran = Ran.with(json, folder, "explain", "--charter", "GOVERNANCE.md");
    assertThat(ran.err()).isEmpty();
    return ran.out().replaceAll("\\s+", " ");
  }

  private static String change(String path) {
    Instant at = Instant.parse("2026-03-04T10:00:00Z");
    Contribution change =
        Contribution.builder("1", Handle.of("zed")).branch("main").paths(path).opened(at).build();
    return CaseWriter.write(new MayMerge(change, at, Known.everything()));
  }

  @Test
  void whatCameOfABallotOnTheChangeIsTold() throws Exception {
    Files.writeString(
        folder.resolve("GOVERNANCE.md"),
        """
        <!-- charter: reviews -->
        | Rule | When | Approvals | Decided by |
        | --- | --- | --- | --- |
        | rfc | always | none | votes/rfc |
        | other | otherwise | none | |

        <!-- charter: votes -->
        | Decision | Who votes | Passes with | Open for |
        | --- | --- | --- | --- |
        | rfc | @ann, @bob | more for than against | exactly 3 days since opening |
        """);
    Instant at = Instant.parse("2026-03-04T10:00:00Z");
    Ballot ballot = Ballot.of("7", "rfc", Course.opened(at), Vote.of("ann", Position.AGAINST, at));
    Contribution change =
        Contribution.builder("1", Handle.of("zed"))
            .branch("main")
            .paths("a")
            .opened(at)
            .ballots(List.of(ballot))
            .build();
    assertThat(explained(CaseWriter.write(new MayMerge(change, at, Known.everything()))))
        .contains(
            "unmet Decided by: `votes/rfc` has not been decided: blocked by votes/rfc",
            "Ballot 7: blocked by votes/rfc",
            "0 for, 1 against, of 2 electors");
  }

  @Test
  void anyOfAClassIsNamedWhereAnyWillDo() {
    assertThat(explained(change("docs/a")))
        .contains(
            "any 2 of @ann, @bob, @cid and @dan can approve, for reviews/docs, which asks for"
                + " `2 maintainers`");
  }

  @Test
  void eachRowThatOneApprovalHelpsSaysWhatItAsksFor() {
    assertThat(explained(change("docs/sealed/a")))
        .contains(
            "for reviews/docs, which asks for `2 maintainers`, and for reviews/sealed, which asks"
                + " for `1 maintainer`");
  }

  @Test
  void whoeverCanStandInForOneIsNamedWhereNotAnyTwoWillDo() {
    assertThat(explained(change("src/a")))
        .contains(
            "@ann has to approve, for reviews/code, which asks for `2 maintainers`",
            "@bob, @cid or @dan can approve, for reviews/code, which asks for `2 maintainers`",
            "the check `build` has to do well, for reviews/code");
  }

  @Test
  void theOnlyOneWhoCanHasTo() {
    assertThat(explained(change("src/crypto/a")))
        .contains("@eve has to approve, for reviews/crypto, which asks for `1 security`");
  }

  @Test
  void filesThatNoRowCoversStandUnderNoRowsName() {
    assertThat(explained(change("x/a")))
        .startsWith("blocked: no row covers `x/a`; add a row whose When names them")
        .contains("blocked files that no row covers (GOVERNANCE.md)")
        .doesNotContain("reviews/uncovered");
  }

  @Test
  void theInstantIsToldWithHowItWasChosen() {
    assertThat(explained(change("docs/a")))
        .contains("judged as of 2026-03-04 10:00:00 UTC, the `at` of the case; --at judges as of");
    assertThat(explained(pull("")))
        .contains("judged as of 2026-03-03 10:00:00 UTC, the newest instant in the file; --at");
  }

  @Test
  void whatIsNotToldIsNamedBelowTheHeadline() {
    assertThat(explained(pull("")))
        .startsWith("undetermined ")
        .contains(
            "not told, and needed for an answer: files; and where the rows apply: reviews, checks");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"state\": \"MERGED\", \"mergedAt\": \"2026-03-02T10:00:00Z\"'"
            + "| it is already merged (2026-03-02 10:00:00 UTC):",
        "'\"state\": \"CLOSED\", \"closedAt\": \"2026-03-02T10:00:00Z\"'"
            + "| it is already closed without a merge (2026-03-02 10:00:00 UTC):",
        "'\"isDraft\": true' | state a draft",
      })
  void whereTheChangeStandsIsTold(String fields, String told) {
    assertThat(explained(pull(", " + fields))).contains(told);
    assertThat(explained(pull(""))).doesNotContain("already", "a draft");
  }

  private static String pull(String more) {
    return """
        {"number": 7, "author": {"login": "zed"}, "headRefOid": "c1",
         "updatedAt": "2026-03-03T10:00:00Z" MORE}"""
        .replace("MORE", more);
  }

  @Test
  void whatTheCharterOrTheRepositoryWouldTellIsAskedForThere() throws Exception {
    Files.writeString(
        folder.resolve("GOVERNANCE.md"),
        """
        <!-- charter: reviews -->
        | Rule | When | Approvals |
        | --- | --- | --- |
        | change | always | 1 owner of each touched module |
        | rest | otherwise | none |
        """);

    assertThat(explained(pull("")))
        .contains(
            "owners of modules: list them in a table of kind `modules` of the charter, or name the"
                + " repository that has owners files with --repository");
  }

  @Test
  void aRoleThatTheRosterLeavesEmptyIsNamed() throws Exception {
    Files.writeString(
        folder.resolve("GOVERNANCE.md"),
        """
        <!-- charter: roles -->
        | Role | Rung below |
        | --- | --- |
        | committer | |
        | pmc member | committer |

        <!-- charter: roster -->
        | Handle | Role |
        | --- | --- |
        | @ann | committer |

        <!-- charter: reviews -->
        | Rule | When | Approvals |
        | --- | --- | --- |
        | change | always | 2 committers |
        | rest | otherwise | none |
        """);

    assertThat(explained(pull("")))
        .contains("the roster lists nobody as `pmc member`; list who is")
        .doesNotContain("list everybody");
  }
}
