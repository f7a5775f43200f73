package org.quorate.vote;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.OrganisationName;

/**
 * The body that seats are filled in.
 *
 * @param vacancies seats to fill now
 * @param staying the organisations of each member who stays; empty sets for the unaffiliated
 * @param affiliations organisations of the options, several at once count for each; an option
 *     without any is nobody's
 */
public record Body(
    int vacancies,
    List<Set<OrganisationName>> staying,
    Map<OptionName, Set<OrganisationName>> affiliations) {

  public Body {
    staying = staying.stream().map(Set::copyOf).toList();
    affiliations =
        affiliations.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
  }

  /** A body in which all seats are filled anew. */
  public static Body renewed(int seats, Map<OptionName, Set<OrganisationName>> affiliations) {
    return new Body(seats, List.of(), affiliations);
  }

  /** The organisations of an option; empty for the unaffiliated. */
  public Set<OrganisationName> of(OptionName option) {
    return affiliations.getOrDefault(option, Set.of());
  }
}
