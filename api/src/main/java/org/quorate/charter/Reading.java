package org.quorate.charter;

import java.util.List;
import java.util.Optional;

/** What came of reading a charter: accepted whole or rejected whole. */
public sealed interface Reading permits Accepted, Rejected {

  /** Every mistake and doubt, by document, line and column. */
  List<Diagnostic> diagnostics();

  /** The charter, if it was accepted. */
  Optional<Charter> charter();

  /** The charter if accepted, else the one that was in force before. */
  default Charter orElse(Charter inForce) {
    return charter().orElse(inForce);
  }
}
