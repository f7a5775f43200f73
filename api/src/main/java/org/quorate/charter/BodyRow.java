package org.quorate.charter;

import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.RuleName;

/**
 * A body, such as a steering committee. Its name means the holders of its role wherever a cell
 * takes a role.
 *
 * @param members the role that its members hold
 * @param seats how many there are, vacant ones included; null for no fixed number
 * @param cap how many of them one organisation may hold; null for any number
 * @param chair whom {@code chair decides} means; null for nobody
 * @param why quoted in explanations; may be empty
 */
public record BodyRow(
    RuleName name,
    Source source,
    RoleName members,
    @Nullable Integer seats,
    @Nullable OrganisationCap cap,
    @Nullable Who chair,
    String why)
    implements Row {}
