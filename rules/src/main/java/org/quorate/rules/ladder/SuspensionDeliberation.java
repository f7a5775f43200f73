package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.MustStepDown;
import org.quorate.rules.AreSuspended;
import org.quorate.rules.Facts;
import org.quorate.rules.Suspensions;
import org.quorate.rules.Suspensions.Holder;
import org.quorate.rules.Suspensions.Suspension;
import org.quorate.spi.Deliberation;

/**
 * Everybody who votes as a holder of a role, as of each instant at which that may come to an end or
 * begin anew, through the strata together.
 */
final class SuspensionDeliberation implements Deliberation<Suspensions> {
  /** At so many instants all of them are looked at together; nobody can tell of the rest. */
  private static final int MOST = 300_000;

  /** So many go through the strata together, so that not all of them are kept at once. */
  private static final int TOGETHER = 100;

  private final LadderPlan plan;
  private final AreSuspended question;
  private final Reviewed all;
  private final Facts facts = new Facts();
  private final Map<Holder, Walk> walks = new HashMap<>();
  private final Map<Holder, NavigableMap<Instant, Suspension>> of = new HashMap<>();
  private final Iterator<Holder> holders;
  private final TreeSet<Instant> ahead = new TreeSet<>();
  private int stratum;
  private int looked;

  SuspensionDeliberation(LadderPlan plan, AreSuspended question) {
    this.plan = plan;
    this.question = question;
    all = new Reviewed(plan, new LadderReview(question.merits(), question.at(), question.known()));
    holders =
        question.people().stream()
            .flatMap(person -> question.roles().stream().map(role -> new Holder(person, role)))
            .iterator();
  }

  private void look(Holder holder) {
    MustStepDown asked =
        new MustStepDown(
            all.merits(all.people.number(holder.person())),
            holder.person(),
            holder.role(),
            null,
            question.at(),
            question.known());
    Walk walk =
        new Walk(
            when ->
                DepartureDeliberation.ofVotes(
                    plan, DepartureDeliberation.asOf(asked, when), all.past(when), facts),
            question.since(),
            question.until(),
            Math.min(Walk.MOST, Math.max(1, MOST - looked)));
    looked += walk.size();
    Stream.ofNullable(walk.ahead()).forEach(ahead::add);
    walks.put(holder, walk);
  }

  @Override
  public Collection<?> next() {
    List<Object> fresh = List.of();
    while (fresh.isEmpty() && (stratum > 0 || holders.hasNext())) {
      switch (stratum) {
        case 0 -> collect();
        case 1 -> each(Step::claim);
        case 2 -> walks.values().forEach(walk -> walk.judge(facts));
        default -> settle();
      }
      stratum = (stratum + 1) % 4;
      fresh = facts.fresh();
    }
    return fresh;
  }

  private void collect() {
    for (int i = 0; i < TOGETHER && holders.hasNext(); i++) {
      look(holders.next());
    }
    each(Step::collect);
  }

  private void settle() {
    walks.forEach((holder, walk) -> of.put(holder, spells(holder, walk)));
    walks.clear();
  }

  private NavigableMap<Instant, Suspension> spells(Holder holder, Walk walk) {
    TreeMap<Instant, Suspension> all = new TreeMap<>();
    walk.found(
        facts,
        (at, row, withheld) -> {
          if (!at.isBefore(question.since())) {
            all.merge(at, Suspension.by(row, withheld), Suspension::or);
          }
        });
    NavigableMap<Instant, Suspension> spells = new TreeMap<>();
    all.forEach((at, then) -> add(spells, at, then));
    Instant beyond = walk.beyond();
    if (beyond != null) {
      spells.put(beyond, plan.perhapsSuspended(holder.role()));
    }
    return spells;
  }

  private void each(Consumer<Step<?>> work) {
    walks.values().forEach(walk -> walk.each(work));
  }

  @Override
  public void accept(Object fact, Object ruling) {
    facts.rule(fact, ruling);
  }

  @Override
  public Suspensions conclude() {
    return new Suspensions(
        of, plan.charter.ref(), question, ahead.isEmpty() ? null : ahead.first());
  }

  private static void add(NavigableMap<Instant, Suspension> to, Instant at, Suspension then) {
    if (to.isEmpty() || !to.lastEntry().getValue().equals(then)) {
      to.put(at, then);
    }
  }
}
