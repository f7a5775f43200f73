package org.quorate.engine.cell;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The duty that follows an exception.
 *
 * @param within by when after the invocation, or null
 */
public record Afterwards(String text, @Nullable Duration within) {}
