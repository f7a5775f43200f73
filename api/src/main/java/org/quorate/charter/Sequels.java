package org.quorate.charter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which other ballots a ballot hangs on, each named by its decision, folded. Source: two chambers,
 * stages and appeals as in Debian constitution 4.2.2, Eclipse Development Process and PEP 13.
 *
 * @param then ballots that must pass too, all of them, after this one
 * @param ifNotPassed ballots of which one that passes makes good that this one did not
 * @param unless a ballot that turns the result while it may be called; the result waits for it;
 *     null for none
 * @param appeal the same, but the result stands until it is turned; null for none
 */
public record Sequels(
    List<String> then,
    List<String> ifNotPassed,
    @Nullable Overruling unless,
    @Nullable Overruling appeal) {
  /** It stands by itself. */
  public static final Sequels NONE = new Sequels(List.of(), List.of(), null, null);

  public Sequels {
    then = List.copyOf(then);
    ifNotPassed = List.copyOf(ifNotPassed);
  }

  /**
   * A ballot that turns the result of another.
   *
   * @param decision which
   * @param within it has to open so soon after the other closed; null for ever
   */
  public record Overruling(String decision, @Nullable Span within) {}
}
