/**
 * Measurements with JMH: decisions, charter reading, cold start, memory.
 *
 * <p>Prints figures and ratios and asserts nothing about time, because a shared machine would make
 * such an assertion lie. Nobody depends on this room.
 */
@NullMarked
package org.quorate.bench;

import org.jspecify.annotations.NullMarked;
