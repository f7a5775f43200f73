package org.quorate.console.audit;

/**
 * What was audited.
 *
 * @param repository the name of its folder
 * @param line what it was walked along, such as {@code branch main}, or a commit
 * @param tip the newest commit
 */
public record Scope(String repository, String line, String tip) {}
