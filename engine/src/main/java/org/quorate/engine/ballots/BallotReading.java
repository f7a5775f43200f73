package org.quorate.engine.ballots;

import java.util.List;
import java.util.Optional;
import org.quorate.charter.Diagnostic;

/** What came of reading a file of ballots: the ballots, or what is wrong with it. */
public sealed interface BallotReading {

  /** The ballots, if they could be read. */
  Optional<Ballots> ballots();

  /** Everything that is wrong; empty if they could be read. */
  List<Diagnostic> diagnostics();

  /** A file that could be read. */
  record Readable(Ballots read) implements BallotReading {
    @Override
    public Optional<Ballots> ballots() {
      return Optional.of(read);
    }

    @Override
    public List<Diagnostic> diagnostics() {
      return List.of();
    }
  }

  /** A file with at least one mistake; it holds no ballots to misuse. */
  record Unreadable(List<Diagnostic> diagnostics) implements BallotReading {
    public Unreadable {
      diagnostics = List.copyOf(diagnostics);
    }

    @Override
    public Optional<Ballots> ballots() {
      return Optional.empty();
    }
  }
}
