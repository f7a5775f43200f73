/**
 * A change to the roster as nominations and removals: who would come to hold which role by it and
 * who would hold one no more, and whether the ladder of the charter in force lets that be.
 *
 * <p>Two charters are compared by what their rows mean, never by their text. Each person and role
 * is asked of as {@link org.quorate.ladder.MayBecome} or {@link org.quorate.ladder.MustStepDown},
 * so nothing here decides what counts; reviews of the change are the voices of its nominations.
 * Whether the change may merge is another question, and both have to be allowed.
 */
@NullMarked
package org.quorate.engine.roster;

import org.jspecify.annotations.NullMarked;
