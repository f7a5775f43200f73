package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Remedy;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.ladder.Deed;
import org.quorate.ladder.DepartureDecision.State;
import org.quorate.ladder.Leave;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Notice;

/** The clocks of departures at their very second: windows are half-open. */
class DepartureClocksTest {
  private static final Handle BOB = Handle.of("bob");
  private static final RoleName MAINTAINER = RoleName.of("maintainer");

  private final GovernanceEngine engine = Engines.create();

  @AfterEach
  void close() {
    engine.close();
  }

  private Charter charter(String cells) {
    String text =
        """
        <!-- charter: roster -->
        | Handle | Role |
        | --- | --- |
        | @bob | maintainer |

        <!-- charter: departures -->
        | Departure | Role | When | Ask first | Grace | Then | Decided by | Not during |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | idle | maintainer | %s |
        """
            .replace("%s", cells);
    return engine.read(CharterSource.of("GOVERNANCE.md", text)).charter().orElseThrow();
  }

  private State at(String cells, String when, Merits merits) {
    MustStepDown asked =
        new MustStepDown(merits, BOB, MAINTAINER, null, Instant.parse(when), Known.everything());
    return engine.decide(charter(cells), asked).state();
  }

  private static Merits reviewed(String when, List<Leave> leaves, List<Notice> notices) {
    Deed deed = new Deed(BOB, Deed.Kind.REVIEW, Instant.parse(when), "1", Set.of());
    return Merits.builder().deeds(List.of(deed)).leaves(leaves).notices(notices).build();
  }

  private static Merits reviewed(String when) {
    return reviewed(when, List.of(), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "90 days, 2026-01-01T12:00:00Z, 2026-04-01T12:00:00Z",
    "12 months, 2025-03-01T00:00:00Z, 2026-03-01T00:00:00Z",
    "1 month, 2026-01-31T08:00:00Z, 2026-02-28T08:00:00Z"
  })
  void aDeedKeepsTheRoleToTheLastSecondOfItsWindow(String window, String done, String end) {
    String cells = "no reviews in " + window + " | | | loses the role | nobody | ";
    String before = Instant.parse(end).minusSeconds(1).toString();
    assertThat(at(cells, before, reviewed(done))).isEqualTo(State.STAYS);
    assertThat(at(cells, end, reviewed(done))).isEqualTo(State.STEPS_DOWN);
  }

  @Test
  void aLeaveKeepsTheRoleFromItsFirstSecondToItsLast() {
    String cells = "no reviews in 90 days | | | loses the role | nobody | leave";
    Leave leave =
        new Leave(
            BOB, Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));
    Merits merits = reviewed("2025-01-01T00:00:00Z", List.of(leave), List.of());
    assertThat(at(cells, "2026-02-28T23:59:59Z", merits)).isEqualTo(State.STEPS_DOWN);
    assertThat(at(cells, "2026-03-01T00:00:00Z", merits)).isEqualTo(State.ON_LEAVE);
    assertThat(at(cells, "2026-03-31T23:59:59Z", merits)).isEqualTo(State.ON_LEAVE);
    assertThat(at(cells, "2026-04-01T00:00:00Z", merits)).isEqualTo(State.STEPS_DOWN);
  }

  @Test
  void theTimeToAnswerAndTheGraceEndAtTheirSecond() {
    String cells = "no reviews in 90 days | 7 days | 3 days | loses the role | nobody | ";
    Notice notice =
        new Notice(BOB, MAINTAINER, null, Instant.parse("2026-03-01T00:00:00Z"), null, List.of());
    Merits merits = reviewed("2025-01-01T00:00:00Z", List.of(), List.of(notice));
    assertThat(at(cells, "2026-03-07T23:59:59Z", merits)).isEqualTo(State.IN_NOTICE);
    assertThat(at(cells, "2026-03-08T00:00:00Z", merits)).isEqualTo(State.IN_GRACE);
    assertThat(at(cells, "2026-03-10T23:59:59Z", merits)).isEqualTo(State.IN_GRACE);
    assertThat(at(cells, "2026-03-11T00:00:00Z", merits)).isEqualTo(State.STEPS_DOWN);
  }

  @Test
  void aSilenceWithoutANoticeTakesSomebodyWhoAsksTheHolder() {
    String cells =
        "no reviews in 90 days | | | loses the role | silence of maintainers for 7 days | ";
    MustStepDown asked =
        new MustStepDown(
            reviewed("2025-01-01T00:00:00Z"),
            BOB,
            MAINTAINER,
            null,
            Instant.parse("2026-03-01T00:00:00Z"),
            Known.everything());
    var decision = engine.decide(charter(cells), asked);
    assertThat(decision.findings())
        .extracting(Finding::because)
        .contains("nobody has given notice to the holder");
    assertThat(decision.remedies())
        .extracting(Remedy::action, Remedy::who)
        .containsExactly(tuple(Remedy.Action.ASK, "anybody"));
  }
}
