package org.quorate.ladder;

/**
 * Something that was looked at and does not count, or may not.
 *
 * @param column the column that looked at it
 * @param what the words of the cell
 * @param who whose word it is, as people write it; empty for deeds of the nominee
 * @param why one clause
 * @param times how many deeds it is; 1 for somebody's word
 */
public record Uncounted(String column, String what, String who, String why, int times) {}
