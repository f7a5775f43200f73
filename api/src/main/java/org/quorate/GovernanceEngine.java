package org.quorate;

import java.time.Instant;
import java.util.List;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;

/**
 * Reads charters and decides by them.
 *
 * <p>Same charter, same question: same decision, on any machine, at any time. Nothing is read from
 * outside while deciding. Safe for use by many threads.
 */
public interface GovernanceEngine extends AutoCloseable {

  /** Reads a charter; what an author can get wrong comes back as diagnostics, never as a throw. */
  Reading read(CharterSource source);

  /**
   * What of an accepted charter nobody can meet any more as of an instant, because rows of its
   * people are over by then: warnings, since reading looks at no clock and takes such a charter.
   */
  List<Diagnostic> examine(Charter charter, Instant at);

  /**
   * Decides one question by an accepted charter.
   *
   * @throws IllegalArgumentException if no rule set on the class path answers the question's kind
   */
  <D extends Decision> D decide(Charter charter, Question<D> question);

  /** A new, empty index of open decisions that this engine keeps up to date. */
  Docket docket();

  /** Releases the pooled sessions; deciding afterwards is an {@link IllegalStateException}. */
  @Override
  void close();
}
