package org.quorate.charter;

import org.jspecify.annotations.Nullable;

/**
 * Who may hold a contribution back.
 *
 * @param liftedBy who but the setter may lift a hold; null for nobody
 */
public record HoldBy(Who who, @Nullable Who liftedBy) {}
