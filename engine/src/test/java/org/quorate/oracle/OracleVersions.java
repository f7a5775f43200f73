package org.quorate.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Push;
import org.quorate.contribution.Timeline;
import org.quorate.merge.MayMerge;

/** Which version is the newest, where pushes and head agree on one. */
final class OracleVersions {

  private OracleVersions() {}

  /** The question without the knowledge that contradicts itself. */
  static MayMerge believed(MayMerge asked) {
    Contribution told = asked.contribution();
    Timeline timeline = told.timeline();
    if (!asked.known().complete(Aspect.PUSHES) || agree(timeline, asked.at())) {
      return asked;
    }
    Contribution believed = told.with(new Timeline(timeline.opened(), timeline.pushes(), null));
    return new MayMerge(believed, asked.at(), asked.known().with(Extent.PARTIAL, Aspect.PUSHES));
  }

  private static boolean agree(Timeline timeline, Instant now) {
    Optional<Instant> last =
        timeline.pushes().stream()
            .map(Push::at)
            .filter(at -> !at.isAfter(now))
            .max(Instant::compareTo);
    if (last.isEmpty()) {
      return true;
    }
    if (timeline.head() == null) {
      return heads(timeline, last.get(), last.get()).size() == 1;
    }
    return heads(timeline, last.get(), Instant.MAX).contains(timeline.head());
  }

  private static Set<String> heads(Timeline timeline, Instant from, Instant to) {
    return timeline.pushes().stream()
        .filter(push -> !push.at().isBefore(from) && !push.at().isAfter(to))
        .map(Push::head)
        .collect(Collectors.toSet());
  }

  /**
   * Whether a version that somebody saw at an instant is none of those pushed by then.
   *
   * @param head the newest version by the host's word
   * @param all whether all pushes are told
   */
  static boolean isAstray(
      String saw, Instant at, List<Push> pushes, @Nullable String head, boolean all) {
    if (all && pushes.isEmpty()) {
      return head != null && !saw.equals(head);
    }
    List<Push> ofIt = pushes.stream().filter(push -> push.head().equals(saw)).toList();
    boolean there = ofIt.stream().anyMatch(push -> !push.at().isAfter(at));
    return !there && (all || !ofIt.isEmpty());
  }
}
