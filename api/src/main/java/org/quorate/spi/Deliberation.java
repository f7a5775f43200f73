package org.quorate.spi;

import java.util.Collection;
import java.util.function.BiConsumer;
import org.quorate.Decision;

/**
 * One question under way. The engine fires the rules over each stratum's working facts and hands
 * back what they rule of each, once: {@code accept(fact, ruling)}. Of several rulings of one fact
 * that is the first, by salience. For one thread.
 *
 * <p>Working facts are values: equal facts get equal rulings, so that the engine may remember them.
 *
 * @param <D> what the answer looks like
 */
public interface Deliberation<D extends Decision> extends BiConsumer<Object, Object> {

  /** The working facts of the next stratum; an empty collection after the last. */
  Collection<?> next();

  /** The answer, once {@link #next} has returned no more. */
  D conclude();
}
