package org.quorate.charter;

/**
 * From how many different organisations the approvals come.
 *
 * @param count at least 1
 * @param withoutAuthors true if people of the author's organisation do not help
 */
public record OrganisationsNeeded(int count, boolean withoutAuthors) {}
