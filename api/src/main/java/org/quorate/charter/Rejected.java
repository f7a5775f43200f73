package org.quorate.charter;

import java.util.List;
import java.util.Optional;

/** A document with at least one error; it holds no charter to misuse. */
public record Rejected(List<Diagnostic> diagnostics) implements Reading {

  public Rejected {
    diagnostics = List.copyOf(diagnostics);
  }

  @Override
  public Optional<Charter> charter() {
    return Optional.empty();
  }
}
