package org.quorate.rules.votes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What pairs come to.
 *
 * @param precedence which option stands above which
 * @param steps what was done on the way, one sentence each
 * @param lead as in a tally; null where the method has none
 */
record Ordering(Precedence precedence, List<String> steps, @Nullable Long lead) {}
