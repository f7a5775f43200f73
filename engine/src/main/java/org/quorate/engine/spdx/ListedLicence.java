package org.quorate.engine.spdx;

import org.jspecify.annotations.Nullable;

/**
 * A name of the list.
 *
 * @param id in the case that the list has
 * @param exception whether it is an exception, which stands behind {@code WITH}
 * @param osi whether the Open Source Initiative approved it
 * @param libre whether the Free Software Foundation calls it free
 * @param deprecated whether the list wants it no more
 * @param instead the expression that stands for a deprecated one; null where the list has none
 */
public record ListedLicence(
    String id,
    boolean exception,
    boolean osi,
    boolean libre,
    boolean deprecated,
    @Nullable String instead) {}
