/**
 * A command line over the engine: one way to embed it.
 *
 * <p>The only room that may print, and the only one that may read the clock. May use picocli and
 * everything that the engine offers to a host; never a class of the rules.
 *
 * <p>{@code tally} takes the size of the electorate, of which a row may ask a share, from whoever
 * publishes it: a list of electors, the ballots in JSON, or {@code --eligible N}, which have to
 * agree. A row that fills seats of a body is counted by the charter's roster, affiliations and
 * organisations as of {@code --at}, else of now: options say otherwise, and what nobody tells is
 * named.
 */
@NullMarked
package org.quorate.console;

import org.jspecify.annotations.NullMarked;
