package org.quorate.engine.git;

import java.io.IOException;

/** Why no question can be made of a contribution, such as {@code its tree is malformed}. */
final class Unfit extends IOException {
  private static final long serialVersionUID = 1L;

  Unfit(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
