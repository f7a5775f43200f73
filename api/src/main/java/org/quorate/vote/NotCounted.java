package org.quorate.vote;

/**
 * A vote that the method cannot read, so that nobody wonders where it went.
 *
 * @param vote its place in the order of casting, from 1
 * @param times how many equal votes stood at that place
 * @param because one sentence, lower case, with the mark that is at fault
 */
public record NotCounted(long vote, long times, String because) {}
