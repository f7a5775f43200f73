package org.quorate.charter;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Who may veto, and how a veto ends other than by its author. Whoever wrote the change neither
 * lifts nor overrides a veto on it, whatever their role, and no bot does that the row does not
 * name.
 *
 * @param withReason true if a veto without a reason is void
 * @param liftedBy who else may lift it; null for nobody
 * @param overriddenBy approvals that outweigh every veto; null for none
 * @param expires how long a veto stands; null for ever
 */
public record Veto(
    Who who,
    boolean withReason,
    @Nullable Who liftedBy,
    @Nullable Demand overriddenBy,
    @Nullable Duration expires) {}
