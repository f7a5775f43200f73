package org.quorate.rules.reviews;

import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Known;
import org.quorate.contribution.Change;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Label;
import org.quorate.merge.MayMerge;

/**
 * A question as far as it can be heeded. A branch without its short name is not known; nor is
 * whether a label that somebody set later was there before, since it may have been taken away
 * between.
 */
final class Settled {

  private Settled() {}

  static MayMerge of(MayMerge asked) {
    MayMerge question = HeadInDispute.settled(asked);
    Change change = question.contribution().change();
    Known known = question.known();
    if (!isName(change.branch()) && known.complete(Aspect.BRANCH)) {
      question =
          new MayMerge(
              question.contribution(), question.at(), known.with(Extent.ABSENT, Aspect.BRANCH));
    }
    for (Label label : change.labels()) {
      if (isLater(label, question)) {
        return withoutLater(question);
      }
    }
    return question;
  }

  /** Whether it is a branch's short name, as rules write it; refs and padding match no row. */
  private static boolean isName(String branch) {
    return !branch.isBlank() && branch.equals(branch.strip()) && !branch.startsWith("refs/");
  }

  private static boolean isLater(Label label, MayMerge question) {
    return label.at() != null && label.at().isAfter(question.at());
  }

  private static MayMerge withoutLater(MayMerge question) {
    Contribution facts = question.contribution();
    Change told = facts.change();
    Change change =
        told.withLabels(told.labels().stream().filter(label -> !isLater(label, question)).toList());
    Contribution earlier = facts.with(change);
    Extent labels = question.known().extent(Aspect.LABELS);
    Extent left = labels == Extent.ABSENT ? labels : Extent.PARTIAL;
    return new MayMerge(earlier, question.at(), question.known().with(left, Aspect.LABELS));
  }
}
