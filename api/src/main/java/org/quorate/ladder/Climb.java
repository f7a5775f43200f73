package org.quorate.ladder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.RoleName;

/**
 * A next step that somebody could take on the ladder.
 *
 * @param module for which; null for the whole project
 * @param decision whether they may, by the facts about them alone
 * @param returning whether they held that role before, by the roster
 * @param turns the first instant within the review's horizon from which, if nothing happens, they
 *     may, or may no more; null if neither comes by then
 */
public record Climb(
    Handle person,
    RoleName role,
    @Nullable ModuleName module,
    PromotionDecision decision,
    boolean returning,
    @Nullable Instant turns) {}
