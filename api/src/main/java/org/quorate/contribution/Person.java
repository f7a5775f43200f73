package org.quorate.contribution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.RoleName;

/**
 * A person as the host knows them, as of the question's instant. Joined with the charter's people
 * by handle; the charter wins on every role that its roster lists, and on affiliation where its
 * table has a spell of that person for the instant asked of.
 *
 * @param bot true for an account that no person sits behind
 * @param roles roles held by the host's word
 * @param organisations affiliations by the host's word; empty for none known
 */
public record Person(
    @NotNull Handle handle,
    @NotNull @Size(max = 100) List<@NotNull Handle> alsoKnownAs,
    boolean bot,
    @NotNull Set<@NotNull RoleName> roles,
    @NotNull Set<@NotNull OrganisationName> organisations) {

  public Person {
    alsoKnownAs = List.copyOf(alsoKnownAs);
    roles = Set.copyOf(roles);
    organisations = Set.copyOf(organisations);
  }

  /** Somebody with roles. */
  public static Person of(String handle, String... roles) {
    return new Person(
        Handle.of(handle),
        List.of(),
        false,
        java.util.Arrays.stream(roles)
            .map(RoleName::of)
            .collect(java.util.stream.Collectors.toSet()),
        Set.of());
  }
}
