package org.quorate.charter;

/**
 * How many standing objections a row bears.
 *
 * @param atMost 0 for {@code none}
 * @param who whose objections matter
 */
public record ObjectionsAllowed(int atMost, Who who) {}
