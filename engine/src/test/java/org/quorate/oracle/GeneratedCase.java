package org.quorate.oracle;

import java.util.List;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.contribution.Authorship;
import org.quorate.contribution.Contribution;
import org.quorate.merge.MayMerge;

/**
 * A charter and a question that one seed made.
 *
 * @param seed makes the same again
 */
record GeneratedCase(long seed, Charter charter, MayMerge question) {

  static GeneratedCase of(long seed) {
    Chance chance = new Chance(seed);
    Charter charter = new CharterGenerator(chance).charter();
    Contribution contribution = new ContributionGenerator(chance).contribution();
    return ReviewBallots.of(
        new GeneratedCase(
            seed, charter, new MayMerge(contribution, Vocabulary.NOW, known(chance))));
  }

  GeneratedCase with(MayMerge other) {
    return new GeneratedCase(seed, charter, other);
  }

  GeneratedCase with(Charter other) {
    return new GeneratedCase(seed, other, question);
  }

  /** The same, but by other people. */
  GeneratedCase by(Authorship authorship) {
    Contribution it = question.contribution();
    Contribution other = it.with(authorship);
    return with(new MayMerge(other, question.at(), question.known()));
  }

  /** Mostly everything; sometimes a few aspects partly or not at all. */
  private static Known known(Chance chance) {
    Known known = Known.everything();
    if (chance.leansTo(Leaning.KINDS_IN_DOUBT)) {
      return known.with(Extent.PARTIAL, Aspect.KINDS);
    }
    if (chance.leansTo(Leaning.LIFTS_IN_DOUBT)) {
      return known
          .with(Extent.ABSENT, chance.of(Aspect.ROSTER, Aspect.ROSTER_AT, Aspect.OWNERS))
          .with(chance.of(Extent.PARTIAL, Extent.COMPLETE), Aspect.OBJECTIONS);
    }
    if (chance.in(55)) {
      return known;
    }
    if (chance.in(3)) {
      return Known.nothing();
    }
    if (chance.in(12)) {
      return known.with(Extent.PARTIAL, chance.of(Aspect.KINDS, Aspect.OBJECTIONS, Aspect.CHECKS));
    }
    int most = chance.of(1, 2, 4, 8);
    List<Aspect> aspects =
        MayMerge.ASPECTS.stream().filter(aspect -> aspect != Aspect.BALLOTS).toList();
    for (Aspect aspect : chance.some(1, most, aspects)) {
      known = known.with(chance.of(Extent.PARTIAL, Extent.ABSENT), aspect);
    }
    return known;
  }
}
