package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Diagnostic.Severity;

/** Gathers what is wrong while one charter is read. */
final class Report {
  private final List<Diagnostic> kept = new ArrayList<>();
  private final Set<Diagnostic> seen = new HashSet<>();
  private final List<String> documents = new ArrayList<>();
  private int errors;
  private int dropped;

  /** Documents are told of in the order in which they were read. */
  void reading(String document) {
    documents.add(document);
  }

  void add(Code code, Spot spot, String message, String help) {
    add(
        new Diagnostic(
            code.severity(),
            code.id(),
            spot.document(),
            spot.line(),
            spot.column(),
            message,
            help));
  }

  void add(Diagnostic diagnostic) {
    if (!seen.add(diagnostic)) {
      return;
    }
    errors += diagnostic.isError() ? 1 : 0;
    if (kept.size() < Limits.DIAGNOSTICS_KEPT) {
      kept.add(diagnostic);
    } else {
      seen.remove(diagnostic);
      dropped++;
    }
  }

  /** Whether something was said about a line. */
  boolean told(String document, int line) {
    return kept.stream().anyMatch(it -> it.line() == line && it.document().equals(document));
  }

  /** Whether so much was found that likely names need not be looked for any more. */
  boolean full() {
    return kept.size() >= Limits.DIAGNOSTICS_KEPT;
  }

  boolean hasErrors() {
    return errors > 0;
  }

  int errors() {
    return errors;
  }

  /** By place, at most as many as are shown, and then one that says how many more. */
  List<Diagnostic> diagnostics() {
    kept.sort(
        Comparator.comparingInt((Diagnostic each) -> documents.indexOf(each.document()))
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message));
    int more = dropped + kept.size() - Limits.DIAGNOSTICS;
    if (more <= 0) {
      return List.copyOf(kept);
    }
    List<Diagnostic> shown = new ArrayList<>(kept.subList(0, Limits.DIAGNOSTICS));
    shown.add(more(more));
    return shown;
  }

  private Diagnostic more(int more) {
    return Abridged.more(
        hasErrors() ? Severity.ERROR : Severity.WARNING,
        documents.isEmpty() ? "" : documents.get(0),
        more);
  }
}
