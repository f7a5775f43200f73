package org.quorate.rules.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Push;
import org.quorate.contribution.Timeline;
import org.quorate.merge.MayMerge;

/**
 * Facts that name two newest versions: a head that none of the last pushes brought although all are
 * told, or pushes of one instant. Then some push is not told, or told wrongly, and which version is
 * the newest is not known.
 */
final class HeadInDispute {

  private HeadInDispute() {}

  /** The question as it can be heeded: where the head is in dispute, neither it nor all pushes. */
  static MayMerge settled(MayMerge question) {
    Contribution facts = question.contribution();
    Timeline timeline = facts.timeline();
    if (!question.known().complete(Aspect.PUSHES) || !isInDispute(timeline, question.at())) {
      return question;
    }
    Contribution headless = facts.with(new Timeline(timeline.opened(), timeline.pushes(), null));
    return new MayMerge(
        headless, question.at(), question.known().with(Extent.PARTIAL, Aspect.PUSHES));
  }

  private static boolean isInDispute(Timeline timeline, Instant at) {
    Push newest = newest(timeline, at);
    if (newest == null) {
      return false;
    }
    boolean several = false;
    for (int i = 0; i < timeline.pushes().size(); i++) {
      Push push = timeline.pushes().get(i);
      if (!push.at().isBefore(newest.at())) {
        if (push.head().equals(timeline.head())) {
          return false;
        }
        several |= push.at().equals(newest.at()) && !push.head().equals(newest.head());
      }
    }
    return timeline.head() != null || several;
  }

  private static @Nullable Push newest(Timeline timeline, Instant at) {
    Push newest = null;
    for (int i = 0; i < timeline.pushes().size(); i++) {
      Push push = timeline.pushes().get(i);
      boolean later = newest == null || push.at().isAfter(newest.at());
      newest = later && !push.at().isAfter(at) ? push : newest;
    }
    return newest;
  }
}
