package org.quorate.charter;

/**
 * From how many different organisations the sponsors of a nomination come.
 *
 * @param count at least 1
 */
public record SponsorOrganisations(int count, Sponsoring.Nominee nominee) {}
