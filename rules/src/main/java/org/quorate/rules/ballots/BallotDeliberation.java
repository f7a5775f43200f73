package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
  private final @Nullable Roll roll;
  private final List<Claim> claims = new ArrayList<>();
  private List<Instant> instants = List.of();
  private @Nullable Ending ending;
  private @Nullable Floor floor;
  private int stratum;

  BallotDeliberation(VotesPlan plan, HasPassed asked) {
    this.plan = plan;
    this.asked = asked;
    VoteRow row = plan.row(asked.ballot().decision());
    roll = row == null ? null : new Roll(new Hall(plan, row, asked), facts);
  }

  @Override
  public Collection<?> next() {
    List<Object> fresh = List.of();
    while (roll != null && fresh.isEmpty() && stratum < 3) {
      switch (stratum++) {
        case 0 -> instants(roll);
        case 1 -> end(roll);
        default -> claim(roll);
      }
      fresh = facts.fresh();
    }
    return fresh;
  }

  private void instants(Roll all) {
    instants = Ending.instants(all);
    instants.forEach(instant -> all.collect(all.moment(instant)));
    if (!instants.isEmpty()) {
      all.collect(all.moment(all.hall.schedule.end()));
    }
  }

  private void end(Roll all) {
    Ending end = Ending.of(all, new Demands(all), instants);
    all.collect(end.moment());
    ending = end;
  }

  private void claim(Roll all) {
    Ending end = Objects.requireNonNull(ending);
    Floor now = new Floor(all, end.moment());
    Schedule schedule = all.hall.schedule;
    claims.add(new Claim.Window(schedule.state(), end.early()));
    boolean closed = schedule.isClosed() || end.closedEarly() != null;
    claims.addAll(new Demands(all).claims(now, closed));
    claims.forEach(facts::add);
    floor = now;
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
    return roll == null || ending == null || floor == null
        ? Ungoverned.decision(this)
        : new BallotConclusion(this, roll, ending, floor).decision();
  }
}
