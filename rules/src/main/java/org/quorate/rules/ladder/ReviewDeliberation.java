package org.quorate.rules.ladder;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.Outcome;
import org.quorate.ladder.Climb;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.LadderReviewDecision;
import org.quorate.ladder.Lapse;
import org.quorate.rules.Facts;
import org.quorate.spi.Deliberation;

/** Everybody who could rise and everybody who could lapse, through the strata together. */
final class ReviewDeliberation implements Deliberation<LadderReviewDecision> {
  private final Reviewed all;
  private final Facts facts = new Facts();
  private final List<Climbers.Rise> rises;
  private final List<Holders.Exit> exits;
  private int stratum;

  ReviewDeliberation(LadderPlan plan, LadderReview question) {
    all = new Reviewed(plan, question);
    Instant end = end(question);
    rises = Climbers.rises(all, end, facts);
    exits = Holders.exits(all, end, facts);
  }

  private static @Nullable Instant end(LadderReview question) {
    Duration horizon = question.horizon();
    try {
      return horizon == null ? null : question.at().plus(horizon);
    } catch (DateTimeException e) {
      return Instant.MAX;
    }
  }

  @Override
  public Collection<?> next() {
    List<Object> fresh = List.of();
    while (fresh.isEmpty() && stratum < 3) {
      switch (stratum++) {
        case 0 -> each(Step::collect);
        case 1 -> each(Step::claim);
        default -> each(Step::judge);
      }
      fresh = facts.fresh();
    }
    return fresh;
  }

  private void each(Consumer<Step<?>> work) {
    rises.forEach(rise -> rise.outlook().each(work));
    exits.forEach(exit -> exit.outlook().each(work));
  }

  @Override
  public void accept(Object fact, Object ruling) {
    facts.rule(fact, ruling);
  }

  @Override
  public LadderReviewDecision conclude() {
    List<Climb> climbs = rises.stream().map(rise -> rise.climb(all.people)).toList();
    List<Lapse> lapses = exits.stream().map(exit -> exit.lapse(all.people)).toList();
    List<Decision> own = new ArrayList<>();
    climbs.forEach(climb -> own.add(climb.decision()));
    lapses.forEach(lapse -> own.add(lapse.decision()));
    boolean doubt = own.stream().anyMatch(one -> one.outcome() == Outcome.UNDETERMINED);
    return new LadderReviewDecision(
        doubt ? Outcome.UNDETERMINED : Outcome.ALLOWED,
        all.plan.terms.headline(all.question.at(), headline(climbs, lapses)),
        climbs,
        lapses,
        List.of(),
        List.of(),
        all.plan.charter.ref(),
        all.question,
        until(own));
  }

  private static String headline(List<Climb> climbs, List<Lapse> lapses) {
    long may = climbs.stream().filter(climb -> isSo(climb.decision())).count();
    long must = lapses.stream().filter(lapse -> isSo(lapse.decision())).count();
    String steps = may + " of " + climbs.size() + " next steps on the ladder may be taken now";
    return lapses.isEmpty()
        ? steps
        : steps + ", and " + must + " of " + lapses.size() + " roles held must be given up";
  }

  private static boolean isSo(Decision decision) {
    return decision.outcome() == Outcome.ALLOWED;
  }

  private @Nullable Instant until(List<Decision> own) {
    Instant at = all.question.at();
    TreeSet<Instant> turns = new TreeSet<>();
    own.forEach(one -> one.until().ifPresent(turns::add));
    Stream.ofNullable(all.plan.terms.after(at)).forEach(turns::add);
    rises.forEach(rise -> rise.outlook().nearer(at).ifPresent(turns::add));
    exits.forEach(exit -> exit.outlook().nearer(at).ifPresent(turns::add));
    return turns.isEmpty() ? null : turns.first();
  }
}
