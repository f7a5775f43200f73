package org.quorate.spi;

import java.io.IOException;
import java.util.function.Consumer;
import org.quorate.Question;

/**
 * Where questions come from: a git history, a file of cases, a forge. It runs before the engine
 * does; deciding itself reads nothing.
 *
 * @param <Q> the questions it makes
 */
public interface FactSource<Q extends Question<?>> {

  /**
   * Hands over every question, in the source's own order.
   *
   * @throws IOException if the source cannot be read
   */
  void read(Consumer<? super Q> questions) throws IOException;
}
