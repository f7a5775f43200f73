package org.quorate.merge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.FactsDigest;
import org.quorate.Finding;
import org.quorate.Obligation;
import org.quorate.Outcome;
import org.quorate.charter.CharterRef;

/**
 * Whether a contribution may merge, and why.
 *
 * @param groups the findings by requirement, worst first: each requirement is one row, or a row
 *     with those that stand in for it
 * @param next who can unblock it and when time will
 * @param approvers whose approval counted in some row, with the rows
 * @param question what was asked, with its facts
 * @param changesAt see {@link #until}
 */
public record MergeDecision(
    Outcome outcome,
    String headline,
    List<Requirement> groups,
    List<Finding> findings,
    NextSteps next,
    List<Approver> approvers,
    List<Obligation> obligations,
    CharterRef charter,
    MayMerge question,
    @Nullable Instant changesAt)
    implements Decision {

  public MergeDecision {
    groups = List.copyOf(groups);
    findings = List.copyOf(findings);
    approvers = List.copyOf(approvers);
    obligations = List.copyOf(obligations);
  }

  @Override
  public String facts() {
    return FactsDigest.of(question, MayMerge.ASPECTS);
  }

  @Override
  public Optional<Instant> until() {
    return Optional.ofNullable(changesAt);
  }
}
