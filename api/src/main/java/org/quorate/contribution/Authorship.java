package org.quorate.contribution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.quorate.Handle;

/**
 * Who made a contribution.
 *
 * @param author who proposes it
 * @param coAuthors others who wrote part of it (authors of its commits, Co-authored-by)
 * @param committers who committed its commits
 */
public record Authorship(
    @NotNull Handle author,
    @NotNull @Size(max = 1000) Set<@NotNull Handle> coAuthors,
    @NotNull @Size(max = 1000) Set<@NotNull Handle> committers) {

  public Authorship {
    coAuthors = Set.copyOf(coAuthors);
    committers = Set.copyOf(committers);
  }
}
