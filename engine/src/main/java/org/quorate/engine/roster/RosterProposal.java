package org.quorate.engine.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Push;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.Voice;
import org.quorate.merge.MayMerge;

/**
 * A contribution that changes the roster, with what was said of it.
 *
 * @param contribution whether it may merge, as it is asked of its reviews
 * @param versions those of its versions that propose this very roster: what was said of others was
 *     said of another nomination
 * @param work what is known of everybody's work
 */
public record RosterProposal(
    RosterChange change, MayMerge contribution, Set<String> versions, LadderReview work) {

  public RosterProposal {
    versions = Set.copyOf(versions);
  }

  /** One that nobody has made a contribution yet. */
  public static RosterProposal unsaid(RosterChange change, LadderReview work) {
    Contribution none = Contribution.builder("proposed", Handle.of("nobody")).build();
    return new RosterProposal(change, new MayMerge(none, work.at(), work.known()), Set.of(), work);
  }

  /** Since when exactly this is proposed; null if that is not known. */
  @Nullable Instant announced() {
    Known known = contribution.known();
    Instant since = contribution.contribution().timeline().opened();
    if (since == null || !known.complete(Aspect.OPENED) || !known.complete(Aspect.PUSHES)) {
      return null;
    }
    List<Push> newestFirst = new ArrayList<>(contribution.contribution().timeline().pushes());
    newestFirst.sort(Comparator.comparing(Push::at));
    Collections.reverse(newestFirst);
    Instant announced = null;
    for (Push push : newestFirst) {
      if (!versions.contains(push.head())) {
        break;
      }
      announced = push.at();
    }
    return announced == null || announced.isAfter(since) ? announced : since;
  }

  /** How far it is known what was said. */
  Extent said() {
    return announced() == null ? Extent.ABSENT : contribution.known().extent(Aspect.REVIEWS);
  }

  /**
   * What people say of it last. An approval speaks for it as a sponsor, and says yes as one of
   * those who decide; an objection or veto stands whichever version it was of.
   */
  List<Voice> voices() {
    List<Voice> voices = new ArrayList<>();
    for (Review review : standing()) {
      if (review.verdict() != Verdict.APPROVE) {
        voices.add(voice(review, Voice.Says.OBJECT));
      } else if (isOfThis(review)) {
        voices.add(voice(review, Voice.Says.SPONSOR));
        voices.add(voice(review, Voice.Says.AGREE));
      }
    }
    return voices;
  }

  private static Voice voice(Review review, Voice.Says says) {
    return new Voice(review.reviewer(), says, review.at(), null);
  }

  /** The last verdict of everybody; of one instant the stricter. */
  List<Review> standing() {
    Map<Handle, Review> last = new HashMap<>();
    contribution.contribution().evidence().reviews().stream()
        .filter(review -> review.verdict() != Verdict.COMMENT && review.dismissed() == null)
        .sorted(
            Comparator.comparing(Review::at)
                .thenComparing(Review::sequence)
                .thenComparing(Review::verdict))
        .forEach(review -> last.put(review.reviewer(), review));
    return last.values().stream().sorted(Comparator.comparing(Review::reviewer)).toList();
  }

  /** Whether a verdict is one on this roster. */
  boolean isVote(Review review) {
    return review.verdict() != Verdict.APPROVE || isOfThis(review);
  }

  private boolean isOfThis(Review review) {
    return review.head() != null && versions.contains(review.head()) && !review.edited();
  }

  /** Whether somebody proposed from the first version on, or approved, what takes their role. */
  boolean isWillOf(Handle person, Names names) {
    boolean approves =
        standing().stream()
            .filter(review -> names.same(review.reviewer(), person))
            .anyMatch(review -> review.verdict() == Verdict.APPROVE && isOfThis(review));
    Handle author = contribution.contribution().authorship().author();
    List<Push> pushes = contribution.contribution().timeline().pushes();
    boolean unchanged =
        !pushes.isEmpty()
            && contribution.known().complete(Aspect.PUSHES)
            && pushes.stream().allMatch(push -> versions.contains(push.head()));
    boolean objects =
        standing().stream()
            .anyMatch(
                review ->
                    review.verdict() != Verdict.APPROVE && names.same(review.reviewer(), person));
    return !objects && (approves || unchanged && names.same(author, person));
  }

  /** When somebody said that they want to stay; null if they did not. */
  @Nullable Instant answered(Handle person, Names names) {
    return standing().stream()
        .filter(review -> review.verdict() != Verdict.APPROVE)
        .filter(review -> names.same(review.reviewer(), person))
        .map(Review::at)
        .findFirst()
        .orElse(null);
  }
}
