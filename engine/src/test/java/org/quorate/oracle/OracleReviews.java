package org.quorate.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.charter.Counting;
import org.quorate.contribution.Check;
import org.quorate.contribution.Lift;
import org.quorate.contribution.Push;
import org.quorate.contribution.Review;
import org.quorate.merge.MayMerge;

/** What people said last, and whether it is said of the newest version. */
final class OracleReviews {
  private final MayMerge question;
  private final OraclePeople people;
  private final List<Review> verdicts;
  private final List<Push> pushes;
  private final Map<Handle, Optional<Review>> latest = new HashMap<>();

  OracleReviews(MayMerge question, OraclePeople people) {
    this.question = question;
    this.people = people;
    this.verdicts =
        question.contribution().evidence().reviews().stream()
            .filter(review -> review.verdict() != Review.Verdict.COMMENT)
            .filter(review -> !review.at().isAfter(question.at()))
            .sorted(BY_TIME)
            .toList();
    this.pushes =
        question.contribution().timeline().pushes().stream()
            .filter(push -> !push.at().isAfter(question.at()))
            .sorted(
                Comparator.comparing(Push::at)
                    .thenComparing(
                        push -> push.head().equals(question.contribution().timeline().head())))
            .toList();
  }

  /** What counts less comes later. */
  private static final Comparator<Review> BY_TIME =
      Comparator.comparing(Review::at)
          .thenComparingInt(Review::sequence)
          .thenComparing(Review::verdict)
          .thenComparing(OracleReviews::stricter);

  private static int stricter(Review one, Review two) {
    Comparator<Review> byDismissal = Comparator.comparing(r -> r.dismissed() != null);
    if (one.verdict() != Review.Verdict.APPROVE) {
      return byDismissal.reversed().thenComparing(OracleReviews::reason).compare(one, two);
    }
    return byDismissal
        .thenComparing(Review::edited)
        .thenComparing(
            Comparator.comparing(
                    Review::head, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
                .reversed())
        .compare(one, two);
  }

  private static int reason(Review one, Review two) {
    Comparator<Review> smallerLast = Comparator.comparing(Review::reason).reversed();
    return Comparator.<Review, Boolean>comparing(r -> !r.reason().isBlank())
        .thenComparing(smallerLast)
        .compare(one, two);
  }

  /** Every verdict so far, in order of time; comments are none. */
  List<Review> verdicts() {
    return verdicts;
  }

  List<Review> verdictsOf(Handle person) {
    return verdicts.stream()
        .filter(review -> people.canonical(review.reviewer()).equals(person))
        .toList();
  }

  /** The latest verdict of a person, dismissed or not. */
  Optional<Review> latest(Handle person) {
    return latest.computeIfAbsent(person, this::last);
  }

  private Optional<Review> last(Handle person) {
    List<Review> all = verdictsOf(person);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  boolean isDismissed(Review review) {
    Lift lift = review.dismissed();
    return lift != null && !lift.at().isAfter(question.at());
  }

  /** Versions so far, in order of time. */
  List<Push> pushes() {
    return pushes;
  }

  /** Versions after the first that changed the patch, as surely as that. */
  List<Push> changes(Tri atLeast) {
    List<Push> changes = new ArrayList<>();
    for (int i = 1; i < pushes.size(); i++) {
      if (changed(pushes.get(i - 1), pushes.get(i)).compareTo(atLeast) >= 0) {
        changes.add(pushes.get(i));
      }
    }
    return changes;
  }

  /** A patch without an identity is another one, where all identities are known. */
  private Tri changed(Push before, Push after) {
    Tri same = samePatch(before, after);
    boolean all = question.known().complete(Aspect.PUSHES);
    boolean patches = question.known().complete(Aspect.PATCHES);
    if (same == Tri.YES) {
      return Tri.NO;
    }
    return all && (patches || same == Tri.NO) ? Tri.YES : Tri.MAYBE;
  }

  /** Whether an approval speaks of the version as it is now. */
  Tri fresh(Review review, Counting counting) {
    if (counting.keepsOverPush()) {
      return Tri.YES;
    }
    if (isAstray(review)) {
      return Tri.MAYBE;
    }
    return question.known().complete(Aspect.PUSHES)
        ? freshByTime(review, counting)
        : freshByHead(review, counting);
  }

  /** Whether it speaks of a version that nobody had pushed by then. */
  boolean isAstray(Review review) {
    String saw = review.head();
    boolean all = question.known().complete(Aspect.PUSHES);
    String head = question.contribution().timeline().head();
    return saw != null && OracleVersions.isAstray(saw, review.at(), pushes, head, all);
  }

  /** Whether a run was of the version as it is now. */
  Tri isOfNewest(Check run) {
    Push last = pushes.isEmpty() ? null : pushes.get(pushes.size() - 1);
    if (run.head() == null) {
      return last == null || run.at() == null || !run.at().isBefore(last.at())
          ? Tri.YES
          : Tri.MAYBE;
    }
    boolean byPush = last != null && question.known().complete(Aspect.PUSHES);
    String newest = byPush ? last.head() : question.contribution().timeline().head();
    return newest == null ? Tri.MAYBE : Tri.of(newest.equals(run.head()));
  }

  private Tri freshByTime(Review review, Counting counting) {
    if (pushes.isEmpty()) {
      return Tri.YES;
    }
    Push newest = pushes.get(pushes.size() - 1);
    Push seen = byHead(review.head()).or(() -> lastAt(review)).orElse(null);
    if (seen == newest) {
      return Tri.YES;
    }
    Tri same = samePatch(seen, newest);
    if (counting.voidOnPush() || same == Tri.NO) {
      return Tri.NO;
    }
    boolean couldBeSame = !question.known().complete(Aspect.PATCHES);
    return same == Tri.YES ? Tri.YES : couldBeSame ? Tri.MAYBE : Tri.NO;
  }

  private Tri freshByHead(Review review, Counting counting) {
    String head = question.contribution().timeline().head();
    if (head == null || review.head() == null) {
      return Tri.MAYBE;
    }
    if (head.equals(review.head())) {
      return Tri.YES;
    }
    if (counting.voidOnPush()) {
      return Tri.NO;
    }
    return samePatch(byHead(review.head()).orElse(null), byHead(head).orElse(null));
  }

  private Optional<Push> byHead(@Nullable String head) {
    return pushes.stream()
        .filter(push -> push.head().equals(head))
        .reduce((earlier, later) -> later);
  }

  private Optional<Push> lastAt(Review review) {
    return pushes.stream()
        .filter(push -> !push.at().isAfter(review.at()))
        .reduce((earlier, later) -> later);
  }

  static Tri samePatch(@Nullable Push one, @Nullable Push two) {
    if (one == null || two == null || one.patch() == null || two.patch() == null) {
      return Tri.MAYBE;
    }
    return Tri.of(Objects.equals(one.patch(), two.patch()));
  }
}
