package org.quorate.engine.spdx;

/**
 * What is wrong or doubtful at one place of an expression.
 *
 * @param offset where it begins, in UTF-16 units
 * @param message one lower-case sentence with what was written in back-ticks
 * @param help one thing to do
 */
public record Fault(int offset, String message, String help) {}
