package org.quorate.oracle;

import java.util.List;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Known;
import org.quorate.contribution.Change;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Label;
import org.quorate.merge.MayMerge;

/**
 * What can be taken from what is told: no branch without its short name, and no label set later.
 */
final class OracleTold {
  private OracleTold() {}

  static MayMerge believed(MayMerge asked) {
    MayMerge told = OracleVersions.believed(asked);
    Contribution all = told.contribution();
    Change change = all.change();
    List<Label> labels =
        change.labels().stream()
            .filter(label -> label.at() == null || !label.at().isAfter(told.at()))
            .toList();
    Known known = told.known();
    String branch = change.branch();
    if (branch.indexOf("refs/") == 0 || branch.isEmpty() || !branch.strip().equals(branch)) {
      known = known.with(Extent.ABSENT, Aspect.BRANCH);
    }
    if (labels.size() < change.labels().size() && known.complete(Aspect.LABELS)) {
      known = known.with(Extent.PARTIAL, Aspect.LABELS);
    }
    Change now = change.withLabels(labels);
    return new MayMerge(all.with(now), told.at(), known);
  }
}
