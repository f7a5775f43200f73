/**
 * A command line over the engine: one way to embed it.
 *
 * <p>The only room that may print, and the only one that may read the clock. May use picocli and
 * everything that the engine offers to a host; never a class of the rules.
 */
@NullMarked
package org.quorate.console;

import org.jspecify.annotations.NullMarked;
