package org.quorate;

import java.time.Instant;

/**
 * Something to decide, with all the facts it needs. Open: a rule jar of a host may declare its own.
 *
 * @param <D> what the answer looks like
 */
public interface Question<D extends Decision> {

  /** The kind by which the engine finds the rule set that answers, such as {@code may-merge}. */
  String kind();

  /** The instant as of which to decide. */
  Instant at();

  /** How much of each aspect the asker knows. */
  Known known();

  /** The type of the answer. */
  Class<D> decisionType();

  /** The same question as of another instant. */
  Question<D> asOf(Instant instant);
}
