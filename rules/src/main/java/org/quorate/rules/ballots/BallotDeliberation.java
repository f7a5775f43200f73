package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.VoteRow;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
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
  private int stratum;

  BallotDeliberation(VotesPlan plan, HasPassed asked) {
    this.plan = plan;
    this.asked = asked;
    for (VoteRow row : plan.rows(asked.ballot().decision())) {
      sittings.add(new Sitting(new Hall(plan, row, asked), facts));
    }
  }

  @Override
  public Collection<?> next() {
    List<Object> fresh = List.of();
    while (!sittings.isEmpty() && fresh.isEmpty() && stratum < 5) {
      switch (stratum++) {
        case 0 -> sittings.forEach(Sitting::open);
        case 1 -> sittings.forEach(Sitting::end);
        case 2 -> choose(choosing::fit);
        case 3 -> choose(choosing::count);
        default -> claim(choosing.chosen());
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
      claims.add(new Claim.Window(schedule.state(), chosen.ending().early()));
      claims.addAll(new Demands(chosen.roll).claims(chosen.floor(), chosen.isClosed()));
      claims.forEach(facts::add);
    }
  }

  @Override
  public void accept(Object fact, Object ruling) {
    facts.rule(fact, ruling);
  }

  /** What the rules say of a claim. */
  Says says(Claim claim) {
    return (Says) facts.ruling(claim);
  }

  List<Claim> claims() {
    return claims;
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
