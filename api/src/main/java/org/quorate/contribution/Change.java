package org.quorate.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * What a contribution changes.
 *
 * @param branch the branch it is to be merged into; may be empty if not known
 * @param title first line of its description; may be empty
 * @param draft true if its author says that it is not ready
 * @param kinds what it is as a whole
 */
public record Change(
    @NotNull @Size(max = 512) String branch,
    @NotNull @Size(max = 4096) String title,
    boolean draft,
    @NotNull Set<@NotNull Kind> kinds,
    @NotNull @Size(max = 100_000) List<@NotNull @Valid ChangedFile> files,
    @NotNull @Size(max = 10_000) List<@NotNull @Valid Commit> commits,
    @NotNull @Size(max = 1_000) List<@NotNull @Valid Label> labels,
    @NotNull @Size(max = 100_000) List<@NotNull @Valid OwnedFiles> ownedFiles) {

  public Change {
    kinds = Set.copyOf(kinds);
    files = List.copyOf(files);
    commits = List.copyOf(commits);
    labels = List.copyOf(labels);
    ownedFiles = List.copyOf(ownedFiles);
  }

  /** The same with other files. */
  public Change withFiles(List<ChangedFile> others) {
    return new Change(branch, title, draft, kinds, others, commits, labels, ownedFiles);
  }

  /** The same with other labels. */
  public Change withLabels(List<Label> others) {
    return new Change(branch, title, draft, kinds, files, commits, others, ownedFiles);
  }

  /** The same with other owners. */
  public Change withOwnedFiles(List<OwnedFiles> others) {
    return new Change(branch, title, draft, kinds, files, commits, labels, others);
  }
}
