package org.quorate.engine.session;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What the rules say in one deliberation: of several rulings of a fact the first, by salience,
 * stands, and no other is told or remembered.
 */
final class FirstRulings implements BiConsumer<Object, Object> {
  private final BiConsumer<Object, Object> deliberation;
  private final Map<Object, Object> all = new HashMap<>();

  /** Tells each first ruling on. */
  FirstRulings(BiConsumer<Object, Object> deliberation) {
    this.deliberation = deliberation;
  }

  @Override
  public void accept(Object fact, Object ruling) {
    if (all.putIfAbsent(fact, ruling) == null) {
      deliberation.accept(fact, ruling);
    }
  }

  /** Facts with their first ruling. */
  Map<Object, Object> all() {
    return all;
  }
}
