package org.quorate.rules.reviews;

/**
 * One review with what decides whether it counts.
 *
 * @param reviewer the handle of who reviewed
 * @param author whether the reviewer wrote the change
 * @param approves whether the verdict is an approval
 */
public record Voice(String reviewer, boolean author, boolean approves) {}
