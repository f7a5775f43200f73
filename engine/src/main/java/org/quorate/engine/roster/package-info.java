/**
 * A change to the roster as nominations and removals: who would come to hold which role by it and
 * who would hold one no more, and whether the ladder of the charter in force lets that be.
 *
 * <p>Two charters are compared by what their rows mean, never by their text. Each person and role
 * is asked of as {@link org.quorate.ladder.MayBecome} or {@link org.quorate.ladder.MustStepDown},
 * so nothing here decides what counts; reviews of the change are the voices of its nominations.
 * Whether the change may merge is another question, and both have to be allowed.
 *
 * <p>A coming is one new spell that begins today or later; a going is that the spell of today ends
 * sooner, but not before today, or is emeritus or suspended from now on. Whoever has another
 * account, or another name beside the one they had, is who they were. Each row of a seat of a body
 * is a term. Whatever else the other roster tells otherwise, of the past or of times yet to come,
 * nobody is asked of, and it stays open. A roster that tells of nobody when, under a charter that
 * asks for no time in a role and has no terms, tells of who comes and who goes no otherwise.
 */
@NullMarked
package org.quorate.engine.roster;

import org.jspecify.annotations.NullMarked;
