package org.quorate.engine.charter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.ExceptionName;
import org.quorate.ModuleName;
import org.quorate.RuleName;
import org.quorate.charter.Column;
import org.quorate.charter.Demand;
import org.quorate.charter.ExceptionRow;
import org.quorate.charter.Glob;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.When;
import org.quorate.charter.Who;
import org.quorate.engine.cell.Afterwards;

/** Reads rows of the kinds {@code modules} and {@code exceptions}. */
final class RuleRows {
  private static final Afterwards NO_DUTY = new Afterwards("", null);
  private final CellReader in;
  private final Keys keys;
  private final Renaming renaming;

  RuleRows(CellReader in, Keys keys, Renaming renaming) {
    this.in = in;
    this.keys = keys;
    this.renaming = renaming;
  }

  List<ModuleRow> modules(List<Line> lines) {
    List<ModuleRow> rows = new ArrayList<>(lines.size());
    for (Line line : lines) {
      ModuleRow row = module(line);
      if (row != null) {
        rows.add(in.one(row));
      }
    }
    return rows;
  }

  private @Nullable ModuleRow module(Line line) {
    RuleName name = keys.of(line);
    List<Glob> paths = in.read(line, Field.PATHS, CellType.GLOBS);
    List<Who> owners = in.read(line, Field.OWNERS, CellType.OWNERS);
    List<Who> reviewers = in.read(line, Field.REVIEWERS, CellType.OWNERS, List.of());
    ModuleName parent = in.read(line, Field.PARENT, CellType.MODULE);
    Who fallback = in.read(line, Field.FALLBACK, CellType.WHO);
    if (name == null || paths == null || owners == null || line.broken()) {
      return null;
    }
    return new ModuleRow(
        name,
        line.source(),
        ModuleName.of(name.key()),
        paths,
        in.renamed(owners, renaming::whos),
        in.renamed(reviewers, renaming::whos),
        parent,
        fallback == null ? null : in.renamed(fallback, renaming::who));
  }

  List<ExceptionRow> exceptions(List<Line> lines) {
    List<ExceptionRow> rows = new ArrayList<>(lines.size());
    for (Line line : lines) {
      ExceptionRow row = exception(line);
      if (row != null) {
        rows.add(in.one(row));
      }
    }
    return rows;
  }

  private @Nullable ExceptionRow exception(Line line) {
    RuleName name = keys.of(line);
    Demand invokedBy = in.read(line, Field.INVOKED_BY, CellType.DEMAND);
    When when = in.read(line, Field.EXCEPTION_WHEN, CellType.WHEN);
    Set<Column> waives = in.read(line, Field.WAIVES, CellType.WAIVES);
    Duration expires = in.read(line, Field.EXPIRES, CellType.DURATION);
    Afterwards duty = in.read(line, Field.AFTERWARDS, CellType.AFTERWARDS, NO_DUTY);
    if (when != null && when.isOtherwise()) {
      in.wrong(
          line,
          Field.EXCEPTION_WHEN,
          Code.OTHERWISE_MISPLACED,
          "an exception has nothing left over, so `otherwise` means nothing here",
          "write `always`, or the paths that it is for");
    }
    if (name == null || invokedBy == null || when == null || waives == null || line.broken()) {
      return null;
    }
    return new ExceptionRow(
        name,
        line.source(),
        ExceptionName.of(name.key()),
        in.renamed(invokedBy, renaming::demand),
        in.renamed(when, renaming::when),
        waives,
        expires,
        duty.text(),
        duty.within());
  }
}
