package org.quorate.ladder;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.ModuleName;

/**
 * Something that somebody did for the community.
 *
 * @param what what it was done to, such as the number of a contribution, or the handle of a
 *     newcomer: one kind of deed counts once for each, compared without case; one newcomer counts
 *     once by whatever account, and nobody is one of their own
 * @param modules those that it touched, and those that they are part of
 */
public record Deed(
    @NotNull Handle by,
    @NotNull Kind kind,
    @NotNull Instant at,
    @NotBlank @Size(max = 256) String what,
    @NotNull @Size(max = 10_000) Set<@NotNull ModuleName> modules) {

  public Deed {
    modules = Set.copyOf(modules);
  }

  /** Sorts of deeds. */
  public enum Kind {
    /** A contribution of theirs was merged. */
    CONTRIBUTION,
    /** They reviewed somebody else's contribution. */
    REVIEW,
    /** They were the first to review it. */
    PRIMARY_REVIEW,
    /** They opened, sorted or answered an issue. */
    ISSUE,
    /** They brought somebody to a first merged contribution. */
    NEWCOMER;

    /** By which aspect it is told whether all such deeds are known. */
    public Aspect aspect() {
      return this == CONTRIBUTION ? Aspect.CONTRIBUTIONS : Aspect.DEEDS;
    }
  }
}
