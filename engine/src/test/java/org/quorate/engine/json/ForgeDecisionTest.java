package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.GovernanceEngine;
import org.quorate.Outcome;
import org.quorate.Unknown;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.engine.Engines;
import org.quorate.merge.MergeDecision;

/** A charter decides what a forge printed. */
class ForgeDecisionTest {
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final String ALL = " co-author counts, committer counts |\n";
  private static final String ROW = "| code | path `src/**` | 1 maintainer |" + ALL;
  private static final String REST = "| other | otherwise | 1 maintainer |" + ALL;
  private static final String STRICT = "| code | path `src/**` | 1 maintainer | |\n";
  private static final String COMMITS =
      """
      , "commits": [{"oid": "c1", "messageHeadline": "x", "authors": [{"login": "ann"}]}]""";

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static MergeDecision decide(String rows, String fields) {
    String text =
        """
        ---
        governance: 1
        name: Forge
        ---
        <!-- charter: roster -->
        | Handle | Role |
        | --- | --- |
        | @bob | maintainer |

        <!-- charter: reviews -->
        | Rule | When | Approvals | Which approvals count |
        | --- | --- | --- | --- |
        """
            + rows;
    String json =
        """
        {"number": 7, "author": {"login": "ann"}, "isDraft": false, "headRefOid": "c1",
         "updatedAt": "2026-02-05T10:00:00Z", "reviews": [{"id": "R1", "author": {"login": "bob"},
         "state": "APPROVED", "submittedAt": "2026-02-05T10:00:00Z", "commit": {"oid": "c1"}}]"""
            + fields
            + "}";
    Charter charter = ENGINE.read(CharterSource.of("GOVERNANCE.md", text)).charter().orElseThrow();
    return ENGINE.decide(
        charter,
        Importers.read(json.getBytes(StandardCharsets.UTF_8), Importing.DEFAULT)
            .question()
            .orElseThrow());
  }

  @Test
  void whoCommittedIsNotToldByGhSoAnApprovalMayBeACommitters() {
    String told = file("src/a", ", \"changeType\": \"MODIFIED\"") + COMMITS;
    MergeDecision decision = decide(STRICT, told);
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(decision.headline())
        .contains("@bob's approval may not count: nobody can tell who committed");
    assertThat(decision.findings())
        .filteredOn(Unknown.class::isInstance)
        .extracting(finding -> ((Unknown) finding).missing())
        .containsExactly(Set.of(Aspect.COMMITTERS));
    assertThat(decide(ROW, told).outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void whereGhIsNotAskedForCommitsAnApprovalMayBeACoAuthors() {
    String row = "| code | path `src/**` | 1 maintainer | committer counts |\n";
    String told = file("src/a", ", \"changeType\": \"MODIFIED\"");
    assertThat(decide(row, told).headline()).contains("nobody can tell who wrote part of it");
    assertThat(decide(row, told + COMMITS).outcome()).isEqualTo(Outcome.ALLOWED);
  }

  private static String file(String path, String type) {
    return ", \"files\": [{\"path\": \""
        + path
        + "\", \"additions\": 1, \"deletions\": 1"
        + type
        + "}]";
  }

  @Test
  void anApprovalOfJustNowStandsAsLongAsNobodyDoesAnything() {
    MergeDecision decision = decide(ROW, file("src/a", ", \"changeType\": \"MODIFIED\""));
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(decision.until()).isEmpty();
  }

  @Test
  void filesThatAreNotToldAreGovernedWhereARowTakesTheRest() {
    MergeDecision decision = decide(ROW + REST, file("src/a", ""));
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(decision.findings())
        .noneMatch(f -> f.rule().name().toString().contains("uncovered"));
  }

  @Test
  void filesThatAreNotToldMayBeGovernedByNoRowElse() {
    MergeDecision decision = decide(ROW, file("src/a", ""));
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(decision.headline())
        .contains("not all files are told, and perhaps no row covers one of the others");
  }

  @Test
  void filesOfWhichNothingIsToldLeaveOpenWhetherARowApplies() {
    MergeDecision decision = decide(ROW + REST, "");
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(decision.headline())
        .contains("it is not told which files change; if none does, perhaps no row applies");
  }
}
