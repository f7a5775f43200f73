package org.quorate.licence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Under which licences something may be had: {@code OR} chooses, {@code AND} needs all. {@code AND}
 * binds closer than {@code OR}, {@code WITH} closer than both.
 */
public sealed interface LicenceExpression {

  /** One licence. */
  record One(LicenceTerm term) implements LicenceExpression {
    @Override
    public String toString() {
      return term.toString();
    }
  }

  /**
   * All of them at once.
   *
   * @param parts at least one
   */
  record AllOf(List<LicenceExpression> parts) implements LicenceExpression {
    public AllOf {
      parts = some(parts);
    }

    @Override
    public String toString() {
      return parts.stream()
          .map(part -> part instanceof AnyOf ? "(" + part + ")" : part.toString())
          .collect(Collectors.joining(" AND "));
    }
  }

  /**
   * Any one of them.
   *
   * @param parts at least one
   */
  record AnyOf(List<LicenceExpression> parts) implements LicenceExpression {
    public AnyOf {
      parts = some(parts);
    }

    @Override
    public String toString() {
      return parts.stream().map(Object::toString).collect(Collectors.joining(" OR "));
    }
  }

  private static List<LicenceExpression> some(List<LicenceExpression> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a list of licences names one at least");
    }
    return List.copyOf(parts);
  }

  /**
   * The same without what says nothing: brackets, repetitions, and parts that others hold ({@code A
   * OR (A AND B)} is {@code A}); in the order of the alphabet. Two that are written alike mean the
   * same; two that mean the same may be written apart, of which {@link #choices} tells.
   */
  default LicenceExpression normal() {
    return Normal.of(this);
  }

  /**
   * Every way to have it, each with the licences that then hold all at once, none more than it
   * needs. Two expressions mean the same if these are equal.
   *
   * @return empty if there are more than a thousand
   */
  default Optional<Set<Set<LicenceTerm>>> choices() {
    return Choices.of(this);
  }
}
