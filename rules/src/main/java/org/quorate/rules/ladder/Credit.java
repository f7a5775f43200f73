package org.quorate.rules.ladder;

/**
 * A deed of the nominee that a piece of evidence looks at.
 *
 * @param elsewhere whether the role is one of a module, and the deed did not touch it
 */
public record Credit(Timing timing, boolean elsewhere) {}
