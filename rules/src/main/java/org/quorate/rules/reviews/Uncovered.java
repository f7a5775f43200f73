package org.quorate.rules.reviews;

/**
 * Whether something is surely governed by no row.
 *
 * @param rules whether some row applies, or may; of a change without files, one that asks for
 *     approvals
 * @param files whether some file is
 */
public record Uncovered(boolean rules, boolean files) {}
