package org.quorate.rules.ballots;

import java.time.Instant;
import org.quorate.charter.Restart;
import org.quorate.rules.people.Tri;

/**
 * Something that may restart a ballot's clock.
 *
 * @param since when the objection was last said that was withdrawn; else the same as {@code at}
 * @param happened whether it did; of a quorum that there was a vote, which perhaps made it up
 */
record Stir(Instant at, Restart.Event kind, Instant since, Tri happened) {}
