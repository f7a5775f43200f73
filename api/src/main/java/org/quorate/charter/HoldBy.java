package org.quorate.charter;

import org.jspecify.annotations.Nullable;

/**
 * Who may hold a contribution back. Whoever wrote the change lifts no hold of others on it,
 * whatever their role, and no bot does that the row does not name.
 *
 * @param liftedBy who but the setter may lift a hold; null for nobody
 */
public record HoldBy(Who who, @Nullable Who liftedBy) {}
