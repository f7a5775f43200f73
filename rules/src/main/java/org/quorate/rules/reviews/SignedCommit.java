package org.quorate.rules.reviews;

/**
 * A commit as the Developer Certificate of Origin sees it.
 *
 * @param signedOff a sign-off names its author or committer
 * @param remediated another commit of its author adds the sign-off afterwards
 */
public record SignedCommit(boolean merge, boolean bot, boolean signedOff, boolean remediated) {}
