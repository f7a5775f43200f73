/**
 * Ballots as elections publish them, and their recounting.
 *
 * <p>Reads a header of options with one vote a line (the Condorcet Internet Voting Service,
 * Elekto), BLT files (OpaVote, OpenSTV) and the tally sheets of Debian; votes in JSON are read in
 * the room of JSON. No file makes reading slow, throws, or loses a vote: what cannot be read at all
 * is a diagnostic, and a single vote that cannot is listed with its line. Nothing is guessed that
 * could turn a result. Methods are found by ServiceLoader. Uses the API, rows of text and the JDK.
 *
 * <p>Who could vote stands in a list of its own where it is published at all: a name a line, the
 * {@code voters.yaml} of Kubernetes, or a table. Votes of strangers are set aside where the file
 * says who voted; of ballots without names the list tells how many there could be, and no more.
 */
@NullMarked
package org.quorate.engine.ballots;

import org.jspecify.annotations.NullMarked;
