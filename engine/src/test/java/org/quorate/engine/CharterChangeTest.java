package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.Handle;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.engine.charter.CharterReader;

class CharterChangeTest {
  private static final String VOTES =
      """
      ---
      calendar: cn
      include: cn.txt
      ---
      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for |
      | --- | --- | --- | --- |
      | release | @ann, @bob | more for than against | at least 3 working days since opening |
      | name | @ann, @bob | more for than against | at least 72 hours since opening |
      """;
  private static final String CALENDAR = "# calendar: cn\nfrom 2026-01-01\nto 2026-12-31\n";

  private static Charter charter(String text, String calendar) {
    return CharterReader.read(
            CharterSource.of(
                "GOVERNANCE.md",
                Map.of(
                    "GOVERNANCE.md",
                    text.getBytes(StandardCharsets.UTF_8),
                    "cn.txt",
                    calendar.getBytes(StandardCharsets.UTF_8))))
        .charter()
        .orElseThrow();
  }

  private static Set<Object> between(String text, String calendar) {
    return new CharterChange(charter(VOTES, CALENDAR), charter(text, calendar)).subjects();
  }

  @Test
  void aRowOfVotesThatSaysSomethingElseIsAChangeOfItAndOfThoseItNames() {
    assertThat(between(VOTES.replace("72 hours", "71 hours"), CALENDAR))
        .contains(RuleName.of("votes", "name"))
        .doesNotContain(RuleName.of("votes", "release"));
    assertThat(between(VOTES.replace("@ann, @bob | more", "@ann, @eve | more"), CALENDAR))
        .contains(RuleName.of("votes", "name"), Handle.of("bob"), Handle.of("eve"));
  }

  @Test
  void anotherCalendarChangesTheRowsThatRunByIt() {
    assertThat(between(VOTES, CALENDAR + "holiday 2026-05-01\n"))
        .containsExactly(RuleName.of("votes", "release"));
  }

  @Test
  void anotherPlaceIsNoChange() {
    assertThat(between(VOTES.replace("<!--", "# Votes\n\n<!--"), CALENDAR)).isEmpty();
  }
}
