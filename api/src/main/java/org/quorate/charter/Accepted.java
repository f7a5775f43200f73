package org.quorate.charter;

import java.util.List;
import java.util.Optional;

/** A charter without errors; its diagnostics are warnings. */
public record Accepted(Charter accepted, List<Diagnostic> diagnostics) implements Reading {

  public Accepted {
    diagnostics = List.copyOf(diagnostics);
  }

  @Override
  public Optional<Charter> charter() {
    return Optional.of(accepted);
  }
}
