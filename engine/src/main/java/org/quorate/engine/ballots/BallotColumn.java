package org.quorate.engine.ballots;

/**
 * One column of a file of ballots.
 *
 * @param number from 1
 * @param header as printed; may be blank
 * @param option whether its cells were read as marks of an option
 * @param because why, where it was not; else empty
 */
public record BallotColumn(int number, String header, boolean option, String because) {}
