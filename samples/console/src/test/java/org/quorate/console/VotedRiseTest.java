package org.quorate.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rises that a ballot decides, from a charter and a case file that holds the ballot. */
class VotedRiseTest {
  private static final String CHARTER =
      """
      <!-- charter: roles -->
      | Role | Rung below | Decided by |
      | --- | --- | --- |
      | maintainer | reviewer | votes/promotion |
      | reviewer | | nobody |

      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @ann | maintainer |
      | @bob | maintainer |
      | @cat | reviewer |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for |
      | --- | --- | --- | --- |
      | promotion | maintainers | at least 2/3 of for and against | exactly 2 days since opening |
      """;
  private static final String BALLOT =
      """
      {"id": "7", "decision": "promotion", "opened": "2026-03-01T10:00:00Z", "votes": [
        {"voter": "ann", "position": "for", "at": "2026-03-01T11:00:00Z"},
        {"voter": "bob", "position": "for", "at": "2026-03-01T12:00:00Z"}]}
      """;
  private static final String RISE =
      """
      {"kind": "may-become", "format": 1, "at": "2026-03-04T10:00:00Z", "known": "everything",
       "person": "cat", "role": "maintainer",
       "merits": {"nominations": [{"nominee": "cat", "role": "maintainer",
        "at": "2026-03-01T10:00:00Z", "ballots": [BALLOTS]}]}}
      """;

  @TempDir Path folder;

  private Ran run(String command, String ballots) throws Exception {
    Files.writeString(folder.resolve("GOVERNANCE.md"), CHARTER);
    Files.writeString(folder.resolve("rise.json"), RISE.replace("BALLOTS", ballots));
    return Ran.with("", folder, command, "--charter", "GOVERNANCE.md", "rise.json");
  }

  private static String flat(Ran ran) {
    return ran.out().replaceAll("\\s+", " ");
  }

  @Test
  void whoWasVotedInMayRise() throws Exception {
    Ran ran = run("decide", BALLOT);

    assertThat(ran.code()).isZero();
    assertThat(flat(ran)).contains("\"outcome\": \"allowed\"", "`votes/promotion` passed");
  }

  @Test
  void whoWasVotedDownMayNot() throws Exception {
    Ran ran =
        run(
            "decide",
            BALLOT.replace("\"bob\", \"position\": \"for\"", "\"bob\", \"position\": \"against\""));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(flat(ran)).contains("`votes/promotion` did not pass");
  }

  @Test
  void aBallotThatNobodyCalledIsToBeCalled() throws Exception {
    Ran decided = run("decide", "");
    Ran explained = run("explain", "");

    assertThat(decided.code()).isEqualTo(1);
    assertThat(flat(decided)).contains("\"action\": \"call\", \"who\": \"votes/promotion\"");
    assertThat(flat(explained)).contains("somebody has to call `votes/promotion`");
  }

  @Test
  void aVoteThatIsMistypedIsToldByItsPlace() throws Exception {
    Ran ran = run("decide", BALLOT.replace("\"for\"", "\"yes\""));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.all()).contains("merits.nominations[0].ballots[0].votes[0].position");
  }
}
