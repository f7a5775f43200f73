package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.ExceptionName;
import org.quorate.RuleName;
import org.quorate.charter.Approvals;
import org.quorate.charter.CheckNeeded;
import org.quorate.charter.Clock;
import org.quorate.charter.Counting;
import org.quorate.charter.HoldBy;
import org.quorate.charter.ObjectionsAllowed;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.charter.Restart;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.SignOff;
import org.quorate.charter.Span;
import org.quorate.charter.Veto;
import org.quorate.charter.When;

/** Reads rows of kind {@code reviews}. */
final class ReviewRows {
  private final CellReader in;
  private final Keys keys;
  private final Renaming renaming;
  private final @Nullable String calendar;
  private final Map<String, When> whens = new HashMap<>();
  private @Nullable Line otherwise;

  /** Clocks in working days that name no calendar go by that one, if it is not null. */
  ReviewRows(CellReader in, Keys keys, Renaming renaming, @Nullable String calendar) {
    this.in = in;
    this.keys = keys;
    this.renaming = renaming;
    this.calendar = calendar;
  }

  List<ReviewRow> read(List<Line> lines, Alternatives alternatives) {
    lines.forEach(this::when);
    List<ReviewRow> rows = new ArrayList<>(lines.size());
    for (Line line : lines) {
      RuleName target = alternatives.target(line);
      RuleName name = keys.of(line);
      When when = name == null ? null : whens.get(target == null ? name.key() : target.key());
      ReviewRow row = row(line, name, when, target);
      if (row != null) {
        rows.add(in.one(row));
      }
    }
    return rows;
  }

  private void when(Line line) {
    When when = in.read(line, Field.WHEN, CellType.WHEN);
    RuleName name = keys.of(line);
    if (line.cell(Field.INSTEAD_OF) != null || !line.whole()) {
      return;
    }
    if (line.cell(Field.WHEN) == null) {
      in.wrong(
          line,
          Field.WHEN,
          Code.NO_WHEN,
          "the row does not say when it applies",
          "write `always`, `otherwise`, a path, or the row that it stands in for under"
              + " `Instead of`");
    } else if (when != null && name != null) {
      whens.put(name.key(), in.renamed(when, renaming::when));
      rest(line, when);
    }
  }

  private void rest(Line line, When when) {
    if (when.isOtherwise() && otherwise != null) {
      in.wrong(
          line,
          Field.WHEN,
          Code.OTHERWISE_TWICE,
          "the row of line " + otherwise.source().line() + " is for everything else already",
          "say what this row is for, or make it an alternative by `Instead of`");
    } else if (when.isOtherwise()) {
      otherwise = line;
    }
  }

  private @Nullable ReviewRow row(
      Line line, @Nullable RuleName name, @Nullable When when, @Nullable RuleName target) {
    Approvals approvals = in.read(line, Field.APPROVALS, CellType.APPROVALS);
    OrganisationsNeeded organisations =
        in.read(line, Field.ORGANISATIONS_NEEDED, CellType.ORGANISATIONS);
    List<CheckNeeded> checks = in.read(line, Field.CHECKS, CellType.CHECKS, List.of());
    SignOff signOff = in.read(line, Field.SIGN_OFF, CellType.SIGN_OFF, SignOff.NONE);
    Clock clock = in.read(line, Field.STAY_OPEN, CellType.CLOCK);
    ObjectionsAllowed objections = in.read(line, Field.OBJECTIONS, CellType.OBJECTIONS);
    Veto veto = in.read(line, Field.VETOED_BY, CellType.VETO);
    HoldBy hold = in.read(line, Field.HOLD_BY, CellType.HOLD);
    Counting counting = in.read(line, Field.COUNTING, CellType.COUNTING, Counting.DEFAULT);
    List<Restart> restarts = in.read(line, Field.RESTARTS, CellType.RESTARTS, List.of());
    List<String> decidedBy = in.read(line, Field.REVIEW_DECIDED_BY, CellType.VOTES_ALL, List.of());
    List<ExceptionName> waivedBy =
        in.read(line, Field.WAIVED_BY, CellType.EXCEPTION_NAMES, List.of());
    restartsSomething(line);
    if (name == null || when == null || approvals == null || line.broken()) {
      return null;
    }
    return new ReviewRow(
        name,
        line.source(),
        when,
        in.renamed(approvals, renaming::approvals),
        organisations,
        checks,
        signOff,
        clock == null ? null : in.one(dated(clock)),
        objections == null ? null : in.renamed(objections, renaming::objections),
        veto == null ? null : in.renamed(veto, renaming::veto),
        hold == null ? null : in.renamed(hold, renaming::hold),
        counting,
        restarts,
        decidedBy,
        waivedBy,
        target,
        in.one(line.why()));
  }

  private void restartsSomething(Line line) {
    if (line.whole() && line.cell(Field.RESTARTS) != null && line.cell(Field.STAY_OPEN) == null) {
      in.wrong(
          line,
          Field.RESTARTS,
          Code.RESTARTS_NOTHING,
          "the row has no `Stay open`, so there is nothing to restart",
          "write how long the contribution stays open, or take the restart away");
    }
  }

  private Clock dated(Clock clock) {
    boolean bare = clock.span() instanceof Span.WorkingDays days && days.calendar() == null;
    if (!bare || calendar == null || !(clock.span() instanceof Span.WorkingDays days)) {
      return clock;
    }
    return new Clock(new Span.WorkingDays(days.days(), calendar), clock.anchor());
  }
}
