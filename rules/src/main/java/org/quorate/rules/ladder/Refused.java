package org.quorate.rules.ladder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quorate.rules.people.Tri;

/**
 * That a nominee was refused, or may have been.
 *
 * @param when of a ballot when it closed, of an objection when it was raised; null if nobody can
 *     tell
 */
record Refused(@Nullable Instant when, Tri surely) {}
