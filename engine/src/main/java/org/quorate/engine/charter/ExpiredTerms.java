package org.quorate.engine.charter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Charter;
import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Source;
import org.quorate.charter.Window;

/** Q0803: members of a body whose term is over at an instant, and whose row does not say so. */
public final class ExpiredTerms {
  private static final CodePage PAGE =
      new CodePage(
          "Q0803",
          Diagnostic.Severity.WARNING,
          "the term of a member of a body is over, and the roster goes on",
          "`2024-03-01` under `Since` in March 2026, where `Term` says `2 years`",
          "`2026-02-28` under `Until`, and a row more for whoever serves once more",
          "seats would be held by people who were not elected for so long");

  private ExpiredTerms() {}

  /** What the reference says of it. */
  public static List<CodePage> pages() {
    return List.of(PAGE);
  }

  /** All of them, in the order of the document. */
  public static List<Diagnostic> of(Charter charter, Instant at) {
    List<Diagnostic> found = new ArrayList<>();
    for (RosterRow row : charter.rows().roster()) {
      for (BodyRow body : charter.rows().bodies()) {
        Instant end = end(body, row);
        if (end != null
            && !end.isAfter(at)
            && isRunning(row, at)
            && !isServingAnew(charter, row, at)) {
          found.add(diagnostic(row, body, end));
        }
      }
    }
    return found;
  }

  private static @Nullable Instant end(BodyRow body, RosterRow row) {
    Period term = body.mandate().term();
    boolean holds = row.role().equals(body.members()) && row.module() == null;
    return term == null || !holds || row.since() == null
        ? null
        : Window.later(start(row.since()), term);
  }

  private static Instant start(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static boolean isRunning(RosterRow row, Instant at) {
    boolean begun = row.since() == null || !start(row.since()).isAfter(at);
    boolean ended = row.until() != null && !start(row.until().plusDays(1)).isAfter(at);
    return begun && !ended && row.status() == RosterRow.Status.ACTIVE;
  }

  /** Whether a later row of the same person speaks of a term that began since. */
  private static boolean isServingAnew(Charter charter, RosterRow row, Instant at) {
    LocalDate since = row.since();
    return since != null
        && charter.rows().roster().stream()
            .filter(other -> other.handle().equals(row.handle()) && other.role().equals(row.role()))
            .filter(other -> other.module() == null && isRunning(other, at))
            .anyMatch(other -> other.since() != null && other.since().isAfter(since));
  }

  private static Diagnostic diagnostic(RosterRow row, BodyRow body, Instant end) {
    Source source = row.source();
    return new Diagnostic(
        PAGE.severity(),
        PAGE.code(),
        source.table().document(),
        source.line(),
        source.columnOf("Since"),
        "the term of `"
            + row.handle().shown()
            + "` in `"
            + body.name().key()
            + "` was over at "
            + end,
        "write under `Until` when it ended, and add a row if they serve once more");
  }
}
