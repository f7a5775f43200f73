package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.rules.Facts;
import org.quorate.rules.Polls;
import org.quorate.rules.Says;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Ballot;

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

  private final Polls polls;

  BallotPiece(Scene scene, String decision) {
    super(scene);
    List<Ballot> held =
        scene.open.stream().flatMap(nomination -> nomination.ballots().stream()).toList();
    polls = Polls.of(decision, held, scene.plan::decided);
  }

  @Override
  Claim claim(Facts facts) {
    return new Claim.Balloted(passed(), polls.waiting());
  }

  private Tri passed() {
    return polls.passed(scene.knows(Aspect.NOMINATIONS));
  }

  @Override
  String because(Says says, Facts facts) {
    return polls.sentence(passed());
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
    return says == Says.UNMET_PEOPLE
        ? polls.remedies(List.of()).stream()
            .map(one -> new Helper(one.action(), one.who(), one.as()))
            .toList()
        : List.of();
  }

  @Override
  void turns(Set<Instant> turns) {
    turns.addAll(polls.turns());
  }
}
