package org.quorate.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Charter;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Diagnostic.Severity;
import org.quorate.charter.RosterRow;

/**
 * What examination finds of a charter once rows of its people are over: as if it took effect no
 * earlier than at a later date, in UTC.
 */
record Later(Charter charter, LocalDate date) {

  Later(Charter charter, Instant at) {
    this(charter, date(at));
  }

  private static LocalDate date(Instant at) {
    if (at.isBefore(LocalDate.MIN.atStartOfDay(ZoneOffset.UTC).toInstant())) {
      return LocalDate.MIN;
    }
    boolean far = at.isAfter(LocalDate.MAX.atStartOfDay(ZoneOffset.UTC).toInstant());
    return far ? LocalDate.MAX : at.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** A place in which one examination says one thing, so badly. */
  private record Place(
      Severity severity, String code, String document, int line, int column, String help) {
    static Place of(Diagnostic found) {
      return new Place(
          found.severity(),
          found.code(),
          found.document(),
          found.line(),
          found.column(),
          found.help());
    }
  }

  /** What reading did not say: a warning, since nothing in the charter is wrong. */
  List<Diagnostic> examine(Function<Charter, List<Diagnostic>> examination) {
    List<Diagnostic> found = new ArrayList<>();
    if (isAnythingOver()) {
      Set<Place> told = new HashSet<>();
      examination.apply(charter).forEach(one -> told.add(Place.of(one)));
      examination.apply(dated()).stream()
          .filter(one -> !told.contains(Place.of(one)))
          .forEach(one -> found.add(warning(one)));
    }
    return found;
  }

  private boolean isAnythingOver() {
    LocalDate before = charter.effective().orElse(LocalDate.MIN);
    return Stream.concat(
            charter.rows().roster().stream().map(RosterRow::until),
            charter.rows().affiliations().stream().map(AffiliationRow::until))
        .filter(Objects::nonNull)
        .anyMatch(until -> until.isBefore(date) && !until.isBefore(before));
  }

  private Charter dated() {
    return Charter.of(
        charter.ref(),
        charter.language(),
        charter.documents(),
        date,
        charter.calendars(),
        charter.rows());
  }

  private Diagnostic warning(Diagnostic found) {
    return new Diagnostic(
        Severity.WARNING,
        found.code(),
        found.document(),
        found.line(),
        found.column(),
        "as of " + date + " " + found.message(),
        found.help());
  }
}
