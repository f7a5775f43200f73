package org.quorate.console.audit;

/**
 * What was audited.
 *
 * @param repository as the asker named it
 * @param branch the branch whose first parents are contributions
 */
public record Scope(String repository, String branch) {}
