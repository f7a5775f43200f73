package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.charter.Sequels;
import org.quorate.charter.VoteRow;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.Suspensions;
import org.quorate.spi.Deliberation;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.HasPassed;

/** One ballot under way through the strata: electors, votes and vetoes; then claims. */
final class BallotDeliberation implements Deliberation<BallotDecision> {
  private final VotesPlan plan;
  private final HasPassed asked;
  private final Facts facts = new Facts();
  private final List<Sitting> sittings = new ArrayList<>();
  private final Choosing choosing = new Choosing(sittings, facts);
  private final List<Claim> claims = new ArrayList<>();
  private final List<Decision> answers;
  private @Nullable Sequence sequence;
  private @Nullable Elections elections;
  private int stratum;

  BallotDeliberation(VotesPlan plan, HasPassed asked, List<Decision> answers) {
    this.plan = plan;
    this.asked = asked;
    this.answers = Activeness.others(answers);
    Suspensions found = Activeness.found(answers);
    for (VoteRow row : plan.rows(asked.ballot().decision())) {
      sittings.add(new Sitting(new Hall(plan, row, asked, found), facts));
    }
  }

  @Override
  public Collection<?> next() {
    List<Object> fresh = List.of();
    while (!sittings.isEmpty() && fresh.isEmpty() && stratum < 7) {
      switch (stratum++) {
        case 0 -> sittings.forEach(Sitting::open);
        case 1 -> sittings.forEach(Sitting::end);
        case 2 -> choose(choosing::fit);
        case 3 -> choose(choosing::count);
        case 4 -> claim(choosing.chosen());
        case 5 -> follow(choosing.chosen());
        default -> judge();
      }
      fresh = facts.fresh();
    }
    return fresh;
  }

  private void choose(Runnable step) {
    if (!choosing.isSettled()) {
      step.run();
    }
  }

  private void claim(@Nullable Sitting chosen) {
    if (chosen != null) {
      Schedule schedule = chosen.roll.hall.schedule;
      claims.add(Claim.Window.of(schedule.state(), chosen.ending().early()));
      claims.addAll(chosen.summons.claims(chosen.ending().moment(), chosen.isClosed()));
      claims.addAll(new Demands(chosen.roll).claims(chosen.floor(), chosen.isClosed()));
      elections = Elections.of(chosen.roll, chosen.floor());
      if (elections != null) {
        claims.addAll(elections.claims(chosen.isClosed()));
      }
      claims.forEach(facts::add);
    }
  }

  private void follow(@Nullable Sitting chosen) {
    if (chosen != null && !chosen.roll.hall.row.sequels().equals(Sequels.NONE)) {
      sequence = new Sequence(chosen, claims, facts, answers);
    }
  }

  private void judge() {
    if (sequence != null) {
      sequence.judge();
    }
  }

  /** What other ballots make of it; null if it hangs on none. */
  @Nullable Sequence sequence() {
    return sequence;
  }

  /** When other ballots that it hangs on may turn it. */
  Set<Instant> turnsOfOthers() {
    return sequence == null ? Set.of() : sequence.aftermath().turns();
  }

  @Override
  public void accept(Object fact, Object ruling) {
    facts.rule(fact, ruling);
  }

  /** What the rules say of a claim. */
  Says says(Claim claim) {
    return sequence == null ? (Says) facts.ruling(claim) : sequence.says(claim);
  }

  List<Claim> claims() {
    return claims;
  }

  /** What the votes of an election come to; null of other ballots. */
  @Nullable Elections elections() {
    return elections;
  }

  VotesPlan plan() {
    return plan;
  }

  HasPassed asked() {
    return asked;
  }

  @Override
  public BallotDecision conclude() {
    Sitting chosen = sittings.isEmpty() ? null : choosing.chosen();
    return chosen == null
        ? new Ungoverned(this, choosing).decision()
        : new BallotConclusion(this, chosen).decision();
  }

  /** By each row that may decide it. */
  List<Sitting> sittings() {
    return sittings;
  }
}
