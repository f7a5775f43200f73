package org.quorate;

/**
 * The name of a role or team, such as {@code maintainer}.
 *
 * @param value folded by Unicode NFKC and lower case; never blank
 */
public record RoleName(String value) implements Comparable<RoleName> {

  public RoleName {
    value = Folding.name("role", value);
  }

  /** The name in folded form. */
  public static RoleName of(String value) {
    return new RoleName(value);
  }

  @Override
  public int compareTo(RoleName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
