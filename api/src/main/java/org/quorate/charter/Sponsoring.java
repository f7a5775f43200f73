package org.quorate.charter;

/**
 * How many people have to sponsor a nomination, never the nominee: {@code 2 reviewers}.
 *
 * @param count at least 1
 */
public record Sponsoring(int count, Who who) {}
