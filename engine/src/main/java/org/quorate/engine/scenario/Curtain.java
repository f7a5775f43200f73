package org.quorate.engine.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Charter;
import org.quorate.charter.RosterRow;

/** When scenarios play. */
final class Curtain {
  /** A Monday. */
  private static final LocalDate ORDINARY = LocalDate.of(2024, 1, 8);

  private Curtain() {}

  /**
   * Noon of the date from which the charter holds, else of the newest date in its people tables.
   */
  static Instant rise(Charter charter) {
    LocalDate date =
        charter
            .effective()
            .or(() -> starts(charter).max(Comparator.naturalOrder()))
            .orElse(ORDINARY);
    return date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  private static Stream<LocalDate> starts(Charter charter) {
    return Stream.concat(
            charter.rows().roster().stream().map(RosterRow::since),
            charter.rows().affiliations().stream().map(AffiliationRow::since))
        .filter(Objects::nonNull);
  }
}
