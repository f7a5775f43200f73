/**
 * Ballots as elections publish them, and their recounting.
 *
 * <p>Reads a header of options with one vote a line (the Condorcet Internet Voting Service,
 * Elekto), BLT files (OpaVote, OpenSTV) and the tally sheets of Debian; votes in JSON are read in
 * the room of JSON. No file makes reading slow, throws, or loses a vote: what cannot be read at all
 * is a diagnostic, and a single vote that cannot is listed with its line. Nothing is guessed that
 * could turn a result. Methods are found by ServiceLoader. Uses the API, rows of text, YAML where
 * electors are listed in it, and the JDK.
 *
 * <p>Who could vote stands in a list of its own where it is published at all: a name a line,
 * remarks after {@code #} in lines of their own; a table in CSV with one column such as {@code
 * handle} or {@code voter}, the others told; a list in YAML or JSON, bare or under {@code
 * eligible_voters} as Kubernetes has it. Whatever else stands there refuses the list with its line:
 * an elector more or less can turn a quorum. Votes of strangers are set aside where the file says
 * who voted; of ballots without names the list tells how many there could be, and no more.
 *
 * <p>Nobody votes twice unseen: where a column looks as if it said who voted, such as {@code
 * voter}, and somebody stands there twice, whoever counts has to say what it is. A charter tells
 * which names are one person, and of seats of a body who stands, who stays, whose people they are,
 * and whom the term limit bars.
 */
@NullMarked
package org.quorate.engine.ballots;

import org.jspecify.annotations.NullMarked;
