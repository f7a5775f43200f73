package org.quorate.charter;

import org.jspecify.annotations.Nullable;

/**
 * How somebody who held a role comes to hold it again: instead of all that the rung asks of
 * evidence, sponsors and those who decide. Sources: the emeritus approvers of Kubernetes, and TiKV,
 * where whoever resigned is reinstated by asking.
 *
 * @param sponsors so many people who sponsor it; null if the request is enough
 * @param within how long after the role was held last; null for ever after
 */
public record WayBack(@Nullable Sponsoring sponsors, @Nullable Span within) {}
