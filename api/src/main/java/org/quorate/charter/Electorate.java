package org.quorate.charter;

import java.util.List;

/**
 * Who votes.
 *
 * @param who whom the cell means; of a role exactly its holders, not those above it
 * @param roll as of when they are looked up
 * @param mayNotVote who of them may not vote
 * @param leavesBase which of those are taken out of the base too; each stands in {@code mayNotVote}
 */
public record Electorate(Who who, Roll roll, List<Barred> mayNotVote, List<Barred> leavesBase) {

  public Electorate {
    mayNotVote = List.copyOf(mayNotVote);
    leavesBase = List.copyOf(leavesBase);
    if (!mayNotVote.containsAll(leavesBase)) {
      throw new IllegalArgumentException("only those who may not vote can leave the base");
    }
  }

  /** As of when the roll of electors is taken. */
  public enum Roll {
    OPENING,
    /** Each elector when they vote; those who do not, and the base, as for {@code CLOSING}. */
    CASTING,
    CLOSING
  }

  /** People who may not vote though they are electors. */
  public sealed interface Barred {

    /** Whoever recused themselves. */
    record Recused() implements Barred {}

    /** The person whom the ballot is about. */
    record Subject() implements Barred {}

    /** Whoever put the question. */
    record Author() implements Barred {}

    /** Others. */
    record These(Who who) implements Barred {}
  }
}
