package org.quorate.gerrit.facts;

import com.google.gerrit.entities.Patch;
import com.google.gerrit.entities.Project;
import com.google.gerrit.server.patch.DiffNotAvailableException;
import com.google.gerrit.server.patch.DiffOperations;
import com.google.gerrit.server.patch.DiffOptions;
import com.google.gerrit.server.patch.filediff.FileDiffOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.revwalk.RevCommit;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.ChangedFile.Status;

/** What a patch set changes on the branch that it goes to; of a merge, all that it brings. */
final class Files {
  private final DiffOperations differences;

  Files(DiffOperations differences) {
    this.differences = differences;
  }

  List<ChangedFile> of(Project.NameKey project, RevCommit version, Basis basis)
      throws DiffNotAvailableException {
    List<ChangedFile> files = new ArrayList<>();
    for (FileDiffOutput file : compared(project, version, basis).values()) {
      if (!Patch.isMagic(file.getDefaultPath())) {
        add(file, files);
      }
    }
    return files;
  }

  private Map<String, FileDiffOutput> compared(
      Project.NameKey project, RevCommit version, Basis basis) throws DiffNotAvailableException {
    return basis.commit() == null
        ? differences.listModifiedFilesAgainstParent(
            project, version, version.getParentCount() > 1 ? 1 : 0, DiffOptions.DEFAULTS)
        : differences.listModifiedFiles(project, basis.commit(), version, DiffOptions.DEFAULTS);
  }

  private static void add(FileDiffOutput file, List<ChangedFile> files) {
    Patch.ChangeType type = file.changeType();
    if (type == Patch.ChangeType.RENAMED) {
      file.oldPath()
          .ifPresent(old -> files.add(new ChangedFile(old, Status.DELETED, 0, 0, Set.of())));
    }
    Status status =
        switch (type) {
          case ADDED, RENAMED, COPIED -> Status.ADDED;
          case DELETED -> Status.DELETED;
          case MODIFIED, REWRITE -> Status.MODIFIED;
        };
    files.add(
        new ChangedFile(
            file.getDefaultPath(),
            status,
            Math.max(0, file.insertions()),
            Math.max(0, file.deletions()),
            Set.of()));
  }
}
