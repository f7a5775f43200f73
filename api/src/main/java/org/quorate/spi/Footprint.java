package org.quorate.spi;

import java.util.Set;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.RuleName;

/**
 * What a decision rests on: a change of anything else leaves it as it is.
 *
 * @param rules the rows that apply or might
 */
public record Footprint(
    Set<Handle> people,
    Set<RoleName> roles,
    Set<ModuleName> modules,
    Set<OrganisationName> organisations,
    Set<RuleName> rules) {

  public Footprint {
    people = Set.copyOf(people);
    roles = Set.copyOf(roles);
    modules = Set.copyOf(modules);
    organisations = Set.copyOf(organisations);
    rules = Set.copyOf(rules);
  }
}
