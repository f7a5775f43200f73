package org.quorate.rules.ballots;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.quorate.charter.Approvals;
import org.quorate.charter.Charter;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Diagnostic.Severity;
import org.quorate.charter.Span;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteClock.Anchor;
import org.quorate.charter.VoteRow;
import org.quorate.charter.WorkingCalendar;
import org.quorate.rules.time.Windows;

/**
 * Q0611 too: rows by which nobody could call a ballot with the present roster, or only one that
 * closes as soon as it opens.
 */
final class NeverOpen {
  private static final Instant SOME_DAY = Instant.parse("2026-01-01T00:00:00Z");

  /** Two weeks in steps of five hours: every hour of every day of the week is among them. */
  private static final int TRIED = 68;

  private static final Duration STEP = Duration.ofHours(5);

  private final Charter charter;
  private final Callers callers;

  /** With those who may be back one day. */
  private final Callers back;

  private final Map<String, WorkingCalendar> calendars = new HashMap<>();

  NeverOpen(Charter charter, Enrolled enrolled, Enrolled back) {
    this.charter = charter;
    callers = new Callers(enrolled);
    this.back = new Callers(back);
    charter.calendars().forEach(calendar -> calendars.put(calendar.name(), calendar));
  }

  List<Diagnostic> find() {
    List<Diagnostic> found = new ArrayList<>();
    for (VoteRow row : charter.rows().votes()) {
      Approvals wanted = row.calling().calledBy();
      if (callers.areNever(wanted)) {
        found.add(
            diagnostic(
                row,
                OutOfReach.PAGE.severity(),
                "nobody can ever call a ballot by `%s`: `"
                    + row.source().cell("Called by")
                    + "` asks for more of some people than all of them",
                "`and` means different people; ask for fewer of them"));
      } else if (!callers.areEnough(wanted)) {
        boolean remains = !back.areEnough(wanted);
        found.add(
            diagnostic(
                row,
                remains ? OutOfReach.PAGE.severity() : Severity.WARNING,
                "nobody can call a ballot by `%s` with the present roster: it needs `"
                    + row.source().cell("Called by")
                    + "`"
                    + (remains ? "" : Enrolled.MEANWHILE),
                "ask for fewer, or list more people in the roster"));
      }
      if (row.calling().startsWhen().stream().anyMatch(clock -> outlasts(clock, row.openFor()))) {
        found.add(
            diagnostic(
                row,
                OutOfReach.PAGE.severity(),
                "a ballot by `%s` closes before it may open, or as soon as it does",
                "let it be open for longer, or start earlier"));
      }
    }
    return found;
  }

  private static Diagnostic diagnostic(
      VoteRow row, Severity severity, String message, String help) {
    return new Diagnostic(
        severity,
        OutOfReach.PAGE.code(),
        row.source().table().document(),
        row.source().line(),
        row.source().column(),
        message.replace("%s", row.name().key()),
        help);
  }

  /** Whether what has to run before the opening ends no earlier than the ballot, whenever it is. */
  private boolean outlasts(VoteClock before, VoteClock open) {
    Span least = before.least();
    Span most = open.most();
    boolean alike = before.anchor() == open.anchor() && open.anchor() != Anchor.LAST_VERSION;
    boolean moves = !open.restarts().isEmpty();
    if (!alike || moves || least == null || most == null) {
      return false;
    }
    List<Boolean> tried =
        IntStream.range(0, TRIED)
            .mapToObj(step -> SOME_DAY.plus(STEP.multipliedBy(step)))
            .filter(from -> ends(least, from) && ends(most, from))
            .map(from -> !end(least, from).isBefore(end(most, from)))
            .toList();
    return !tried.isEmpty() && !tried.contains(false);
  }

  private boolean ends(Span span, Instant from) {
    return Windows.end(span, from, calendars) != null;
  }

  private Instant end(Span span, Instant from) {
    Instant end = Windows.end(span, from, calendars);
    return end == null ? Instant.MAX : end;
  }
}
