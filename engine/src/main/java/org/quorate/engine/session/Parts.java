package org.quorate.engine.session;

import org.quorate.Decision;
import org.quorate.Question;
import org.quorate.charter.Charter;

/** Answers the questions that another rests on. */
public interface Parts {

  /**
   * The answer to one of them.
   *
   * @param depth how many questions rest on it, each on the next
   */
  Decision answer(Charter charter, Question<?> part, int depth);
}
