package org.quorate;

/**
 * The name of an exception row.
 *
 * @param value folded by Unicode NFKC and lower case; never blank
 */
public record ExceptionName(String value) implements Comparable<ExceptionName> {

  public ExceptionName {
    value = Folding.name("exception", value);
  }

  /** The name in folded form. */
  public static ExceptionName of(String value) {
    return new ExceptionName(value);
  }

  @Override
  public int compareTo(ExceptionName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
