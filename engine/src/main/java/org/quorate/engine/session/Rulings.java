package org.quorate.engine.session;

import org.jspecify.annotations.Nullable;

/**
 * What the rules said of facts. A rule has one pattern and reads nothing else, so a ruling is a
 * function of its fact's value and may be remembered by it.
 */
sealed interface Rulings {

  /** What was ruled of an equal fact, or null. */
  @Nullable Object recall(Object fact);

  /** Notes what is ruled of a fact, once it is settled. */
  void remember(Object fact, Object ruling);

  /** Every fact goes through the rules. */
  record Fresh() implements Rulings {
    @Override
    public @Nullable Object recall(Object fact) {
      return null;
    }

    @Override
    public void remember(Object fact, Object ruling) {}
  }

  /** Equal facts go through the rules once in a while. */
  final class Remembered implements Rulings {
    private final Recent<Object, Object> recent;

    Remembered(int most) {
      recent = new Recent<>(most);
    }

    @Override
    public @Nullable Object recall(Object fact) {
      return recent.peek(fact);
    }

    @Override
    public void remember(Object fact, Object ruling) {
      recent.putIfNew(fact, ruling);
    }
  }
}
