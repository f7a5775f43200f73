package org.quorate.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.RuleName;
import org.quorate.charter.Clock;
import org.quorate.charter.Condition;
import org.quorate.charter.Restart;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.Rows;
import org.quorate.charter.When;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Evidence;
import org.quorate.contribution.Review;
import org.quorate.merge.MayMerge;

/** One more approval, or one more row. */
final class Additions {
  private static final List<Handle> ANYBODY =
      Stream.of(Vocabulary.PEOPLE, Vocabulary.ALIASES, List.of(Vocabulary.OUTSIDER))
          .flatMap(List::stream)
          .toList();

  private Additions() {}

  static boolean runsSinceApproval(GeneratedCase one) {
    return one.charter().rows().reviews().stream()
        .map(ReviewRow::stayOpen)
        .filter(Objects::nonNull)
        .anyMatch(clock -> clock.anchor() == Clock.Anchor.LAST_APPROVAL);
  }

  static boolean restartsOnWithdrawal(GeneratedCase one) {
    return one.charter().rows().reviews().stream()
        .flatMap(row -> row.restarts().stream())
        .anyMatch(restart -> restart.event() == Restart.Event.OBJECTION_WITHDRAWN);
  }

  /** An approval by somebody who has given no verdict. */
  static Optional<GeneratedCase> newApproval(GeneratedCase one, Chance chance) {
    OraclePeople people = new OracleFacts(one.charter(), one.question()).people;
    List<Handle> silent =
        ANYBODY.stream().filter(person -> latest(one, people, person).isEmpty()).toList();
    if (silent.isEmpty()) {
      return Optional.empty();
    }
    Handle person = chance.pick(silent);
    Instant at = chance.in(50) ? Vocabulary.NOW : chance.pick(Vocabulary.PAST);
    String seen = chance.maybe(60, () -> newest(one));
    return Optional.of(with(one, approval(person, at, seen, chance.in(10))));
  }

  /** An approval of the newest version by somebody whose last word was an objection or veto. */
  static Optional<GeneratedCase> changedMind(GeneratedCase one, Chance chance) {
    OraclePeople people = new OracleFacts(one.charter(), one.question()).people;
    List<Handle> against =
        ANYBODY.stream()
            .filter(
                person ->
                    latest(one, people, person)
                        .filter(review -> review.verdict() != Review.Verdict.APPROVE)
                        .filter(review -> !review.at().isAfter(Vocabulary.NOW))
                        .isPresent())
            .toList();
    return against.isEmpty()
        ? Optional.empty()
        : Optional.of(
            with(one, approval(chance.pick(against), Vocabulary.NOW, newest(one), false)));
  }

  /** The last word of a person, past or to come. */
  private static Optional<Review> latest(GeneratedCase one, OraclePeople people, Handle person) {
    Instant end = Vocabulary.NOW.plus(Duration.ofDays(365));
    MayMerge later = one.question().asOf(end);
    return new OracleReviews(later, people).latest(people.canonical(person));
  }

  private static Review approval(Handle person, Instant at, @Nullable String seen, boolean edited) {
    return new Review(person, Review.Verdict.APPROVE, at, 99, seen, "", edited, null);
  }

  private static @Nullable String newest(GeneratedCase one) {
    return one.question().contribution().timeline().head();
  }

  private static GeneratedCase with(GeneratedCase one, Review review) {
    Contribution facts = one.question().contribution();
    List<Review> reviews = new ArrayList<>(facts.evidence().reviews());
    reviews.add(review);
    Evidence evidence =
        new Evidence(
            reviews,
            facts.evidence().checks(),
            facts.evidence().holds(),
            facts.evidence().invocations(),
            facts.evidence().ballots());
    return Turns.with(one, facts.with(evidence));
  }

  /** Whether some row applies, or may, that is no otherwise row. */
  static boolean somethingApplies(Law.Decided before) {
    Set<RuleName> plain =
        before.one().charter().rows().reviews().stream()
            .filter(row -> !row.when().isOtherwise())
            .map(ReviewRow::name)
            .collect(Collectors.toSet());
    return before.decision().groups().stream()
        .anyMatch(group -> plain.contains(group.alternatives().get(0).rule().name()));
  }

  /** A row over no files of its own: over none, or over those that another row covers. */
  static Optional<GeneratedCase> row(GeneratedCase one, Chance chance) {
    Rows rows = one.charter().rows();
    List<When> taken =
        rows.reviews().stream()
            .map(ReviewRow::when)
            .filter(when -> !when.isOtherwise() && when.covers())
            .toList();
    When when =
        taken.isEmpty() || chance.in(30)
            ? When.of(chance.of(new Condition.Always(), new Condition.Draft(chance.in(50))))
            : chance.pick(taken);
    ReviewGenerator generator = new ReviewGenerator(chance, chance.of(20, 50), List.of());
    ReviewRow more = generator.row(chance.of("aaa", "middle", "zzz"), when, null);
    List<ReviewRow> reviews = new ArrayList<>(rows.reviews());
    reviews.add(more);
    return Optional.of(one.with(Turns.with(one.charter(), with(rows, reviews))));
  }

  /** The same rows but for those of review. */
  static Rows with(Rows rows, List<ReviewRow> reviews) {
    return rows.toBuilder().reviews(reviews).build();
  }
}
