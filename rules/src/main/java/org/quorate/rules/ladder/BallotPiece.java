package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Decider;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.Sponsoring;
import org.quorate.ladder.Uncounted;
import org.quorate.ladder.Voice;
import org.quorate.rules.Facts;
import org.quorate.rules.Polled;
import org.quorate.rules.Polls;
import org.quorate.rules.Says;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;

/** That a ballot passed which was held on an open nomination. */
final class BallotPiece extends Piece implements Refusing {
  /** What a ballot rests on that is known of the ladder or not. */
  static final Set<Aspect> SHARED =
      EnumSet.of(
          Aspect.ROSTER,
          Aspect.ROSTER_AT,
          Aspect.AFFILIATIONS,
          Aspect.CALENDAR,
          Aspect.NOMINATIONS);

  private final Decider.Vote vote;
  private final List<Hung> hung = new ArrayList<>();
  private final int sponsorsNeeded;
  private final @Nullable Choir sponsors;

  /** A ballot with what matters of it beside its nomination. */
  private record Hung(Held held, Ballot ballot) {}

  /**
   * One ballot that has to pass.
   *
   * @param sponsors those that the row asks for, or null
   */
  BallotPiece(Scene scene, Decider.Vote vote, @Nullable Sponsoring sponsors) {
    super(scene);
    this.vote = vote;
    scene.open.forEach(
        nomination ->
            nomination
                .ballots()
                .forEach(ballot -> hung.add(new Hung(scene.held(nomination, ballot), ballot))));
    hung.sort(Comparator.comparing(Hung::ballot, Polls.IN_ORDER));
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
    hung.forEach(one -> facts.add(one.held()));
    if (sponsors != null) {
      sponsors.collect(facts);
    }
  }

  /** Those that count, of whatever decision. */
  private List<Ballot> counted(Facts facts) {
    return hung.stream()
        .filter(one -> Counts.of(facts, one.held()).surely())
        .map(Hung::ballot)
        .toList();
  }

  private Polls polls(Facts facts) {
    return Polls.of(
        vote.decision(),
        counted(facts),
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
      for (Ballot ballot : counted(facts)) {
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
  List<Uncounted> uncounted(Facts facts) {
    Map<Counts, Integer> by = new EnumMap<>(Counts.class);
    for (Hung one : hung) {
      boolean asked = Polls.folded(one.ballot()).equals(vote.decision());
      if (asked && scene.plan.decided(one.ballot()) != null) {
        by.merge(Counts.of(facts, one.held()), 1, Integer::sum);
      }
    }
    by.remove(Counts.YES);
    String column = LadderColumn.DECIDED_BY.shown();
    String name = "`votes/" + vote.decision() + "`";
    return by.entrySet().stream()
        .map(one -> new Uncounted(column, name, "", one.getKey().words(), one.getValue()))
        .toList();
  }

  /** Those of its decision that failed. */
  private List<BallotDecision> failed(List<Ballot> some) {
    List<BallotDecision> failed = new ArrayList<>();
    for (Ballot ballot : some) {
      BallotDecision decision =
          Polls.folded(ballot).equals(vote.decision()) ? scene.plan.decided(ballot) : null;
      if (decision != null && new Polled(decision).failed()) {
        failed.add(decision);
      }
    }
    return failed;
  }

  @Override
  public List<Instant> refusals(Facts facts) {
    return closings(failed(counted(facts)));
  }

  @Override
  public boolean isDoubtful(Facts facts) {
    return failed(counted(facts)).stream().anyMatch(decision -> decision.closedAt() == null);
  }

  @Override
  public List<Instant> perhaps() {
    return closings(failed(hung.stream().map(Hung::ballot).toList()));
  }

  private static List<Instant> closings(List<BallotDecision> some) {
    List<Instant> closings = new ArrayList<>();
    for (BallotDecision decision : some) {
      Instant closed = decision.closedAt();
      if (closed != null) {
        closings.add(closed);
      }
    }
    return closings;
  }

  @Override
  void turns(Set<Instant> turns) {
    for (Hung one : hung) {
      BallotDecision decision = scene.plan.decided(one.ballot());
      if (decision != null) {
        decision.until().ifPresent(turns::add);
      }
    }
    if (sponsors != null) {
      sponsors.turns(turns);
    }
  }
}
