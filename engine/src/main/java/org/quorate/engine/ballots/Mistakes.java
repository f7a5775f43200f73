package org.quorate.engine.ballots;

import java.util.ArrayList;
import java.util.List;
import org.quorate.charter.Diagnostic;

/** Collects what is wrong with one file. Not for use by several threads. */
final class Mistakes {
  private static final int MOST = 100;

  private final String file;
  private final List<Diagnostic> found = new ArrayList<>();

  Mistakes(String file) {
    this.file = file;
  }

  /** Keeps a mistake; the first hundred tell enough. */
  void add(BallotCode code, Place place, String message, String help) {
    if (found.size() < MOST) {
      found.add(
          new Diagnostic(
              Diagnostic.Severity.ERROR,
              code.code(),
              file,
              place.line(),
              place.column(),
              message,
              help));
    }
  }

  /** Whether no more are kept. */
  boolean full() {
    return found.size() >= MOST;
  }

  boolean none() {
    return found.isEmpty();
  }

  BallotReading unreadable() {
    return new BallotReading.Unreadable(found);
  }
}
