package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quorate.gerrit.host.Account;
import org.quorate.gerrit.host.Reply;
import org.quorate.gerrit.host.RunningGerrit;

/** Questions that somebody posts to a real Gerrit with their facts. */
@ExtendWith(OneGerrit.class)
class QuestionsIT {
  private static final String VOTING =
      Law.maintainers(1)
              .replace(
                  "| Role | Rung below |\n| --- | --- |\n| maintainer | |",
                  "| Role | Rung below | Evidence needed | Decided by |\n| --- | --- | --- | --- |\n"
                      + "| maintainer | | 2 merged contributions in 12 months | nobody |")
          + Law.table(
              "votes",
              "Decision | Who votes | Passes with | Open for | For at least",
              "release | maintainers | more for than against | at least 3 days since opening | 2");
  private static final String BALLOT =
      """
      {"question": {"kind": "has-passed", "format": 1, "at": "2026-03-05T12:00:00Z",
       "known": "everything", "ballot": {"id": "7", "decision": "release",
       "opened": "2026-03-01T10:00:00Z", "votes": [
         {"voter": "ann", "position": "for", "at": "2026-03-01T11:00:00Z"},
         {"voter": "bob", "position": "for", "at": "2026-03-01T12:00:00Z"}]}}}
      """;
  private static final String RISE =
      """
      {"question": {"kind": "may-become", "format": 1, "at": "2026-03-05T12:00:00Z",
       "known": "everything", "person": "dan", "role": "maintainer", "merits": {"deeds": [
         {"by": "dan", "kind": "contribution", "at": "2026-03-01T00:00:00Z", "what": "1"},
         {"by": "dan", "kind": "contribution", "at": "2026-03-02T00:00:00Z", "what": "2"}]}}}
      """;

  @Test
  void aBallotAndARiseAreDecidedByTheCharterOfTheProject(RunningGerrit gerrit) throws Exception {
    GovernedProject.of(gerrit, "asked", VOTING);
    Account dan = gerrit.account("dan");
    JsonObject ballot = asked(dan, BALLOT).json().getAsJsonObject();
    assertThat(ballot.get("kind").getAsString()).isEqualTo("ballot-decision");
    assertThat(ballot.get("state").getAsString()).isEqualTo("passed");
    JsonObject rise = asked(dan, RISE).json().getAsJsonObject();
    assertThat(rise.get("kind").getAsString()).isEqualTo("promotion-decision");
    assertThat(rise.get("outcome").getAsString()).isEqualTo("allowed");
  }

  @Test
  void whatIsWrongWithAQuestionIsToldByItsPath(RunningGerrit gerrit) throws Exception {
    GovernedProject.of(gerrit, "misasked", VOTING);
    Reply refused = asked(gerrit.account("dan"), "misasked", BALLOT.replace("\"for\"", "\"fro\""));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.toString()).contains("ballot.votes[0].position", "Q0707");
  }

  private static Reply asked(Account by, String question) throws Exception {
    return asked(by, "asked", question);
  }

  private static Reply asked(Account by, String project, String question) throws Exception {
    return by.post("/projects/" + project + "/branches/master/quorate~decision", question);
  }
}
