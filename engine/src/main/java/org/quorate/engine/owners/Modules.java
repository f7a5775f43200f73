package org.quorate.engine.owners;

import org.quorate.ModuleName;

/** Names of modules out of what owners files write. */
final class Modules {
  private Modules() {}

  /** The name as written, or the place where that is no name, such as one far too long. */
  static ModuleName named(String written, String place) {
    try {
      return ModuleName.of(written);
    } catch (IllegalArgumentException longOrInvisible) {
      String end = place.substring(Math.max(0, place.length() - 200));
      return ModuleName.of(end.replaceAll("\\p{C}", "?"));
    }
  }
}
