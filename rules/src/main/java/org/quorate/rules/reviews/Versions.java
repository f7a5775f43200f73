package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Known;
import org.quorate.contribution.Check;
import org.quorate.contribution.Push;
import org.quorate.contribution.Review;
import org.quorate.contribution.Timeline;
import org.quorate.rules.people.Tri;
import org.quorate.rules.reviews.Voice.Freshness;

/** The versions of a contribution up to the instant of the decision, oldest first. */
final class Versions {
  private final List<Push> pushes;
  private final boolean all;
  private final boolean patchesKnown;
  private final @Nullable String head;
  private final @Nullable Instant opened;
  private final Instant at;

  Versions(Timeline timeline, Known known, Instant at) {
    this.at = at;
    List<Push> seen = new ArrayList<>(timeline.pushes());
    seen.removeIf(push -> push.at().isAfter(at));
    String told = timeline.head();
    seen.sort((a, b) -> compare(a, b, told));
    pushes = seen;
    all = known.complete(Aspect.PUSHES);
    patchesKnown = known.complete(Aspect.PATCHES);
    head = all && !seen.isEmpty() ? seen.get(seen.size() - 1).head() : told;
    opened = known.complete(Aspect.OPENED) ? timeline.opened() : null;
  }

  /** By time; of one instant the head that is told comes last. */
  private static int compare(Push one, Push other, @Nullable String told) {
    int order = one.at().compareTo(other.at());
    return order != 0 ? order : Boolean.compare(one.head().equals(told), other.head().equals(told));
  }

  /** Whether every version is known. */
  boolean all() {
    return all;
  }

  Freshness freshness(Review review) {
    return all ? amongAll(review) : byHeads(review);
  }

  private Freshness amongAll(Review review) {
    if (isAstray(review)) {
      return Freshness.UNKNOWN;
    }
    if (pushes.isEmpty()) {
      return Freshness.NEWEST;
    }
    int seen = seenBy(review);
    int newest = pushes.size() - 1;
    if (seen == newest) {
      return Freshness.NEWEST;
    }
    return compared(seen < 0 ? null : pushes.get(seen).patch(), pushes.get(newest).patch());
  }

  /** Whether the version that it names is none of those that are told, or came after it only. */
  private boolean isAstray(Review review) {
    String saw = review.head();
    if (saw == null) {
      return false;
    }
    if (pushes.isEmpty()) {
      return all && head != null && !saw.equals(head);
    }
    return isUnseen(saw, review.at());
  }

  private boolean isUnseen(String version, Instant at) {
    boolean told = false;
    for (Push push : pushes) {
      boolean brought = push.head().equals(version);
      if (brought && !push.at().isAfter(at)) {
        return false;
      }
      told |= brought;
    }
    return told || all;
  }

  private int seenBy(Review review) {
    int byHead = indexOf(review.head());
    return byHead >= 0 ? byHead : lastBy(review.at());
  }

  /** What whoever looked until an instant had seen of the newest version. */
  Freshness seenBy(Instant instant) {
    if (!all) {
      return instant.isBefore(at) ? Freshness.UNKNOWN : Freshness.NEWEST;
    }
    int newest = pushes.size() - 1;
    int seen = lastBy(instant);
    return seen == newest
        ? Freshness.NEWEST
        : compared(seen < 0 ? null : pushes.get(seen).patch(), pushes.get(newest).patch());
  }

  /** The last version that was there at an instant; -1 for none. */
  private int lastBy(Instant instant) {
    int last = -1;
    for (int i = 0; i < pushes.size() && !pushes.get(i).at().isAfter(instant); i++) {
      last = i;
    }
    return last;
  }

  private int indexOf(@Nullable String version) {
    for (int i = pushes.size() - 1; i >= 0 && version != null; i--) {
      if (pushes.get(i).head().equals(version)) {
        return i;
      }
    }
    return -1;
  }

  private Freshness byHeads(Review review) {
    String saw = review.head();
    if (saw == null || head == null || isAstray(review)) {
      return Freshness.UNKNOWN;
    }
    if (saw.equals(head)) {
      return Freshness.NEWEST;
    }
    int seen = indexOf(saw);
    int newest = indexOf(head);
    if (seen >= 0 && newest >= 0) {
      return compared(pushes.get(seen).patch(), pushes.get(newest).patch());
    }
    return Freshness.OLDER;
  }

  private Freshness compared(@Nullable String seen, @Nullable String newest) {
    if (seen != null && newest != null) {
      return seen.equals(newest) ? Freshness.SAME_PATCH : Freshness.OTHER_PATCH;
    }
    return all && patchesKnown ? Freshness.OTHER_PATCH : Freshness.OLDER;
  }

  /** Whether a run is of the newest version; one that tells none is, but for an older one. */
  Tri isOfNewest(Check run) {
    String ran = run.head();
    if (ran != null) {
      return head == null ? Tri.MAYBE : Tri.of(ran.equals(head));
    }
    Instant newest = pushes.isEmpty() ? null : pushes.get(pushes.size() - 1).at();
    boolean older = run.at() != null && newest != null && run.at().isBefore(newest);
    return older ? Tri.MAYBE : Tri.YES;
  }

  /** The newest version by its name, or null if that is not known. */
  @Nullable String head() {
    return head;
  }

  /** When the contribution was opened, or null if that is not known. */
  @Nullable Instant opened() {
    return opened;
  }

  /** When the last push came that brought another patch, as far as is known, or null. */
  @Nullable Instant lastVersion() {
    List<Instant> changes = changes(false);
    if (!changes.isEmpty()) {
      return changes.get(changes.size() - 1);
    }
    return pushes.isEmpty() ? null : pushes.get(0).at();
  }

  /** An instant before which the last push with another patch surely did not come, or null. */
  @Nullable Instant notBefore() {
    for (int i = pushes.size() - 1; i > 0; i--) {
      if (isChange(i, true)) {
        return pushes.get(i).at();
      } else if (isOther(pushes.get(i - 1).patch(), pushes.get(i).patch())) {
        return pushes.get(i - 1).at();
      }
    }
    return all && !pushes.isEmpty() ? pushes.get(0).at() : null;
  }

  /** The instants of the pushes after the first that changed the patch, surely or perhaps. */
  List<Instant> changes(boolean surely) {
    List<Instant> changes = new ArrayList<>();
    for (int i = 1; i < pushes.size(); i++) {
      if (isChange(i, surely)) {
        changes.add(pushes.get(i).at());
      }
    }
    return changes;
  }

  /** Surely only where no push between can be missing, and no patch. */
  private boolean isChange(int push, boolean surely) {
    String before = pushes.get(push - 1).patch();
    String after = pushes.get(push).patch();
    return surely
        ? all && (patchesKnown ? !same(before, after) : isOther(before, after))
        : !same(before, after);
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && one.equals(other);
  }

  private static boolean isOther(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !one.equals(other);
  }
}
