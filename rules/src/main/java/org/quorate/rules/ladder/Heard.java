package org.quorate.rules.ladder;

import org.quorate.rules.people.Tri;

/**
 * A voice on the nomination that a column looks at, or one that somebody could yet raise.
 *
 * @param timing {@code EARLY} if it came before the notice that it is about, of an objection {@code
 *     BEYOND} if it came when the silence had been kept
 * @param replaced whether whoever raised it said the contrary later, and still does
 * @param own whether the nominee raised it
 * @param standing whether whoever raised it was one of those whom the row asks when they did
 */
public record Heard(
    Timing timing, boolean withdrawn, boolean replaced, boolean own, boolean bot, Tri standing) {}
