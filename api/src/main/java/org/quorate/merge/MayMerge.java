package org.quorate.merge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Known;
import org.quorate.Question;
import org.quorate.contribution.Contribution;
import org.quorate.vote.HasPassed;

/** May this contribution merge now? */
public record MayMerge(
    @NotNull @Valid Contribution contribution, @NotNull Instant at, @NotNull Known known)
    implements Question<MergeDecision> {
  /** The kind of this question. */
  public static final String KIND = "may-merge";

  /** What may be known or not of a contribution. */
  public static final Set<Aspect> ASPECTS = aspects();

  private static Set<Aspect> aspects() {
    Set<Aspect> aspects = EnumSet.range(Aspect.FILES, Aspect.CALENDAR);
    aspects.add(Aspect.BALLOTS);
    return Collections.unmodifiableSet(aspects);
  }

  public MayMerge {
    known = known.of(ASPECTS);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<MergeDecision> decisionType() {
    return MergeDecision.class;
  }

  /**
   * Whether each ballot on it passed; what is known of ballots is known of all that befell them.
   * One whose author is not told was put by the author of the contribution.
   */
  public List<HasPassed> polls() {
    Known told =
        known.with(
            known.extent(Aspect.BALLOTS),
            Aspect.OPENED,
            Aspect.VOTES,
            Aspect.ATTENDANCE,
            Aspect.RECUSALS,
            Aspect.PETITION);
    return contribution.evidence().ballots().stream()
        .map(ballot -> ballot.putBy(contribution.authorship().author()))
        .distinct()
        .map(ballot -> new HasPassed(ballot, at, told, contribution.evidence().activity()))
        .toList();
  }

  @Override
  public MayMerge asOf(Instant instant) {
    return new MayMerge(contribution, instant, known);
  }
}
