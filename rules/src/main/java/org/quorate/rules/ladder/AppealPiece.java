package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.ladder.Uncounted;
import org.quorate.rules.Facts;
import org.quorate.rules.Polls;
import org.quorate.rules.Says;
import org.quorate.rules.Waiting;
import org.quorate.rules.people.Tri;
import org.quorate.rules.time.Windows;
import org.quorate.vote.Ballot;

/**
 * That a ballot turned the refusal of the last nomination. It takes the place of those who decided:
 * what they say of a nomination that was refused is said.
 */
final class AppealPiece extends Piece {
  private final Overruling appeal;
  private final Instant refused;
  private final @Nullable Instant end;
  private final List<Hung> hung = new ArrayList<>();

  /** A ballot with what matters of it beside the refusal. */
  private record Hung(Held held, Ballot ballot) {}

  AppealPiece(Scene scene, Overruling appeal, Instant refused) {
    super(scene);
    this.appeal = appeal;
    this.refused = refused;
    end =
        appeal.within() == null
            ? null
            : Windows.end(appeal.within(), refused, scene.plan.calendars);
    scene.open.forEach(
        nomination ->
            nomination.ballots().stream()
                .filter(ballot -> Polls.folded(ballot).equals(appeal.decision()))
                .forEach(ballot -> hung.add(new Hung(scene.held(refused, end, ballot), ballot))));
    hung.sort(Comparator.comparing(Hung::ballot, Polls.IN_ORDER));
  }

  @Override
  void collect(Facts facts) {
    hung.forEach(one -> facts.add(one.held()));
  }

  private Appeals appeals(Facts facts) {
    List<Ballot> counted =
        hung.stream()
            .filter(one -> Counts.of(facts, one.held()).surely())
            .map(Hung::ballot)
            .toList();
    return new Appeals(scene, appeal, counted, List.of(refused), false);
  }

  /** Whether one passed that counts. */
  Tri passed(Facts facts) {
    return appeals(facts).passed();
  }

  @Override
  Claim claim(Facts facts) {
    Appeals appeals = appeals(facts);
    return new Claim.Appealed(appeals.passed(), appeals.waiting() == Waiting.FOR_TIME);
  }

  @Override
  String because(Says says, Facts facts) {
    String quoted = "`votes/" + appeal.decision() + "`";
    return switch (says) {
      case MET -> quoted + " passed and turned the refusal of " + refused;
      case UNKNOWN -> "nobody can tell whether " + quoted + " turned the refusal of " + refused;
      default -> "the nomination was refused at " + refused + appeals(facts).rest();
    };
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    return appeals(facts).missing();
  }

  @Override
  List<Helper> helpers(Says says, Facts facts) {
    if (says != Says.UNMET_PEOPLE) {
      return List.of();
    }
    List<Helper> helpers = appeals(facts).helpers();
    return helpers.isEmpty() ? List.of(Helper.PROPOSING) : helpers;
  }

  @Override
  List<Uncounted> uncounted(Facts facts) {
    Map<Counts, Integer> by = new EnumMap<>(Counts.class);
    hung.forEach(one -> by.merge(Counts.of(facts, one.held()), 1, Integer::sum));
    by.remove(Counts.YES);
    String column = LadderColumn.APPEAL.shown();
    String name = "`votes/" + appeal.decision() + "`";
    return by.entrySet().stream()
        .map(one -> new Uncounted(column, name, "", one.getKey().words(), one.getValue()))
        .toList();
  }

  @Override
  void turns(Set<Instant> turns) {
    List<Ballot> all = hung.stream().map(Hung::ballot).toList();
    new Appeals(scene, appeal, all, List.of(refused), false).turns(turns);
  }
}
