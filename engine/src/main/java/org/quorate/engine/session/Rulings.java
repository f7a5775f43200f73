package org.quorate.engine.session;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the rules said of facts. A rule has one pattern and reads nothing else, so a ruling is a
 * function of its fact's value and may be remembered by it.
 */
sealed interface Rulings {

  /** What was ruled of an equal fact, or null. */
  @Nullable Object recall(Object fact);

  /** Where the rules say what they rule, on its way to a deliberation. */
  BiConsumer<Object, Object> sink(BiConsumer<Object, Object> deliberation);

  /** Every fact goes through the rules. */
  record Fresh() implements Rulings {
    @Override
    public @Nullable Object recall(Object fact) {
      return null;
    }

    @Override
    public BiConsumer<Object, Object> sink(BiConsumer<Object, Object> deliberation) {
      return deliberation;
    }
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
    public BiConsumer<Object, Object> sink(BiConsumer<Object, Object> deliberation) {
      return (fact, ruling) -> {
        deliberation.accept(fact, ruling);
        recent.putIfNew(fact, ruling);
      };
    }
  }
}
