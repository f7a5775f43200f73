package org.quorate;

import org.quorate.charter.Source;

/**
 * A row as quoted by an answer.
 *
 * @param name its identity, such as {@code reviews/kernel}
 * @param source where it stands and what its cells say
 */
public record Rule(RuleName name, Source source) {}
