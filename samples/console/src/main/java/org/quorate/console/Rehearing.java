package org.quorate.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Outcome;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Evidence;
import org.quorate.contribution.Push;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.contribution.Timeline;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;

/** Decides a case again as if some people had approved, to see whether others do as well. */
final class Rehearing {
  /** Trying more sets of people, or larger cases, would take longer than the answer is worth. */
  private static final int MOST = 200;

  private static final int LARGE = 500;

  private final GovernanceEngine engine;
  private final Charter charter;
  private final MayMerge question;
  private final Set<String> chosen;
  private final Set<Open> wanted;
  private int left;

  /** What a column of a row still says other than yes. */
  private record Open(RuleName rule, String column, Outcome outcome) {}

  /**
   * A rehearing.
   *
   * @param chosen people as shown whose approvals open all that approvals can
   */
  Rehearing(
      GovernanceEngine engine, Charter charter, MayMerge question, Collection<String> chosen) {
    this.engine = engine;
    this.charter = charter;
    this.question = question;
    this.chosen = Set.copyOf(chosen);
    left = isLarge() ? 0 : MOST;
    wanted = left == 0 ? Set.of() : open(this.chosen);
  }

  /** Whether others can be tried at all. */
  boolean isPossible() {
    return left > 0;
  }

  /** Whether as much is opened if others approve instead of some of those chosen. */
  boolean does(Collection<String> instead, Collection<String> of) {
    if (left == 0) {
      return false;
    }
    left--;
    Set<String> people = new HashSet<>(chosen);
    people.removeAll(of);
    people.addAll(instead);
    return wanted.containsAll(open(people));
  }

  private boolean isLarge() {
    Contribution change = question.contribution();
    int people = charter.rows().roster().size() + change.people().size();
    int facts = change.evidence().reviews().size() + change.change().files().size();
    return people > LARGE || facts > LARGE || 2 * charter.rows().reviews().size() > LARGE;
  }

  private static @Nullable String head(Timeline timeline) {
    return timeline.head() != null
        ? timeline.head()
        : timeline.pushes().stream()
            .max(Comparator.comparing(Push::at))
            .map(Push::head)
            .orElse(null);
  }

  private Set<Open> open(Set<String> people) {
    Contribution change = question.contribution();
    Evidence evidence = change.evidence();
    List<Review> reviews = new ArrayList<>(evidence.reviews());
    for (String person : people) {
      reviews.add(
          new Review(
              Handle.of(person),
              Verdict.APPROVE,
              question.at(),
              reviews.size(),
              head(change.timeline()),
              "",
              false,
              null));
    }
    Contribution approved =
        change.with(
            new Evidence(
                reviews,
                evidence.checks(),
                evidence.holds(),
                evidence.invocations(),
                evidence.ballots(),
                evidence.activity()));
    MergeDecision decision =
        engine.decide(charter, new MayMerge(approved, question.at(), question.known()));
    Set<Open> open = new HashSet<>();
    for (Finding finding : decision.findings()) {
      if (finding.outcome() != Outcome.ALLOWED) {
        open.add(new Open(finding.rule().name(), finding.column(), finding.outcome()));
      }
    }
    return open;
  }
}
