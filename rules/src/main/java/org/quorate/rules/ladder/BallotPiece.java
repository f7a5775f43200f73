package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Decider;
import org.quorate.charter.Sponsoring;
import org.quorate.ladder.Voice;
import org.quorate.rules.Facts;
import org.quorate.rules.Polled;
import org.quorate.rules.Polls;
import org.quorate.rules.Says;
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

  private final Decider.Vote vote;
  private final List<Ballot> held;
  private final int sponsorsNeeded;
  private final @Nullable Choir sponsors;

  /**
   * One ballot that has to pass.
   *
   * @param sponsors those that the row asks for, or null
   */
  BallotPiece(Scene scene, Decider.Vote vote, @Nullable Sponsoring sponsors) {
    super(scene);
    this.vote = vote;
    held =
        Polls.inOrder(
            scene.open.stream().flatMap(nomination -> nomination.ballots().stream()).toList());
    sponsorsNeeded = sponsors == null ? 0 : sponsors.count();
    this.sponsors =
        sponsors == null || !isAfterSponsors(vote)
            ? null
            : new Choir(scene, Voice.Says.SPONSOR, sponsors.who(), null);
  }

  private static boolean isAfterSponsors(Decider.Vote vote) {
    return vote.after() instanceof Decider.Sponsors
        || vote.after() instanceof Decider.Vote before && isAfterSponsors(before);
  }

  @Override
  void collect(Facts facts) {
    if (sponsors != null) {
      sponsors.collect(facts);
    }
  }

  private Polls polls(Facts facts) {
    return Polls.of(
        vote.decision(),
        held,
        scene.plan::decided,
        ballot -> counts(vote, ballot, scene.at, facts));
  }

  /** Whether a ballot was opened once that was so which it follows, as far as it was by then. */
  private Tri counts(Decider.Vote one, Ballot ballot, Instant when, Facts facts) {
    Instant opened = ballot.course().opened();
    return one.after() == null
        ? Tri.YES
        : isSo(one.after(), opened.isBefore(when) ? opened : when, facts);
  }

  private Tri isSo(Decider before, Instant when, Facts facts) {
    if (!scene.knows(Aspect.NOMINATIONS)) {
      return Tri.MAYBE;
    } else if (before instanceof Decider.Vote one) {
      Tri passed = Tri.NO;
      for (Ballot ballot : held) {
        BallotDecision decision =
            Polls.folded(ballot).equals(one.decision()) ? scene.plan.decided(ballot, when) : null;
        if (decision != null) {
          Tri counts = counts(one, ballot, when, facts);
          passed = passed.or(new Polled(decision).passed().and(counts));
        }
      }
      return passed;
    }
    return spoken(when, facts, false) ? Tri.YES : Tri.of(spoken(when, facts, true)).and(Tri.MAYBE);
  }

  /** Whether so many sponsors had spoken that count, or may. */
  private boolean spoken(Instant when, Facts facts, boolean possibly) {
    return sponsors != null
        && sponsors.counted(facts, possibly).stream()
                .filter(voice -> !voice.at().isAfter(when))
                .map(voice -> scene.people.number(voice.by()))
                .distinct()
                .count()
            >= sponsorsNeeded;
  }

  @Override
  Claim claim(Facts facts) {
    Polls polls = polls(facts);
    return new Claim.Balloted(passed(polls), polls.waiting());
  }

  private Tri passed(Polls polls) {
    return polls.passed(scene.knows(Aspect.NOMINATIONS));
  }

  @Override
  String because(Says says, Facts facts) {
    Polls polls = polls(facts);
    return polls.sentence(passed(polls));
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
        ? polls(facts).remedies(List.of()).stream()
            .map(one -> new Helper(one.action(), one.who(), one.as()))
            .toList()
        : List.of();
  }

  @Override
  void turns(Set<Instant> turns) {
    for (Ballot ballot : held) {
      BallotDecision decision = scene.plan.decided(ballot);
      if (decision != null) {
        decision.until().ifPresent(turns::add);
      }
    }
    if (sponsors != null) {
      sponsors.turns(turns);
    }
  }
}
