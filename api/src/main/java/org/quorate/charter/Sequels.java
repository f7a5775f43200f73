package org.quorate.charter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which other ballots a ballot hangs on, each named by its decision, folded. Source: two chambers,
 * stages and appeals as in Debian constitution 4.2.2, Eclipse Development Process and PEP 13.
 *
 * <p>A ballot passes if all that its row asks of its own votes is met, all of {@code then} passed,
 * and nothing turned it; or if its own votes failed it for good and one of {@code ifNotPassed}
 * passed. Of several ballots of a name one that passes is enough. None counts that opened before
 * this one had closed.
 *
 * @param then ballots that must pass too, all of them, after this one
 * @param ifNotPassed ballots of which one that passes makes good that this one did not
 * @param unless a ballot that turns the result while it may be called; the result waits for it, and
 *     for one that was called; null for none
 * @param appeal the same, but the result stands until it is turned; null for none
 * @param overVeto a ballot that, if it passes, makes good that this one was vetoed, and nothing
 *     else; null for none
 */
public record Sequels(
    List<String> then,
    List<String> ifNotPassed,
    @Nullable Overruling unless,
    @Nullable Overruling appeal,
    @Nullable String overVeto) {
  /** It stands by itself. */
  public static final Sequels NONE = new Sequels(List.of(), List.of(), null, null);

  public Sequels {
    then = List.copyOf(then);
    ifNotPassed = List.copyOf(ifNotPassed);
  }

  /** Of a row where no ballot overrides a veto. */
  public Sequels(
      List<String> then,
      List<String> ifNotPassed,
      @Nullable Overruling unless,
      @Nullable Overruling appeal) {
    this(then, ifNotPassed, unless, appeal, null);
  }

  /** The same, with a ballot that overrides vetoes. */
  public Sequels overVeto(@Nullable String decision) {
    return new Sequels(then, ifNotPassed, unless, appeal, decision);
  }

  /** Whether another ballot makes good what this one did not pass, or its vetoes. */
  public boolean remakes() {
    return !ifNotPassed.isEmpty() || overVeto != null;
  }

  /** The names of all of them. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>(then);
    names.addAll(ifNotPassed);
    Stream.of(Optional.ofNullable(unless), Optional.ofNullable(appeal))
        .flatMap(Optional::stream)
        .forEach(overruling -> names.add(overruling.decision()));
    Optional.ofNullable(overVeto).ifPresent(names::add);
    return names;
  }

  /**
   * A ballot that turns the result of another.
   *
   * @param decision which
   * @param within it has to open so soon after the other closed; null for ever
   */
  public record Overruling(String decision, @Nullable Span within) {}
}
