package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Decider;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.Sponsoring;
import org.quorate.ladder.Voice;
import org.quorate.rules.Facts;
import org.quorate.rules.Polled;
import org.quorate.rules.Polls;
import org.quorate.rules.Says;
import org.quorate.rules.Waiting;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;

/** That a ballot passed which was held on an open nomination. */
final class BallotPiece extends PolledPiece implements Refusing {
  private final Decider.Vote vote;
  private final @Nullable Sponsoring sponsors;

  /** Those who had sponsored by each opening, where a ballot waits for sponsors. */
  private final Map<Instant, Chorus> spoken = new TreeMap<>();

  /**
   * One ballot that has to pass.
   *
   * @param sponsors those that the row asks for, or null
   */
  BallotPiece(Scene scene, Decider.Vote vote, @Nullable Sponsoring sponsors) {
    super(scene, LadderColumn.DECIDED_BY, vote.decision());
    this.vote = vote;
    scene.open.forEach(
        nomination ->
            nomination
                .ballots()
                .forEach(
                    ballot -> hung.add(new Hung(ballot, scene.held(nomination, ballot), Tri.YES))));
    hung.sort(Comparator.comparing(Hung::ballot, Polls.IN_ORDER));
    this.sponsors = sponsors;
    if (sponsors != null && isAfterSponsors(vote)) {
      for (Hung one : hung) {
        Instant opened = one.ballot().course().opened();
        Instant when = opened.isBefore(scene.at) ? opened : scene.at;
        spoken.computeIfAbsent(
            when, then -> Chorus.then(scene, Voice.Says.SPONSOR, sponsors.who(), then));
      }
    }
  }

  private static boolean isAfterSponsors(Decider.Vote vote) {
    return vote.after() instanceof Decider.Sponsors
        || vote.after() instanceof Decider.Vote before && isAfterSponsors(before);
  }

  @Override
  void collect(Facts facts) {
    super.collect(facts);
    spoken.values().forEach(one -> one.collect(facts));
  }

  @Override
  Polls polls(Facts facts) {
    return Polls.of(
        vote.decision(),
        ballots(counted(facts)),
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
      for (Ballot ballot : ballots(counted(facts))) {
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
    Chorus then = spoken.get(when);
    return sponsors != null
        && then != null
        && then.people(facts, possibly).size() >= sponsors.count();
  }

  @Override
  Claim claim(Facts facts) {
    Polls polls = polls(facts);
    boolean kept = scene.noticed && polls.failed();
    return new Claim.Balloted(passed(polls), kept ? Waiting.NOT : polls.waiting());
  }

  @Override
  String because(Says says, Facts facts) {
    Polls polls = polls(facts);
    return passed(polls) == Tri.NO
        ? scene.afresh() + polls.sentence(Tri.NO)
        : polls.sentence(passed(polls));
  }

  /** Where one failed, another may be called, on this nomination or the next. */
  @Override
  List<Helper> helpers(Says says, Facts facts) {
    List<Helper> helpers = new ArrayList<>(super.helpers(says, facts));
    if (says == Says.UNMET_PEOPLE && polls(facts).failed()) {
      helpers.add(Helper.PROPOSING);
    }
    return says == Says.UNMET_PEOPLE ? scene.orAfresh(helpers) : helpers;
  }

  @Override
  public boolean isRefused(Facts facts) {
    Polls polls = polls(facts);
    return passed(polls) == Tri.NO && polls.failed();
  }

  @Override
  public List<Refused> refusals(Facts facts) {
    List<Refused> refusals = new ArrayList<>();
    for (Polls.Held one : polls(facts).held()) {
      Tri failed = one.polled().kept();
      if (one.counts().and(failed) != Tri.NO) {
        refusals.add(new Refused(one.polled().decision().closedAt(), one.counts().and(failed)));
      }
    }
    return refusals;
  }

  @Override
  public Set<Aspect> doubts(Facts facts) {
    return missing(facts);
  }

  @Override
  public List<Instant> perhaps() {
    List<Instant> closings = new ArrayList<>();
    for (Polls.Held one : Polls.of(vote.decision(), ballots(hung), scene.plan::decided).held()) {
      Instant closed = one.polled().decision().closedAt();
      if (closed != null) {
        closings.add(closed);
      }
    }
    return closings;
  }

  @Override
  void turns(Set<Instant> turns) {
    super.turns(turns);
    spoken.values().forEach(one -> one.turns(turns));
  }
}
