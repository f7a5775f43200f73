package org.quorate.gerrit.facts;

import com.google.gerrit.entities.Patch;
import com.google.gerrit.entities.Project;
import com.google.gerrit.server.patch.DiffNotAvailableException;
import com.google.gerrit.server.patch.DiffOperations;
import com.google.gerrit.server.patch.DiffOptions;
import com.google.gerrit.server.patch.filediff.FileDiffOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.util.io.DisabledOutputStream;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.ChangedFile.Status;

/** What a patch set changes on the branch that it goes to; of a merge, all that it brings. */
final class Files {
  private final DiffOperations differences;

  Files(DiffOperations differences) {
    this.differences = differences;
  }

  List<ChangedFile> of(
      Repository repository, Project.NameKey project, RevCommit version, Basis basis)
      throws IOException, DiffNotAvailableException {
    if (basis.commit() != null) {
      return since(repository, basis.commit(), version);
    }
    List<ChangedFile> files = new ArrayList<>();
    for (FileDiffOutput file :
        differences
            .listModifiedFilesAgainstParent(
                project, version, version.getParentCount() > 1 ? 1 : 0, DiffOptions.DEFAULTS)
            .values()) {
      if (!Patch.isMagic(file.getDefaultPath())) {
        add(file, files);
      }
    }
    return files;
  }

  /** Gerrit's own comparison leaves out what neither of two commits touched, but those between. */
  private static List<ChangedFile> since(Repository repository, ObjectId basis, RevCommit version)
      throws IOException {
    List<ChangedFile> files = new ArrayList<>();
    try (DiffFormatter differences = new DiffFormatter(DisabledOutputStream.INSTANCE)) {
      differences.setRepository(repository);
      for (DiffEntry entry : differences.scan(basis, version)) {
        EditList edits = differences.toFileHeader(entry).toEditList();
        files.add(
            switch (entry.getChangeType()) {
              case DELETE -> changed(entry.getOldPath(), Status.DELETED, edits);
              case MODIFY -> changed(entry.getNewPath(), Status.MODIFIED, edits);
              case ADD, RENAME, COPY -> changed(entry.getNewPath(), Status.ADDED, edits);
            });
      }
    }
    return files;
  }

  private static ChangedFile changed(String path, Status status, EditList edits) {
    int added = edits.stream().mapToInt(Edit::getLengthB).sum();
    int deleted = edits.stream().mapToInt(Edit::getLengthA).sum();
    return new ChangedFile(path, status, added, deleted, Set.of());
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
