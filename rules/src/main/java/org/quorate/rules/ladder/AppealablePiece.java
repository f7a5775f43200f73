package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.ladder.Uncounted;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.vote.Ballot;

/** One of those who decide, whose refusal an appeal may turn. */
final class AppealablePiece<P extends Piece & Refusing> extends Piece {
  private final P inner;
  private final Overruling appeal;
  private final Map<Ballot, Held> hung = new LinkedHashMap<>();

  AppealablePiece(P inner, Overruling appeal) {
    super(inner.scene);
    this.inner = inner;
    this.appeal = appeal;
    scene.open.forEach(
        nomination ->
            nomination
                .ballots()
                .forEach(ballot -> hung.put(ballot, scene.held(nomination, ballot))));
  }

  private Appeals appeals(Facts facts) {
    List<Ballot> counted = new ArrayList<>();
    hung.forEach(
        (ballot, held) -> {
          if (Counts.of(facts, held).surely()) {
            counted.add(ballot);
          }
        });
    return new Appeals(scene, appeal, counted, inner.refusals(facts), inner.isDoubtful(facts));
  }

  private Says own(Facts facts) {
    return (Says) facts.ruling(inner.claim(facts));
  }

  private Refusal refusal(Facts facts) {
    Appeals appeals = appeals(facts);
    return new Refusal(own(facts), appeals.passed(), appeals.waiting());
  }

  /** Whether it was refused for good, or until an objector withdraws. */
  private boolean isRefused(Facts facts) {
    Says own = own(facts);
    return own == Says.UNMET_NOBODY || own == Says.UNMET_OBJECTOR;
  }

  @Override
  void collect(Facts facts) {
    inner.collect(facts);
    hung.values().forEach(facts::add);
  }

  @Override
  Claim claim(Facts facts) {
    return inner.claim(facts);
  }

  @Override
  void judge(Facts facts) {
    if (isRefused(facts)) {
      facts.add(refusal(facts));
    }
  }

  @Override
  Says says(Facts facts) {
    return isRefused(facts) ? (Says) facts.ruling(refusal(facts)) : own(facts);
  }

  @Override
  String because(Says says, Facts facts) {
    String because = inner.because(own(facts), facts);
    if (!isRefused(facts)) {
      return because;
    }
    String quoted = "`votes/" + appeal.decision() + "`";
    return switch (says) {
      case MET -> because + ", and " + quoted + " passed and turned that";
      case UNKNOWN -> because + ", and nobody can tell whether " + quoted + " turned that";
      default -> because + appeals(facts).rest();
    };
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    return isRefused(facts) ? appeals(facts).missing() : inner.missing(facts);
  }

  @Override
  List<Helper> helpers(Says says, Facts facts) {
    List<Helper> helpers = new ArrayList<>(inner.helpers(own(facts), facts));
    if (isRefused(facts)) {
      helpers.addAll(appeals(facts).helpers());
    }
    return helpers;
  }

  @Override
  @Nullable Instant cured(Facts facts) {
    return own(facts) == Says.UNMET_TIME ? inner.cured(facts) : null;
  }

  @Override
  List<Uncounted> uncounted(Facts facts) {
    return inner.uncounted(facts);
  }

  @Override
  void turns(Set<Instant> turns) {
    inner.turns(turns);
    new Appeals(scene, appeal, List.copyOf(hung.keySet()), inner.perhaps(), false).turns(turns);
  }
}
