package org.quorate.charter;

import java.util.Set;
import org.quorate.RuleName;
import org.quorate.vote.Position;

/**
 * One kind of ballot: who decides it, by what, in what time.
 *
 * @param name {@code votes/} and the decision that a ballot names
 * @param positions what a vote may say
 * @param closeEarly when it closes before its clock has run
 * @param why quoted in explanations; may be empty
 */
public record VoteRow(
    RuleName name,
    Source source,
    Electorate electorate,
    Set<Position> positions,
    Standard standard,
    VoteClock openFor,
    CloseEarly closeEarly,
    String why)
    implements Row {

  public VoteRow {
    positions = Set.copyOf(positions);
  }

  /** When a ballot closes before its clock has run. */
  public enum CloseEarly {
    NEVER,
    /** As soon as everybody in the electorate has voted. */
    ALL_VOTED,
    /** As soon as no vote that is still missing could change the result. */
    DECIDED
  }
}
