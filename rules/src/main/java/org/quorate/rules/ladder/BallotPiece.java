package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Remedy;
import org.quorate.rules.Facts;
import org.quorate.rules.Polled;
import org.quorate.rules.Says;
import org.quorate.rules.Waiting;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;

/** That a ballot passed which was held on an open nomination. */
final class BallotPiece extends Piece {
  /** What a ballot rests on that is known of the ladder or not. */
  private static final Set<Aspect> SHARED =
      EnumSet.of(
          Aspect.ROSTER,
          Aspect.ROSTER_AT,
          Aspect.AFFILIATIONS,
          Aspect.CALENDAR,
          Aspect.NOMINATIONS);

  private final String name;
  private final List<Polled> held = new ArrayList<>();

  BallotPiece(Scene scene, String decision) {
    super(scene);
    name = "`votes/" + decision + "`";
    scene.open.forEach(
        nomination -> nomination.ballots().forEach(ballot -> add(scene, decision, ballot)));
  }

  private void add(Scene scene, String decision, Ballot ballot) {
    BallotDecision decided =
        HeldBallots.folded(ballot).equals(decision) ? scene.plan.decided(ballot) : null;
    if (decided != null) {
      held.add(new Polled(decided));
    }
  }

  @Override
  Claim claim(Facts facts) {
    return new Claim.Balloted(passed(), waiting());
  }

  private Tri passed() {
    Tri passed = scene.knows(Aspect.NOMINATIONS) ? Tri.NO : Tri.MAYBE;
    for (Polled one : held) {
      passed = passed.or(one.passed());
    }
    return passed;
  }

  private Waiting waiting() {
    Waiting best = Waiting.NOT;
    boolean failed = false;
    for (Polled one : held) {
      best = one.waiting().compareTo(best) > 0 ? one.waiting() : best;
      failed |= one.failed();
    }
    return best == Waiting.NOT && !failed ? Waiting.FOR_PEOPLE : best;
  }

  @Override
  String because(Says says, Facts facts) {
    return switch (says) {
      case MET -> name + " passed";
      case UNKNOWN -> "nobody can tell whether " + name + " passed";
      case UNMET_NOBODY -> name + " did not pass";
      default -> name + (held.isEmpty() ? " has not been called" : " has not been decided");
    };
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    Set<Aspect> missing = EnumSet.copyOf(SHARED);
    missing.removeIf(scene::knows);
    if (missing.isEmpty()) {
      missing.add(Aspect.CALENDAR);
    }
    return missing;
  }

  @Override
  List<Helper> helpers(Says says, Facts facts) {
    boolean uncalled = says == Says.UNMET_PEOPLE && held.isEmpty();
    return uncalled
        ? List.of(new Helper(Remedy.Action.CALL, name.substring(1, name.length() - 1), ""))
        : List.of();
  }

  @Override
  void turns(Set<Instant> turns) {
    held.forEach(one -> one.decision().until().ifPresent(turns::add));
  }
}
