package org.quorate.engine.cdi;

import java.util.List;
import org.quorate.charter.Diagnostic;

/** Nothing can be decided, for no text of the charter was ever accepted. */
public final class NoCharter extends IllegalStateException {
  private static final long serialVersionUID = 1;

  private final transient List<Diagnostic> diagnostics;

  /** None is named, or none can be told. */
  NoCharter(String message) {
    super(message);
    this.diagnostics = List.of();
  }

  /** The one there is was rejected. */
  NoCharter(List<Diagnostic> diagnostics) {
    super("no charter is in force: the one there is was rejected, " + first(diagnostics));
    this.diagnostics = List.copyOf(diagnostics);
  }

  private static String first(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(Diagnostic::isError)
        .findFirst()
        .map(error -> place(error) + ": " + error.message())
        .orElse("");
  }

  /** The document and the line, where it concerns one. */
  static String place(Diagnostic error) {
    return error.line() == 0 ? error.document() : error.document() + ":" + error.line();
  }

  /** Why the newest text was rejected. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
