package org.quorate.rules.ladder;

import org.quorate.rules.people.Tri;

/**
 * A candidate of the last election of a body who came before the nominee, or beside.
 *
 * @param elected whether the election gave them a seat
 * @param declined whether they declined since
 * @param seat whether there is one for them: they hold none, and the cap leaves them one
 * @param served whether they served all the terms that there are; where nobody can tell, nobody can
 *     tell either whom the election elected
 */
public record Rival(boolean elected, boolean declined, Tri seat, boolean served) {}
