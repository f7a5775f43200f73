package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Known;
import org.quorate.charter.DepartureRow;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.MustStepDown;
import org.quorate.rules.AreSuspended;
import org.quorate.rules.Facts;
import org.quorate.rules.Suspensions;
import org.quorate.rules.Suspensions.Holder;
import org.quorate.rules.Suspensions.Suspension;
import org.quorate.rules.people.Tri;
import org.quorate.spi.Deliberation;

/**
 * Everybody who votes as a holder of a role, as of each instant at which that may come to an end or
 * begin anew, through the strata together.
 */
final class SuspensionDeliberation implements Deliberation<Suspensions> {
  /** At so many instants one person is looked at; nobody can tell what comes after them. */
  private static final int MOST = 1_000;

  /** So many go through the strata together, so that not all of them are kept at once. */
  private static final int TOGETHER = 100;

  private final LadderPlan plan;
  private final AreSuspended question;
  private final Reviewed all;
  private final Facts facts = new Facts();
  private final Map<Holder, List<DepartureDeliberation>> steps = new HashMap<>();
  private final Map<Holder, Instant> beyond = new HashMap<>();
  private final Map<Holder, NavigableMap<Instant, Suspension>> of = new HashMap<>();
  private final Iterator<Holder> holders;
  private final TreeSet<Instant> ahead = new TreeSet<>();
  private int stratum;

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
    List<DepartureDeliberation> own = new ArrayList<>(1);
    for (Instant when = question.since(); when != null; when = next(own, holder)) {
      own.add(
          DepartureDeliberation.ofVotes(
              plan,
              new MustStepDown(
                  asked.merits(), asked.person(), asked.role(), null, when, known(when)),
              all.audiences(when),
              facts));
    }
    steps.put(holder, own);
  }

  /** What is known of who held which role then. */
  private Known known(Instant when) {
    Known known = question.known();
    return when.isBefore(question.at())
        ? known.with(known.extent(Aspect.ROSTER_AT), Aspect.ROSTER)
        : known;
  }

  private @Nullable Instant next(List<DepartureDeliberation> own, Holder holder) {
    DepartureDeliberation last = own.get(own.size() - 1);
    Instant turn = last.turns().higher(last.at());
    if (turn == null || turn.equals(Instant.MAX)) {
      return null;
    } else if (turn.isAfter(question.until())) {
      ahead.add(turn);
      return null;
    } else if (own.size() == MOST) {
      beyond.put(holder, turn);
      return null;
    }
    return turn;
  }

  @Override
  public Collection<?> next() {
    List<Object> fresh = List.of();
    while (fresh.isEmpty() && (stratum > 0 || holders.hasNext())) {
      switch (stratum) {
        case 0 -> collect();
        case 1 -> each(Step::claim);
        default -> settle();
      }
      stratum = (stratum + 1) % 3;
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
    steps.forEach(
        (holder, own) -> {
          NavigableMap<Instant, Suspension> spells = new TreeMap<>();
          own.forEach(step -> add(spells, step.at(), suspension(step)));
          if (beyond.containsKey(holder)) {
            spells.put(beyond.get(holder), plan.perhapsSuspended(holder.role()));
          }
          of.put(holder, spells);
        });
    steps.clear();
  }

  private void each(Consumer<Step<?>> work) {
    steps.values().forEach(own -> own.forEach(work));
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

  private static Suspension suspension(DepartureDeliberation step) {
    Suspension all = Suspension.NONE;
    for (DepartureDeliberation.Exit exit : step.exits) {
      Tri fulfilled = exit.fulfilled(step.facts, DepartureDeliberation.OF_HOLDERS);
      DepartureRow row = exit.row();
      all = row == null ? all : all.or(Suspension.by(row, fulfilled));
    }
    return all;
  }
}
