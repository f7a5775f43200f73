package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gerrit.extensions.restapi.AuthException;
import com.google.gerrit.extensions.restapi.BadRequestException;
import com.google.gerrit.extensions.restapi.IdString;
import com.google.gerrit.extensions.restapi.ResourceNotFoundException;
import com.google.gerrit.server.restapi.project.BranchesCollection;
import com.google.gerrit.server.restapi.project.ProjectsCollection;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.inject.util.Modules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quorate.gerrit.host.GerritInMemory;

/** Questions that carry their facts are answered by the charter of a branch. */
class QuestionViewTest {
  private static final String PROJECT = "voting";
  private static final String MASTER = "refs/heads/master";
  private static final String BALLOT =
      """
      {"kind": "has-passed", "format": 1, "at": "2026-03-05T12:00:00Z", "known": "everything",
       "ballot": {"id": "7", "decision": "release", "opened": "2026-03-01T10:00:00Z", "votes": [
         {"voter": "ann", "position": "for", "at": "2026-03-01T11:00:00Z"},
         {"voter": "bob", "position": "for", "at": "2026-03-01T12:00:00Z"}]}}
      """;
  private static final String RISE =
      """
      {"kind": "may-become", "format": 1, "at": "2026-03-05T12:00:00Z", "known": "everything",
       "person": "dan", "role": "maintainer", "merits": {"deeds": [
         {"by": "dan", "kind": "contribution", "at": "2026-03-01T00:00:00Z", "what": "1"}]}}
      """;

  private GerritInMemory gerrit;
  private GerritInMemory.Plugin plugin;

  @BeforeEach
  void start() throws Exception {
    gerrit = new GerritInMemory(Modules.EMPTY_MODULE);
    gerrit.project(PROJECT);
    plugin = gerrit.plugin("quorate", PluginModule.class);
  }

  @AfterEach
  void stop() {
    plugin.close();
    gerrit.close();
  }

  private static String charter() {
    return Law.maintainers(1)
            .replace(
                "| Role | Rung below |\n| --- | --- |\n| maintainer | |",
                "| Role | Rung below | Evidence needed | Decided by |\n| --- | --- | --- | --- |\n"
                    + "| maintainer | | 2 merged contributions in 12 months | nobody |")
        + Law.table(
            "votes",
            "Decision | Who votes | Passes with | Open for | For at least",
            "release | maintainers | more for than against | at least 3 days since opening | 2");
  }

  private JsonObject asked(String question) throws Exception {
    var project = gerrit.part(ProjectsCollection.class).parse(PROJECT);
    var branch =
        gerrit.part(BranchesCollection.class).parse(project, IdString.fromDecoded("master"));
    QuestionView.Input input = new QuestionView.Input();
    input.question = question.isEmpty() ? null : JsonParser.parseString(question);
    return plugin.part(QuestionView.class).apply(branch, input).value().getAsJsonObject();
  }

  @Test
  void aBallotIsDecidedByTheCharterOfTheBranch() throws Exception {
    gerrit.write(PROJECT, MASTER, "GOVERNANCE.md", charter());
    JsonObject decision = asked(BALLOT);
    assertThat(decision.get("kind").getAsString()).isEqualTo("ballot-decision");
    assertThat(decision.get("state").getAsString()).isEqualTo("passed");
    assertThat(decision.get("electors").getAsInt()).isEqualTo(3);
  }

  @Test
  void aNominationIsDecidedByIt() throws Exception {
    gerrit.write(PROJECT, MASTER, "GOVERNANCE.md", charter());
    JsonObject decision = asked(RISE);
    assertThat(decision.get("kind").getAsString()).isEqualTo("promotion-decision");
    assertThat(decision.get("outcome").getAsString()).isEqualTo("blocked");
    assertThat(decision.get("headline").getAsString()).contains("@dan may not yet become");
  }

  @Test
  void whatIsWrongWithAQuestionIsToldByItsPath() throws Exception {
    gerrit.write(PROJECT, MASTER, "GOVERNANCE.md", charter());
    assertThatThrownBy(() -> asked(BALLOT.replace("\"for\"", "\"fro\"")))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("ballot.votes[0].position")
        .hasMessageContaining("Q0707");
    assertThatThrownBy(() -> asked("")).isInstanceOf(BadRequestException.class);
  }

  @Test
  void whoHasNotSignedInMayNotAsk() throws Exception {
    gerrit.write(PROJECT, MASTER, "GOVERNANCE.md", charter());
    gerrit.anonymously();
    assertThatThrownBy(() -> asked(BALLOT)).isInstanceOf(AuthException.class);
  }

  @Test
  void withoutACharterNothingIsDecided() {
    assertThatThrownBy(() -> asked(BALLOT)).isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void aCharterThatNeverWasAcceptableDecidesNothing() throws Exception {
    gerrit.write(
        PROJECT,
        MASTER,
        "GOVERNANCE.md",
        Law.reviews("Rule | When | Approvals", "change | otherwise | 1 wizard"));
    assertThatThrownBy(() -> asked(BALLOT))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("rejected");
  }
}
