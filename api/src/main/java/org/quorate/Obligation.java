package org.quorate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done after the fact.
 *
 * @param rule the row that demands it
 * @param text what to do, in the row's words
 * @param due by when, or null if the row sets no date
 */
public record Obligation(Rule rule, String text, @Nullable Instant due) {}
