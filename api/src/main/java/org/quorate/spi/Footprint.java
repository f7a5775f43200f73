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
 * @param people those who wrote or said something, who own what is touched or are named, and who
 *     could act; each by all their accounts
 * @param anybody whether people of whom nobody has heard could act too
 * @param roles those that the rows ask for, and those that hold them too
 * @param modules those touched, and those that they are part of
 * @param affiliated those of the people of whom it matters where they belong
 * @param organisations those of the affiliated, and those above them
 * @param rules the rows that apply or might
 */
public record Footprint(
    Set<Handle> people,
    boolean anybody,
    Set<RoleName> roles,
    Set<ModuleName> modules,
    Set<Handle> affiliated,
    Set<OrganisationName> organisations,
    Set<RuleName> rules) {

  public Footprint {
    people = Set.copyOf(people);
    roles = Set.copyOf(roles);
    modules = Set.copyOf(modules);
    affiliated = Set.copyOf(affiliated);
    organisations = Set.copyOf(organisations);
    rules = Set.copyOf(rules);
  }
}
