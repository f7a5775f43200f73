/**
 * May this person rise? The facts, the question and its answer.
 *
 * <p>Facts are deeds with their instants, what others attest, cycles and meetings, and nominations
 * with what was said of them; a counter is never a fact, since only its window tells what it
 * counts. Uses the people of {@code org.quorate.contribution}. Values only: the meaning stands in
 * the rules room, one DRL file for the domain.
 */
@NullMarked
package org.quorate.ladder;

import org.jspecify.annotations.NullMarked;
