package org.quorate;

/**
 * The name of an organisation.
 *
 * @param value folded by Unicode NFKC and lower case; never blank
 */
public record OrganisationName(String value) implements Comparable<OrganisationName> {

  public OrganisationName {
    value = Folding.name("organisation", value);
  }

  /** The name in folded form. */
  public static OrganisationName of(String value) {
    return new OrganisationName(value);
  }

  @Override
  public int compareTo(OrganisationName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
