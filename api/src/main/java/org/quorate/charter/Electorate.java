package org.quorate.charter;

import java.util.List;

/**
 * Who votes.
 *
 * @param who whom the cell means; of a role exactly its holders, not those above it
 * @param roll as of when they are looked up
 * @param mayNotVote who of them may not vote
 * @param leavesBase which of those are taken out of the base too; each stands in {@code mayNotVote}
 * @param weight how many votes they have
 */
public record Electorate(
    Who who, Roll roll, List<Barred> mayNotVote, List<Barred> leavesBase, Weight weight) {

  public Electorate {
    mayNotVote = List.copyOf(mayNotVote);
    leavesBase = List.copyOf(leavesBase);
    if (!mayNotVote.containsAll(leavesBase)) {
      throw new IllegalArgumentException("only those who may not vote can leave the base");
    }
  }

  /** Where each has one vote. */
  public Electorate(Who who, Roll roll, List<Barred> mayNotVote, List<Barred> leavesBase) {
    this(who, roll, mayNotVote, leavesBase, Weight.ONE_EACH);
  }

  /** How many votes electors have. */
  public enum Weight {
    ONE_EACH,
    /**
     * The electors of one organisation are one elector, and what the last of them says is its vote,
     * as what a person says last is theirs. Whoever stands alone has one vote; organisations of
     * which somebody belongs to both are one. They are looked up with the roll, at the closing
     * where that is taken at casting. In an election the last paper of them that can be read is its
     * paper. Vetoes and concerns, and the vote that breaks a tie, stay those of people. Source: W3C
     * process, where each member, or group of related members, has one vote and one ballot paper;
     * Eclipse counts all votes of one company for committer seats as one.
     */
    ONE_AN_ORGANISATION
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
