/**
 * Who may rise: working facts of nominations, their preparation, and the rules that say what counts
 * and what meets a rung.
 *
 * <p>Two strata, in {@code ladder.drl}: each deed, testimony, meeting and voice counts or not, and
 * why; then each column of a rung is met, unmet or unknown, and what cures it. Java joins, counts
 * and words; it never says what counts. May use the API, the JDK, and the packages of people and
 * time.
 */
@NullMarked
package org.quorate.rules.ladder;

import org.jspecify.annotations.NullMarked;
