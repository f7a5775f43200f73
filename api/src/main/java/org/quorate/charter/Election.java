package org.quorate.charter;

import org.jspecify.annotations.Nullable;
import org.quorate.vote.CountingRule;

/**
 * By what method options are elected.
 *
 * @param rule the method with what the row says of it; a quorum is the row's, and derived
 * @param seats how many win; null for as many as the body or the ballot says
 * @param body the body whose seats are filled, by its key; null for none
 */
public record Election(CountingRule rule, @Nullable Integer seats, @Nullable String body) {}
