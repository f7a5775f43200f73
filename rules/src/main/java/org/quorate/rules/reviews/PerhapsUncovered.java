package org.quorate.rules.reviews;

/**
 * Whether something is perhaps governed by no row.
 *
 * @param files whether some file is
 * @param someApplies whether some row surely applies; of a change without files, one that asks for
 *     approvals
 * @param allSeen whether all files are known
 * @param restGoverned whether a row governs whatever file no other row does
 * @param othersSurely whether something else surely is, whatever else there may be
 */
public record PerhapsUncovered(
    boolean files,
    boolean someApplies,
    boolean allSeen,
    boolean restGoverned,
    boolean othersSurely) {}
