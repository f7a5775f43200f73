/**
 * Measurements with JMH: decisions, charter reading, cold start, memory.
 *
 * <p>Prints figures and ratios and asserts nothing about time, because a shared machine would make
 * such an assertion lie. Nobody depends on this room. {@code samples/bench/bench} builds all that
 * it takes and prints one table, in about eight minutes; {@code samples/bench/bench --quick} shows
 * within a minute that everything runs, by figures that mean nothing.
 */
@NullMarked
package org.quorate.bench;

import org.jspecify.annotations.NullMarked;
