package org.quorate.contribution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.ModuleName;

/**
 * A module that a contribution touches, as an owners file of the repository has it (CODEOWNERS, or
 * OWNERS with inheritance already applied). Used for files that no module of the charter holds.
 *
 * @param module such as the folder of the owners file
 * @param place the owners file and line that say so, as {@code path:line}
 * @param files the touched files that it holds
 * @param owners any one of them owns these files; empty means that nobody does
 * @param reviewers who reviews them
 */
public record OwnedFiles(
    @NotNull ModuleName module,
    @NotNull @Size(max = 4096) String place,
    @NotNull List<@NotNull String> files,
    @NotNull Set<@NotNull Handle> owners,
    @NotNull Set<@NotNull Handle> reviewers) {

  public OwnedFiles {
    files = List.copyOf(files);
    owners = Set.copyOf(owners);
    reviewers = Set.copyOf(reviewers);
  }
}
