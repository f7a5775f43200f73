package org.quorate.engine.charter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Diagnostic.Severity;

/**
 * A table that looks like law and carries no marker: a warning, and an error where rows name what
 * only it declares, which says why they cannot be understood once for all of them.
 */
final class UnmarkedTable {
  private final TableKind kind;
  private final Spot spot;
  private final Set<String> texts = new HashSet<>();
  private boolean needed;

  /** A table of that kind as it seems, with its rows. */
  UnmarkedTable(TableKind kind, Spot spot, List<RawRow> rows) {
    this.kind = kind;
    this.spot = spot;
    rows.forEach(row -> row.cells().forEach(cell -> texts.add(Headers.folded(cell.text()))));
  }

  /** Whether it would declare a name that some row needs. */
  boolean declares(TableKind wanted, String name) {
    boolean declares = kind == wanted && texts.contains(Headers.folded(name));
    needed |= declares;
    return declares;
  }

  void tell(Report report) {
    report.add(
        new Diagnostic(
            needed ? Severity.ERROR : Severity.WARNING,
            Code.UNMARKED.id(),
            spot.document(),
            spot.line(),
            spot.column(),
            "this table looks like one of kind `"
                + kind.shown()
                + "`, but no marker makes it law"
                + (needed ? ", and rows name what stands in it" : ""),
            "put `<!-- charter: " + kind.shown() + " -->` above it, or `<!-- charter: none -->`"));
  }
}
