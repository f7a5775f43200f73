package org.quorate.charter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.OrganisationName;
import org.quorate.RuleName;

/**
 * One organisation and the groups it is part of.
 *
 * @param partOf its parents; people of it count as people of each parent that holds half or more
 * @param country may be empty
 * @param domains mail domains, lower case
 * @param unaffiliated true if its people stand alone, as {@code Independent} usually means
 */
public record OrganisationRow(
    RuleName name,
    Source source,
    OrganisationName organisation,
    List<PartOf> partOf,
    String country,
    List<String> domains,
    boolean unaffiliated)
    implements Row {

  public OrganisationRow {
    partOf = List.copyOf(partOf);
    domains = List.copyOf(domains);
  }

  /**
   * A parent.
   *
   * @param share what the parent holds; null if not stated, which counts as all
   */
  public record PartOf(OrganisationName parent, @Nullable Fraction share) {}
}
