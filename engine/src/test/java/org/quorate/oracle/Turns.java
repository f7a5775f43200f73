package org.quorate.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.charter.Rows;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Evidence;
import org.quorate.contribution.Timeline;
import org.quorate.merge.MayMerge;
import org.quorate.oracle.Law.Decided;

/** The same case in another order, at another instant, or with one other fact. */
final class Turns {
  private static final Duration FAR = Duration.ofDays(400);

  private Turns() {}

  static Optional<GeneratedCase> rows(Decided before, Chance chance) {
    Charter charter = before.one().charter();
    return Optional.of(before.one().with(with(charter, new Shuffle(chance).rows(charter.rows()))));
  }

  /** The same charter with other rows. */
  static Charter with(Charter charter, Rows rows) {
    return Charter.of(
        charter.ref(),
        charter.language(),
        charter.documents(),
        charter.effective().orElse(null),
        charter.calendars(),
        rows);
  }

  static Optional<GeneratedCase> facts(Decided before, Chance chance) {
    Contribution facts = before.one().question().contribution();
    return Optional.of(with(before.one(), new Shuffle(chance).facts(facts)));
  }

  /** The same question about other facts. */
  static GeneratedCase with(GeneratedCase one, Contribution facts) {
    return one.with(new MayMerge(facts, one.question().at(), one.question().known()));
  }

  /** The last instant before the end, the first after the start, or one in between. */
  static Optional<GeneratedCase> later(Decided before, Chance chance) {
    Instant start = before.one().question().at();
    Instant end = before.decision().until().orElse(start.plus(FAR));
    int seconds = (int) Duration.between(start, end).minusSeconds(1).toSeconds();
    if (seconds < 1) {
      return Optional.empty();
    }
    Instant later =
        chance.of(
            end.minusNanos(1),
            end.minusSeconds(1),
            start.plusSeconds(1),
            start.plusSeconds(chance.between(1, seconds)));
    return Optional.of(before.one().with(before.one().question().asOf(later)));
  }

  /** The same but for one fact; empty if the one that was picked is not there to be changed. */
  static Optional<GeneratedCase> oneFact(GeneratedCase one, Chance chance) {
    MayMerge asked = one.question();
    Contribution facts = asked.contribution();
    Known other = Known.everything().equals(asked.known()) ? Known.nothing() : Known.everything();
    return switch (chance.between(1, 4)) {
      case 1 -> Optional.of(one.with(asked.asOf(asked.at().plusNanos(1))));
      case 2 -> Optional.of(one.with(new MayMerge(facts, asked.at(), other)));
      case 3 -> Optional.of(with(one, otherTimeline(facts, chance)));
      default -> Optional.of(with(one, fewer(facts, chance)));
    };
  }

  private static Contribution otherTimeline(Contribution facts, Chance chance) {
    Timeline old = facts.timeline();
    Timeline timeline =
        chance.in(50)
            ? new Timeline(Instant.EPOCH, old.pushes(), old.head())
            : new Timeline(old.opened(), old.pushes(), old.head() + "0");
    return facts.with(timeline);
  }

  /** Without the first of the first list of evidence that has one, or with another id. */
  private static Contribution fewer(Contribution facts, Chance chance) {
    Evidence old = facts.evidence();
    Evidence evidence =
        switch (chance.between(1, 3)) {
          case 1 ->
              new Evidence(
                  rest(old.reviews()),
                  old.checks(),
                  old.holds(),
                  old.invocations(),
                  old.ballots(),
                  old.activity());
          case 2 ->
              new Evidence(
                  old.reviews(),
                  rest(old.checks()),
                  old.holds(),
                  old.invocations(),
                  old.ballots(),
                  old.activity());
          default ->
              new Evidence(
                  old.reviews(),
                  old.checks(),
                  rest(old.holds()),
                  old.invocations(),
                  rest(old.ballots()),
                  old.activity());
        };
    boolean same = evidence.equals(old);
    return new Contribution(
        facts.id() + (same ? "0" : ""),
        facts.authorship(),
        facts.change(),
        facts.timeline(),
        evidence,
        facts.firstOfAuthor(),
        facts.people());
  }

  private static <T> List<T> rest(List<T> of) {
    return of.isEmpty() ? of : new ArrayList<>(of.subList(1, of.size()));
  }
}
