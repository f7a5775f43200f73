package org.quorate.rules.votes;

import org.quorate.vote.Contest;

/** A way to turn votes into a result, with what it leaves open fixed. */
public sealed interface Method permits Totalled, Compared, InRounds, Star {

  /** An empty count; refuses contests that the method cannot decide. */
  Count count(Contest contest);
}
