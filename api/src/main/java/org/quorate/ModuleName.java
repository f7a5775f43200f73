package org.quorate;

/**
 * The name of a module.
 *
 * @param value folded by Unicode NFKC and lower case; never blank
 */
public record ModuleName(String value) implements Comparable<ModuleName> {

  public ModuleName {
    value = Folding.name("module", value);
  }

  /** The name in folded form. */
  public static ModuleName of(String value) {
    return new ModuleName(value);
  }

  @Override
  public int compareTo(ModuleName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
