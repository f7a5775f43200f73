package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.charter.LadderColumn;
import org.quorate.ladder.Uncounted;
import org.quorate.rules.Facts;
import org.quorate.rules.Polls;
import org.quorate.rules.Says;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;

/** That a ballot of one decision passed, of those that are held and count here. */
abstract class PolledPiece extends Piece {
  /** What a ballot rests on that is known of the ladder or not. */
  static final Set<Aspect> SHARED =
      EnumSet.of(
          Aspect.ROSTER,
          Aspect.ROSTER_AT,
          Aspect.AFFILIATIONS,
          Aspect.CALENDAR,
          Aspect.NOMINATIONS);

  final List<Hung> hung = new ArrayList<>();
  private final LadderColumn column;
  private final String decision;

  /**
   * One ballot with what matters of it here.
   *
   * @param sure whether it is one that could count, so far as rules do not say
   */
  record Hung(Ballot ballot, Held held, Tri sure) {}

  PolledPiece(Scene scene, LadderColumn column, String decision) {
    super(scene);
    this.column = column;
    this.decision = decision;
  }

  /** What of {@link #SHARED} is missing, or else days of a calendar. */
  static Set<Aspect> missing(Scene scene) {
    Set<Aspect> missing = EnumSet.copyOf(SHARED);
    missing.removeIf(scene::knows);
    if (missing.isEmpty()) {
      missing.add(Aspect.CALENDAR);
    }
    return missing;
  }

  @Override
  void collect(Facts facts) {
    hung.forEach(one -> facts.add(one.held()));
  }

  /** Those that count by the rules. */
  final List<Hung> counted(Facts facts) {
    return hung.stream().filter(one -> Counts.of(facts, one.held()).surely()).toList();
  }

  /** How those of the decision stand. */
  Polls polls(Facts facts) {
    List<Hung> counted = counted(facts);
    return Polls.of(decision, ballots(counted), scene.plan::decided, one -> sure(counted, one));
  }

  static List<Ballot> ballots(List<Hung> some) {
    return some.stream().map(Hung::ballot).toList();
  }

  private static Tri sure(List<Hung> counted, Ballot ballot) {
    Tri best = Tri.NO;
    for (Hung one : counted) {
      best = one.ballot().equals(ballot) ? best.or(one.sure()) : best;
    }
    return best;
  }

  final Tri passed(Polls polls) {
    return polls.passed(scene.knows(Aspect.NOMINATIONS));
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    return missing(scene);
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
      boolean asked = Polls.folded(one.ballot()).equals(decision);
      if (asked && scene.plan.decided(one.ballot()) != null) {
        by.merge(Counts.of(facts, one.held()), 1, Integer::sum);
      }
    }
    by.remove(Counts.YES);
    String name = "`votes/" + decision + "`";
    return by.entrySet().stream()
        .map(one -> new Uncounted(column.shown(), name, "", one.getKey().words(), one.getValue()))
        .toList();
  }

  @Override
  void turns(Set<Instant> turns) {
    for (Hung one : hung) {
      BallotDecision decided = scene.plan.decided(one.ballot());
      if (decided != null) {
        decided.until().ifPresent(turns::add);
      }
    }
  }
}
