package org.quorate.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.FactsDigest;
import org.quorate.Finding;
import org.quorate.Handle;
import org.quorate.Obligation;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.charter.CharterRef;

/**
 * Whether somebody may come to hold a role, and why. BLOCKED as long as the nominee has something
 * to do, WAITING for others or for time, UNDETERMINED where facts are missing, ALLOWED if the row
 * asks for nothing more.
 *
 * @param findings in the order of {@link org.quorate.charter.LadderColumn}; of evidence and of
 *     deciders one for each, in the order of the cell
 * @param evidence one for each piece of evidence, in the order of the cell
 * @param sponsors those that count, sorted
 * @param uncounted what was looked at and does not count, in the order of the findings, then by
 *     whom
 * @param remedies who can do what about it, best first
 * @param waitUntil the earliest instant at which time has done its part; null if no clock runs
 * @param changesAt see {@link #until}
 */
public record PromotionDecision(
    Outcome outcome,
    String headline,
    List<Finding> findings,
    List<Progress> evidence,
    List<Handle> sponsors,
    List<Uncounted> uncounted,
    List<Remedy> remedies,
    List<Obligation> obligations,
    CharterRef charter,
    MayBecome question,
    @Nullable Instant waitUntil,
    @Nullable Instant changesAt)
    implements Decision {

  public PromotionDecision {
    findings = List.copyOf(findings);
    evidence = List.copyOf(evidence);
    sponsors = List.copyOf(sponsors);
    uncounted = List.copyOf(uncounted);
    remedies = List.copyOf(remedies);
    obligations = List.copyOf(obligations);
  }

  @Override
  public String facts() {
    return FactsDigest.of(question, MayBecome.ASPECTS);
  }

  @Override
  public Optional<Instant> until() {
    return Optional.ofNullable(changesAt);
  }
}
