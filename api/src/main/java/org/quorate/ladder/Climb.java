package org.quorate.ladder;

import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.RoleName;

/**
 * A next step that somebody could take on the ladder.
 *
 * @param module for which; null for the whole project
 * @param decision whether they may, by the facts about them alone
 */
public record Climb(
    Handle person, RoleName role, @Nullable ModuleName module, PromotionDecision decision) {}
