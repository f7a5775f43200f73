package org.quorate.engine.git;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;

/** What makes a repository as a whole show less, or other things, than its history once was. */
final class Oddities {
  private static final String PLACE = "the repository";

  private Oddities() {}

  /**
   * All of them.
   *
   * @param ours whether the repository lies in a folder that we opened; a host may have an older
   *     JGit, or none on a disk
   */
  static List<HistoryNote> of(
      Repository repository, boolean ours, boolean shallow, List<Contributed> contributions)
      throws IOException {
    List<HistoryNote> notes = new ArrayList<>();
    contributions.stream()
        .map(Contributed::top)
        .filter(top -> top.broken)
        .forEach(
            top ->
                notes.add(
                    new HistoryNote(
                        "commit " + top.name(),
                        "its parent cannot be read, so what is older is not there",
                        "run `git fsck` there")));
    if (shallow) {
      notes.add(
          note(
              "the clone is shallow: older contributions are not there",
              "run `git fetch --unshallow`"));
    }
    if (isPartial(repository.getConfig())) {
      notes.add(
          note(
              "the clone is partial: what it left out is not fetched and so not known",
              "run `git fetch --refetch --no-filter`"));
    }
    if (!repository.getRefDatabase().getRefsByPrefix(Constants.R_REFS + "replace/").isEmpty()
        || ours && Files.exists(repository.getCommonDirectory().toPath().resolve("info/grafts"))) {
      notes.add(
          note(
              "replacements and grafts are not followed: commits are read as they were made",
              "compare with `git --no-replace-objects log`"));
    }
    return notes;
  }

  private static boolean isPartial(StoredConfig config) {
    return config.getSubsections("remote").stream()
        .anyMatch(remote -> config.getString("remote", remote, "partialclonefilter") != null);
  }

  private static HistoryNote note(String message, String help) {
    return new HistoryNote(PLACE, message, help);
  }
}
