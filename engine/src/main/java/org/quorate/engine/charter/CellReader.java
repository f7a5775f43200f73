package org.quorate.engine.charter;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.quorate.OrganisationName;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Diagnostic.Severity;
import org.quorate.engine.cell.Cells;
import org.quorate.engine.cell.Language;
import org.quorate.engine.cell.Mistake;
import org.quorate.engine.cell.Named;
import org.quorate.engine.cell.Parsed;

/** Reads the cells of lines by the grammars of their columns, and tells what is wrong in them. */
final class CellReader {
  private final Language language;
  private final Report report;
  private final References references;
  private final Shared shared;

  CellReader(Language language, Report report, References references, Shared shared) {
    this.language = language;
    this.report = report;
    this.references = references;
    this.shared = shared;
  }

  /** A grammar that knows the roles of the charter. */
  interface Grammar<T> extends BiFunction<String, Language, Parsed<T>> {}

  Report report() {
    return report;
  }

  References references() {
    return references;
  }

  /** An equal value seen before, or this one. */
  <T> T one(T value) {
    return shared.one(value);
  }

  /** The value with other names in it; the same value if no name changes. */
  <T> T renamed(T value, UnaryOperator<T> renaming) {
    T renamed = renaming.apply(value);
    return renamed.equals(value) ? value : shared.one(renamed);
  }

  /** The value of a cell; null if the cell is blank, or wrong, which is then told. */
  <T> @Nullable T read(Line line, Field field, CellType<T> type) {
    RawCell cell = line.cell(field);
    return cell == null ? null : read(line, field, cell.text(), type);
  }

  /** The value of a cell, or another where it is blank. */
  <T> T read(Line line, Field field, CellType<T> type, T blank) {
    T value = read(line, field, type);
    return value == null ? blank : value;
  }

  /** The value that a text would have under that field. */
  <T> @Nullable T read(Line line, Field field, String text, CellType<T> type) {
    if (Unseen.turned(text)) {
      line.breaks();
      return null;
    }
    return told(line, field, type.parse(text, language, shared));
  }

  /** The value of a cell that is read otherwise in each charter. */
  <T> @Nullable T readHere(Line line, Field field, Grammar<T> grammar) {
    RawCell cell = line.cell(field);
    if (cell == null || Unseen.turned(cell.text())) {
      return null;
    }
    return told(line, field, grammar.apply(cell.text(), language));
  }

  private <T> @Nullable T told(Line line, Field field, Parsed<T> parsed) {
    parsed.mistakes().forEach(mistake -> tell(line, field, Severity.ERROR, mistake));
    parsed.warnings().forEach(mistake -> tell(line, field, Severity.WARNING, mistake));
    mention(line, field, parsed.named());
    T value = parsed.asOptional().orElse(null);
    if (value == null) {
      line.breaks();
    } else {
      references.teams(value);
    }
    return value;
  }

  /** The organisation of an affiliation; null for none, or if the cell is wrong. */
  @Nullable OrganisationName employer(Line line) {
    boolean alone = Cells.saysUnaffiliated(line.text(Field.EMPLOYER), language);
    return alone ? null : read(line, Field.EMPLOYER, CellType.ORGANISATION);
  }

  private void mention(Line line, Field field, List<Named> names) {
    for (Named name : names) {
      Spot spot = line.spot(field, name.offset());
      references.mention(new References.Mention(name.kind(), name.text(), field, spot));
    }
  }

  private void tell(Line line, Field field, Severity severity, Mistake mistake) {
    Spot spot = line.spot(field, mistake.offset());
    report.add(
        new Diagnostic(
            severity,
            mistake.code(),
            spot.document(),
            spot.line(),
            spot.column(),
            mistake.message(),
            mistake.help()));
  }

  /** Tells a mistake in a cell, of which no row comes then. */
  void wrong(Line line, Field field, Code code, String message, String help) {
    line.breaks();
    report.add(code, line.spot(field, 0), message, help);
  }

  /** Refuses what a scenario of another kind would say; a blank cell says nothing. */
  void mixed(Line line, Field field, String message) {
    if (line.cell(field) != null) {
      wrong(
          line,
          field,
          Code.SCENARIO_MIXED,
          message,
          "leave the cell blank, or write two scenarios");
    }
  }
}
