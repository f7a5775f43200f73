package org.quorate.charter;

import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.RuleName;

/**
 * One role and its place in the order of roles.
 *
 * @param below the next lower rung; holders of this role hold that one too; null at the bottom
 */
public record RoleRow(RuleName name, Source source, RoleName role, @Nullable RoleName below)
    implements Row {}
