package org.quorate.jakarta.suite;

import java.io.IOException;
import java.util.Objects;

/** Something expected. */
interface Expectation {
  /** Fails unless it is so. */
  void hold() throws IOException;

  static void same(Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw new AssertionError("expected <" + expected + ">, got <" + actual + ">");
    }
  }

  static <E extends RuntimeException> E thrown(Class<E> type, Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      if (type.isInstance(e)) {
        return type.cast(e);
      }
      throw e;
    }
    throw new AssertionError("not refused");
  }
}
