package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.Remedy;
import org.quorate.Rule;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.OverCap;
import org.quorate.ladder.Uncounted;
import org.quorate.rules.Facts;
import org.quorate.rules.Polls;
import org.quorate.rules.Says;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;

/**
 * That no ballot waives the excess of an organisation. It counts if it was opened since the excess
 * began and is about the body, or about one of those who are too many.
 */
final class WaiverPiece extends Piece {
  private final Overage overage;
  private final OverCap.Unless unless;
  private final List<Hung> hung = new ArrayList<>();

  /**
   * One ballot of the decision.
   *
   * @param sure whether it was opened in time, and about them
   */
  private record Hung(Ballot ballot, Held held, Tri sure) {}

  WaiverPiece(Overage overage, OverCap.Unless unless) {
    super(overage.scene);
    this.overage = overage;
    this.unless = unless;
    for (Ballot ballot : Polls.inOrder(scene.question.merits().ballots())) {
      if (Polls.folded(ballot).equals(unless.waivedBy())) {
        Tri since = overage.hasBegun(ballot.course().opened());
        Tri concerned = concerned(ballot.subject());
        Held.Opened opened = since == Tri.NO ? Held.Opened.EARLY : Held.Opened.IN_TIME;
        Held held = new Held(opened, concerned == Tri.NO);
        hung.add(new Hung(ballot, held, since.and(concerned)));
      }
    }
  }

  private Tri concerned(@Nullable Handle subject) {
    if (subject == null) {
      return Tri.YES;
    }
    return scene.people.knows(subject)
        ? overage.bench.isOneOfThem(scene.people.number(subject))
        : overage.bench.mayBeOneOfThem();
  }

  @Override
  void collect(Facts facts) {
    hung.forEach(one -> facts.add(one.held()));
  }

  private Polls polls(Facts facts) {
    List<Hung> counted =
        hung.stream().filter(one -> Counts.of(facts, one.held()).surely()).toList();
    return Polls.of(
        unless.waivedBy(),
        counted.stream().map(Hung::ballot).toList(),
        scene.plan::decided,
        ballot -> sure(counted, ballot));
  }

  private static Tri sure(List<Hung> counted, Ballot ballot) {
    Tri best = Tri.NO;
    for (Hung one : counted) {
      best = one.ballot().equals(ballot) ? best.or(one.sure()) : best;
    }
    return best;
  }

  private Tri waived(Polls polls) {
    return polls.passed(scene.knows(Aspect.NOMINATIONS));
  }

  @Override
  Claim claim(Facts facts) {
    Polls polls = polls(facts);
    boolean otherwise =
        unless.way() instanceof OverCap.Resign || unless.way() instanceof OverCap.Lot;
    return new Claim.Excess(waived(polls), otherwise, polls.waiting());
  }

  /** Whether it lets all of them stay. */
  boolean isWaived(Facts facts) {
    return facts.ruling(claim(facts)) == Says.WAIVED;
  }

  @Override
  Rule waivedBy(Facts facts) {
    return scene.plan.charter.rows().votes().stream()
        .filter(row -> row.decision().equals(unless.waivedBy()))
        .findFirst()
        .orElseThrow()
        .quoted();
  }

  @Override
  String because(Says says, Facts facts) {
    Polls polls = polls(facts);
    String sentence = polls.sentence(waived(polls));
    return switch (says) {
      case WAIVED -> sentence + ", so that all of them stay";
      case MET -> "nobody let them stay: " + sentence;
      case UNKNOWN -> sentence;
      default -> sentence + ", and until then they are too many";
    };
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    Set<Aspect> missing = EnumSet.copyOf(BallotPiece.SHARED);
    missing.removeIf(scene::knows);
    if (missing.isEmpty()) {
      missing.add(Aspect.CALENDAR);
    }
    return missing;
  }

  @Override
  List<Helper> helpers(Says says, Facts facts) {
    if (says != Says.UNMET_PEOPLE) {
      return List.of();
    }
    List<Helper> helpers =
        polls(facts).remedies(List.of()).stream()
            .map(one -> new Helper(one.action(), one.who(), one.as()))
            .toList();
    Helper anew = new Helper(Remedy.Action.CALL, "votes/" + unless.waivedBy(), "");
    return helpers.isEmpty() ? List.of(anew) : helpers;
  }

  @Override
  List<Uncounted> uncounted(Facts facts) {
    Map<Counts, Integer> by = new EnumMap<>(Counts.class);
    for (Hung one : hung) {
      if (scene.plan.decided(one.ballot()) != null) {
        by.merge(Counts.of(facts, one.held()), 1, Integer::sum);
      }
    }
    by.remove(Counts.YES);
    String name = "`votes/" + unless.waivedBy() + "`";
    return by.entrySet().stream()
        .map(
            one ->
                new Uncounted(
                    LadderColumn.IF_OVER_CAP.shown(),
                    name,
                    "",
                    one.getKey().words(),
                    one.getValue()))
        .toList();
  }

  @Override
  void turns(Set<Instant> turns) {
    for (Hung one : hung) {
      BallotDecision decision = scene.plan.decided(one.ballot());
      if (decision != null) {
        decision.until().ifPresent(turns::add);
      }
    }
  }
}
