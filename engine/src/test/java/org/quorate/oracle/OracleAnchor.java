package org.quorate.oracle;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Clock;
import org.quorate.contribution.Push;

/**
 * From when a row's clock runs.
 *
 * @param at null if it does not run
 * @param earliest before which it surely does not begin; null if nobody can say
 * @param doubts why it may begin at another time; if it does not run, why it may run all the same
 */
record OracleAnchor(@Nullable Instant at, @Nullable Instant earliest, Set<Aspect> doubts) {

  static OracleAnchor of(OracleRow row, Clock clock) {
    return switch (clock.anchor()) {
      case OPENING -> opening(row.facts);
      case LAST_VERSION -> lastVersion(row.facts);
      case LAST_APPROVAL -> lastApproval(row);
    };
  }

  private static Optional<Instant> opened(OracleFacts facts) {
    return facts.complete(Aspect.OPENED)
        ? Optional.ofNullable(facts.contribution().timeline().opened())
        : Optional.empty();
  }

  private static OracleAnchor opening(OracleFacts facts) {
    return opened(facts)
        .map(at -> new OracleAnchor(at, at, Set.of()))
        .orElse(new OracleAnchor(null, null, Set.of(Aspect.OPENED)));
  }

  private static OracleAnchor lastVersion(OracleFacts facts) {
    List<Push> pushes = facts.reviews.pushes();
    Optional<Instant> first = pushes.stream().findFirst().map(Push::at);
    Optional<Instant> at =
        latest(opened(facts), first, newest(facts.reviews.changes(Tri.MAYBE).stream()));
    Optional<Instant> earliest =
        facts.complete(Aspect.PUSHES)
            ? latest(opened(facts), first, newest(facts.reviews.changes(Tri.YES).stream()))
            : latest(opened(facts), lastBeforeChange(facts.reviews), Optional.empty());
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    doubts.addAll(facts.lacking(Aspect.PUSHES, Aspect.OPENED));
    if (at.isEmpty()) {
      doubts.add(Aspect.OPENED);
    } else if (!at.equals(earliest)) {
      doubts.addAll(facts.lacking(Aspect.PATCHES));
    }
    return new OracleAnchor(at.orElse(null), earliest.orElse(null), doubts);
  }

  /** Two versions that differ: the change came after the earlier of them. */
  private static Optional<Instant> lastBeforeChange(OracleReviews reviews) {
    List<Push> pushes = reviews.pushes();
    Optional<Instant> before = Optional.empty();
    for (int i = 1; i < pushes.size(); i++) {
      if (OracleReviews.samePatch(pushes.get(i - 1), pushes.get(i)) == Tri.NO) {
        before = Optional.of(pushes.get(i - 1).at());
      }
    }
    return before;
  }

  private static Optional<Instant> newest(Stream<Push> pushes) {
    return pushes.map(Push::at).max(Comparator.naturalOrder());
  }

  private static Optional<Instant> latest(
      Optional<Instant> one, Optional<Instant> two, Optional<Instant> three) {
    return Stream.of(one, two, three).flatMap(Optional::stream).max(Comparator.naturalOrder());
  }

  private static OracleAnchor lastApproval(OracleRow row) {
    OracleFacts facts = row.facts;
    Optional<Instant> surely = newestApproval(row, Tri.YES);
    Optional<Instant> possibly = newestApproval(row, Tri.MAYBE);
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    boolean laterMaybe = !possibly.equals(surely) || !facts.complete(Aspect.REVIEWS);
    boolean voidMaybe = surely.isPresent() && !facts.complete(Aspect.PUSHES);
    if (laterMaybe || voidMaybe) {
      doubts.addAll(row.lackingForApprovals());
      doubts.addAll(facts.lacking(Aspect.PUSHES));
    }
    return new OracleAnchor(surely.orElse(null), surely.orElse(null), doubts);
  }

  private static Optional<Instant> newestApproval(OracleRow row, Tri atLeast) {
    Title title = row.approvers.ofSomeDemand();
    return row.everybody().stream()
        .filter(person -> row.approvers.counts(person, title).compareTo(atLeast) >= 0)
        .map(person -> row.approvers.approval(person).orElseThrow().at())
        .max(Comparator.naturalOrder());
  }
}
