package org.quorate.gerrit.facts;

import com.google.gerrit.entities.Account;
import com.google.gerrit.entities.LabelType;
import com.google.gerrit.entities.PatchSet;
import com.google.gerrit.entities.PatchSetApproval;
import com.google.gerrit.server.query.change.ChangeData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.contribution.Check;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;

/**
 * Votes: those of {@code Code-Review} are verdicts (the highest approves, the lowest of several
 * negative ones vetoes, another negative one objects, what is between says nothing binding), those
 * of every other label are a check of its name. A vote that Gerrit copied onto a later patch set is
 * taken as of when and for what it was given: whether it holds there is for the charter.
 */
final class Votes {
  static final String REVIEW = "Code-Review";

  /** Of one instant the stricter comes last, of equal ones that on the newest patch set. */
  private static final Comparator<PatchSetApproval> BY_TIME =
      Comparator.comparing(PatchSetApproval::granted)
          .thenComparing(PatchSetApproval::value, Comparator.reverseOrder())
          .thenComparing(vote -> vote.patchSetId().get());

  private final ChangeData change;
  private final String head;
  private final @Nullable Instant moved;

  /**
   * Votes on a change.
   *
   * @param head its newest commit
   * @param moved when it was sent to another branch: what was for it then was for the other
   */
  Votes(ChangeData change, String head, @Nullable Instant moved) {
    this.change = change;
    this.head = head;
    this.moved = moved;
  }

  /**
   * The last vote of everybody who ever voted on reviews; left out are withdrawn ones, those that
   * somebody gave in the name of another, and approvals from before a move.
   */
  List<PatchSetApproval> standing() {
    Map<Account.Id, PatchSetApproval> last = new LinkedHashMap<>();
    change.approvals().values().stream()
        .filter(vote -> vote.label().equals(REVIEW) && !vote.copied())
        .sorted(BY_TIME)
        .forEach(vote -> last.put(vote.accountId(), vote));
    return last.values().stream()
        .filter(vote -> vote.value() != 0 && !isBorrowed(vote) && !isElsewhere(vote))
        .sorted(Comparator.comparing(PatchSetApproval::granted))
        .toList();
  }

  /** How far votes are known: one in the name of another takes the place of their own. */
  Extent known() {
    return change.approvals().values().stream()
            .anyMatch(vote -> vote.label().equals(REVIEW) && isBorrowed(vote))
        ? Extent.PARTIAL
        : Extent.COMPLETE;
  }

  private static boolean isBorrowed(PatchSetApproval vote) {
    return !vote.realAccountId().equals(vote.accountId());
  }

  private boolean isElsewhere(PatchSetApproval vote) {
    return moved != null && vote.value() > 0 && !vote.granted().isAfter(moved);
  }

  List<Review> reviews(Function<Account.Id, Handle> names, Talk talk) {
    Map<PatchSet.Id, String> heads = new LinkedHashMap<>();
    change.patchSets().forEach(version -> heads.put(version.id(), version.commitId().name()));
    List<Review> reviews = new ArrayList<>();
    for (PatchSetApproval vote : standing()) {
      reviews.add(
          new Review(
              names.apply(vote.accountId()),
              verdict(vote),
              vote.granted(),
              reviews.size(),
              heads.get(vote.patchSetId()),
              talk.reason(vote.accountId(), vote.granted()),
              false,
              null));
    }
    return reviews;
  }

  private Verdict verdict(PatchSetApproval vote) {
    LabelType label =
        change.getLabelTypes().byLabel(REVIEW).orElse(LabelType.withDefaultValues(REVIEW));
    if (vote.value() > 0) {
      return vote.value() >= Math.max(1, label.getMaxPositive())
          ? Verdict.APPROVE
          : Verdict.COMMENT;
    }
    return vote.value() == -1 ? Verdict.OBJECT : Verdict.VETO;
  }

  /** Any negative vote fails it, the highest passes it, all else is under way. */
  List<Check> checks() {
    return change.getLabelTypes().getLabelTypes().stream()
        .filter(label -> !label.getName().equals(REVIEW))
        .map(label -> check(label).on(head))
        .toList();
  }

  private Check check(LabelType label) {
    Collection<PatchSetApproval> votes =
        change.currentApprovals().stream()
            .filter(vote -> vote.label().equals(label.getName()) && vote.value() != 0)
            .toList();
    Instant at =
        votes.stream().map(PatchSetApproval::granted).max(Comparator.naturalOrder()).orElse(null);
    Check.Conclusion conclusion = Check.Conclusion.PENDING;
    if (votes.stream().anyMatch(vote -> vote.value() < 0)) {
      conclusion = Check.Conclusion.FAILURE;
    } else if (votes.stream().anyMatch(label::isMaxPositive)) {
      conclusion = Check.Conclusion.SUCCESS;
    }
    return new Check(label.getName(), conclusion, at);
  }
}
