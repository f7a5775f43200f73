package org.quorate.engine.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Charter;
import org.quorate.charter.RosterRow;
import org.quorate.charter.ScenarioBallot;
import org.quorate.charter.ScenarioFacts;
import org.quorate.charter.ScenarioLadder;
import org.quorate.charter.ScenarioRow;

/** When scenarios play. */
final class Curtain {
  /** A Monday. */
  private static final LocalDate ORDINARY = LocalDate.of(2024, 1, 8);

  private final Instant ordinary;
  private final @Nullable Instant newest;

  /** Of a charter, whose people tables are looked through once. */
  Curtain(Charter charter) {
    Optional<LocalDate> last = starts(charter).max(Comparator.naturalOrder());
    ordinary = noon(charter.effective().or(() -> last).orElse(ORDINARY));
    newest = last.map(Curtain::noon).orElse(null);
  }

  /**
   * Noon of the date from which the charter holds, else of the newest date in its people tables;
   * and so late that nobody of those tables comes after the first that the scenario tells.
   */
  Instant rise(ScenarioRow row) {
    Instant latest = newest == null ? ordinary : newest.plus(told(row));
    return latest.isAfter(ordinary) ? latest : ordinary;
  }

  /** How long ago the first is that a scenario tells, but for what somebody did. */
  private static Duration told(ScenarioRow row) {
    ScenarioFacts facts = row.facts();
    ScenarioBallot ballot = row.ballot();
    ScenarioLadder ladder = row.ladder();
    Duration told = longer(longer(Duration.ZERO, facts.openFor()), facts.sinceLastVersion());
    if (ballot != null) {
      Duration before = longer(longer(Duration.ZERO, ballot.announced()), ballot.discussed());
      told = longer(told, longer(Duration.ZERO, ballot.openFor()).plus(before));
      told = longer(told, ballot.refused());
    }
    if (ladder != null) {
      told = longer(longer(longer(told, ladder.openFor()), ladder.asked()), ladder.refused());
    }
    return told;
  }

  private static Duration longer(Duration one, @Nullable Duration other) {
    return other == null || other.compareTo(one) < 0 ? one : other;
  }

  private static Instant noon(LocalDate date) {
    return date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  private static Stream<LocalDate> starts(Charter charter) {
    return Stream.concat(
            charter.rows().roster().stream().map(RosterRow::since),
            charter.rows().affiliations().stream().map(AffiliationRow::since))
        .filter(Objects::nonNull);
  }
}
