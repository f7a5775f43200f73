package org.quorate.engine.cdi;

import java.util.Optional;
import org.quorate.Handle;

/** Who calls, as the application knows it; a bean of the host's. */
public interface Caller {

  /** The caller's account; nothing if nobody is signed in. */
  Optional<Handle> handle();
}
