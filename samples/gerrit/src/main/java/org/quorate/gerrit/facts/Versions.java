package org.quorate.gerrit.facts;

import com.google.gerrit.entities.Change;
import com.google.gerrit.entities.PatchSet;
import com.google.gerrit.server.change.ChangeKindCache;
import com.google.gerrit.server.query.change.ChangeData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.quorate.contribution.Push;

/** The patch sets of a change, in their order, and which of them left the patch as it was. */
final class Versions {
  /** By their names, since later versions of Gerrit know more. */
  private static final Set<String> SAME_PATCH =
      Set.of(
          "TRIVIAL_REBASE",
          "TRIVIAL_REBASE_WITH_MESSAGE_UPDATE",
          "MERGE_FIRST_PARENT_UPDATE",
          "NO_CODE_CHANGE",
          "NO_CHANGE");

  /** The same where a version stands on what nobody who approved an earlier one need have seen. */
  private static final Set<String> SAME_COMMITS = Set.of("NO_CODE_CHANGE", "NO_CHANGE");

  private final List<PatchSet> reworks = new ArrayList<>();
  private final List<Push> pushes = new ArrayList<>();

  /**
   * The versions of a change.
   *
   * @param basis of the newest
   */
  Versions(ChangeData data, ChangeKindCache kinds, Basis basis) {
    Change change = data.notes().getChange();
    int patch = 0;
    int expected = 1;
    for (PatchSet version :
        data.patchSets().stream().sorted(Comparator.comparing(PatchSet::number)).toList()) {
      boolean follows = patch > 0 && version.number() == expected;
      boolean alone = basis.isParent() || !version.id().equals(change.currentPatchSetId());
      Set<String> same = alone ? SAME_PATCH : SAME_COMMITS;
      if (!follows || !same.contains(kinds.getChangeKind(change, version).name())) {
        patch = version.number();
        reworks.add(version);
      }
      expected = version.number() + 1;
      pushes.add(new Push(version.createdOn(), version.commitId().name(), "patch set " + patch));
    }
  }

  List<Push> pushes() {
    return pushes;
  }

  /** Those that brought another patch, the first among them. */
  List<PatchSet> reworks() {
    return reworks;
  }
}
