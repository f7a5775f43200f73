package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Remedy;
import org.quorate.ladder.Seed;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.ladder.Claim.Fate;

/**
 * That a lot falls on the holder, one of too many of an organisation. It is drawn from the first
 * seed that was published for the body since they are too many; without one there is no lot.
 */
final class LotPiece extends Piece {
  private final Overage overage;
  private final boolean agree;
  private final boolean sure;
  private final @Nullable Seed seed;

  LotPiece(Overage overage, boolean agree) {
    super(overage.scene);
    this.overage = overage;
    this.agree = agree;
    Instant since = overage.surely();
    sure = since.equals(overage.possibly()) && !overage.bench.isInDoubt();
    seed =
        scene.question.merits().seeds().stream()
            .filter(one -> one.rule().equals(overage.body.name()))
            .filter(one -> !one.at().isBefore(since) && !one.at().isAfter(scene.at))
            .min(Comparator.comparing(Seed::at).thenComparing(Seed::text))
            .orElse(null);
  }

  private Fate fate() {
    if (!sure) {
      return Fate.UNKNOWN;
    } else if (seed == null) {
      return Fate.UNDRAWN;
    }
    String text = seed.text();
    boolean drawn = overage.bench.over().stream().anyMatch(one -> overage.bench.isDrawn(one, text));
    return drawn ? Fate.DRAWN : Fate.SPARED;
  }

  @Override
  Claim claim(Facts facts) {
    return new Claim.Lots(fate(), scene.knows(Aspect.NOMINATIONS));
  }

  @Override
  String because(Says says, Facts facts) {
    String by = seed == null ? "" : " of the seed `" + seed.text() + "`";
    String who = scene.people.shown(scene.nominee);
    return switch (says) {
      case MET -> "the lot" + by + " falls on " + who;
      case UNMET_NOBODY -> "the lot" + by + " spares " + who;
      case UNKNOWN -> "nobody can tell on whom the lot falls";
      default ->
          agree
              ? "they agree who goes, or a lot is drawn once a seed was published"
              : "a lot is drawn once a seed was published";
    };
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    if (!sure) {
      missing.addAll(overage.missing());
    }
    if (!scene.knows(Aspect.NOMINATIONS)) {
      missing.add(Aspect.NOMINATIONS);
    }
    return missing;
  }

  @Override
  List<Helper> helpers(Says says, Facts facts) {
    return says == Says.UNMET_PEOPLE
        ? List.of(new Helper(Remedy.Action.PUBLISH_SEED, "anyone", ""))
        : List.of();
  }

  @Override
  void turns(Set<Instant> turns) {
    scene.question.merits().seeds().forEach(one -> turns.add(one.at()));
  }
}
