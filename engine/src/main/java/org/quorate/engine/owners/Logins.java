package org.quorate.engine.owners;

import java.util.Optional;
import org.quorate.Handle;

/** Handles of what owners files write; none for text that no forge would take for a name. */
final class Logins {
  private static final int LONGEST = 200;

  private Logins() {}

  static Optional<Handle> of(String written) {
    try {
      return written.length() > LONGEST ? Optional.empty() : Optional.of(Handle.of(written));
    } catch (IllegalArgumentException blankOrInvisible) {
      return Optional.empty();
    }
  }
}
