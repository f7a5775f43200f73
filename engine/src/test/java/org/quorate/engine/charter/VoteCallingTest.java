package org.quorate.engine.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.RoleName;
import org.quorate.charter.Approvals;
import org.quorate.charter.Calling;
import org.quorate.charter.Calling.NotWhile;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Demand;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.charter.Span;
import org.quorate.charter.VoteClock;
import org.quorate.charter.Who;

class VoteCallingTest {
  private static Reading read(String language, String... cells) {
    String text =
        """
        ---
        language: %s
        ---
        <!-- charter: roles -->
        | Role | Rung below |
        | --- | --- |
        | lead | maintainer |
        | maintainer | |

        <!-- charter: votes -->
        | Decision | Who votes | Passes with | Open for | Called by | Starts when | Not while \
        | Again after |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | budget | lead | more for than against | until decided | %s | %s | %s | %s |
        """;
    Object[] all = {language, cells[0], cells[1], cells[2], cells[3]};
    return CharterReader.read(
        CharterSource.of("GOVERNANCE.md", String.format(Locale.ROOT, text, all)));
  }

  private static Calling calling(String language, String... cells) {
    Reading reading = read(language, cells);
    assertThat(reading.diagnostics()).isEmpty();
    return reading.charter().orElseThrow().rows().votes().get(0).calling();
  }

  private static List<String> messages(String... cells) {
    return read("en", cells).diagnostics().stream().map(Diagnostic::message).toList();
  }

  private static Demand demand(int number, String role) {
    return Demand.of(number, new Who.Role(RoleName.of(role), false));
  }

  private static final Calling FULL =
      new Calling(
          new Approvals(List.of(List.of(demand(3, "maintainer")), List.of(demand(1, "lead")))),
          List.of(
              new VoteClock(new Span.Exact(Duration.ofDays(7)), null, VoteClock.Anchor.DISCUSSION)),
          List.of(new NotWhile.Ballots(Set.of()), new NotWhile.Ballots(Set.of("budget"))),
          new Span.Exact(Duration.ofDays(90)));

  @Test
  void theFourColumnsAreReadInBothLanguages() {
    assertThat(
            calling(
                "en",
                "3 maintainers or 1 lead",
                "at least 7 days since discussion",
                "another ballot, votes/Budget",
                "90 days"))
        .isEqualTo(FULL);
    assertThat(calling("zh", "3名maintainer 或 1名lead", "自讨论起至少7天", "其他表决、votes/budget", "90天"))
        .isEqualTo(FULL);
  }

  @Test
  void blankCellsAskForNothing() {
    assertThat(calling("en", "", "", "", "")).isEqualTo(Calling.FREE);
  }

  @Test
  void aClockThatCannotHaveRunBeforeTheOpeningIsRefused() {
    assertThat(messages("", "at least 7 days since opening", "", ""))
        .containsExactly("what must have run before a ballot opens cannot run from its opening");
    assertThat(messages("", "exactly 7 days since notice", "", "")).hasSize(1);
  }

  @Test
  void whatIsNotDecidedOfCallersIsRefused() {
    assertThat(messages("2 maintainers including 1 lead", "", "", ""))
        .containsExactly(
            "each caller meets one demand only, so teams and `including` are not read here");
    assertThat(messages("1/10 of anyone", "", "", "")).hasSize(1);
  }

  @Test
  void aBallotThatNoRowDecidesIsFoundWithWhatWasMeant() {
    List<Diagnostic> found = read("en", "", "", "votes/budgte", "").diagnostics();
    assertThat(found).extracting(Diagnostic::code).containsExactly("Q0306");
    assertThat(found.get(0).help()).isEqualTo("did you mean `votes/budget`?");
  }

  @Test
  void aBlackoutNamesItsCalendar() {
    assertThat(messages("", "", "blackout", "")).hasSize(1);
    assertThat(read("en", "", "", "blackout (nowhere)", "").diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("Q0312");
  }
}
