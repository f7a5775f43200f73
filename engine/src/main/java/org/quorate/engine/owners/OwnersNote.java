package org.quorate.engine.owners;

/**
 * A line of an owners file that was left out.
 *
 * @param line from 1
 * @param message one lower-case sentence
 * @param help one thing to do
 */
public record OwnersNote(int line, String message, String help) {}
