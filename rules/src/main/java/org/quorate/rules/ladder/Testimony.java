package org.quorate.rules.ladder;

import org.quorate.rules.people.Tri;

/**
 * Somebody's word for work of the nominee that a piece of evidence looks at.
 *
 * @param expired whether it says itself that it counts no more
 * @param own whether the nominee gives it
 * @param standing whether whoever gives it was one of those whom the row asks when they gave it
 */
public record Testimony(Timing timing, boolean expired, boolean own, boolean bot, Tri standing) {}
