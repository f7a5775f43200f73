package org.quorate.rules.ballots;

import org.quorate.rules.people.Tri;

/**
 * One person beside one of the demands of {@code Called by}.
 *
 * @param entitled whether the demand means them
 */
public record Backer(boolean bot, Tri entitled) {}
