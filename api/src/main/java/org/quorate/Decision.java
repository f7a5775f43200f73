package org.quorate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quorate.charter.CharterRef;

/** An answer that quotes the rows it applied. */
public interface Decision {

  /** The answer in one word. */
  Outcome outcome();

  /** One sentence that a person reads first. */
  String headline();

  /** One finding for each rule and column that applied, sorted by rule name, then column. */
  List<Finding> findings();

  /** What has to be done afterwards, such as the follow-up of an exception. */
  List<Obligation> obligations();

  /** The charter that decided. */
  CharterRef charter();

  /** Digest of the facts that were decided upon. */
  String facts();

  /**
   * The earliest instant at which time alone may change the answer; empty means that it never does.
   */
  Optional<Instant> until();
}
