package org.quorate.engine.cdi;

import java.util.List;
import org.quorate.charter.Diagnostic;

/** Nothing can be decided, for no text of the charter was ever accepted. */
public final class NoCharter extends IllegalStateException {
  private static final long serialVersionUID = 1;

  private final transient List<Diagnostic> diagnostics;

  NoCharter(String message, List<Diagnostic> diagnostics) {
    super(message);
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** Why the newest text was rejected. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
