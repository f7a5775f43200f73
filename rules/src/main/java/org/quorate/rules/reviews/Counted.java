package org.quorate.rules.reviews;

/**
 * A review that counts as an approval.
 *
 * @param reviewer the handle of who reviewed
 */
public record Counted(String reviewer) {}
