package org.quorate.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.FactsDigest;
import org.quorate.Finding;
import org.quorate.Obligation;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.charter.CharterRef;

/**
 * Whether a holder of a role must step down, and why. ALLOWED if a row is fulfilled, so that
 * nothing but missing facts or people ever takes a role from somebody; BLOCKED where they stay.
 *
 * @param state how far it is by the row that is nearest
 * @param voting whether a row takes their vote as long as they keep the role
 * @param findings by row, then in the order of {@link org.quorate.charter.LadderColumn}
 * @param evidence how active the holder was, one for each condition, in the order of the findings
 * @param uncounted what was looked at and does not count
 * @param remedies who can do what for it to go on
 * @param waitUntil when time has done its part by that row; null if no clock runs, or nobody can
 *     tell
 * @param changesAt see {@link #until}
 */
public record DepartureDecision(
    Outcome outcome,
    State state,
    Voting voting,
    String headline,
    List<Finding> findings,
    List<Progress> evidence,
    List<Uncounted> uncounted,
    List<Remedy> remedies,
    List<Obligation> obligations,
    CharterRef charter,
    MustStepDown question,
    @Nullable Instant waitUntil,
    @Nullable Instant changesAt)
    implements Decision {

  public DepartureDecision {
    findings = List.copyOf(findings);
    evidence = List.copyOf(evidence);
    uncounted = List.copyOf(uncounted);
    remedies = List.copyOf(remedies);
    obligations = List.copyOf(obligations);
  }

  /** How far a departure is. */
  public enum State {
    /** No row asks for it. */
    STAYS,
    /** It waits while they are on leave. */
    ON_LEAVE,
    /** They have yet to be asked. */
    TO_BE_ASKED,
    /** They were asked and have time to answer. */
    IN_NOTICE,
    /** They did not answer, and hold the role a while yet. */
    IN_GRACE,
    /** Others have yet to decide. */
    TO_BE_DECIDED,
    STEPS_DOWN,
    /** Facts are missing. */
    UNDETERMINED
  }

  /** Whether the holder may vote. */
  public enum Voting {
    VOTES,
    SUSPENDED,
    /** Facts are missing by which they may be suspended. */
    UNDETERMINED
  }

  @Override
  public String facts() {
    return FactsDigest.of(question, MustStepDown.ASPECTS);
  }

  @Override
  public Optional<Instant> until() {
    return Optional.ofNullable(changesAt);
  }
}
