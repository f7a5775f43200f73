package org.quorate.rules.ladder;

/**
 * A deed of the nominee that a piece of evidence looks at.
 *
 * @param own whether the nominee brought nobody but themself
 * @param elsewhere whether the role is one of a module, and the deed did not touch it
 */
public record Credit(Timing timing, boolean own, boolean elsewhere) {}
