package org.quorate.charter;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.RuleName;
import org.quorate.vote.Position;

/**
 * One kind of ballot: who decides it, by what, in what time.
 *
 * <p>The constructor without {@code when} and all that is after {@code closeEarly} is for a ballot
 * for or against that anybody may call at any time.
 *
 * @param name {@code votes/} and the decision that a ballot names, with {@code @} and the words of
 *     {@code When} where the row has some
 * @param decision which a ballot names, folded
 * @param when all of these; empty for always
 * @param positions what a vote may say
 * @param closeEarly when it closes before its clock has run
 * @param calling who may call it, and when
 * @param sequels which other ballots it hangs on
 * @param election by what method options are elected; null for a ballot for or against
 * @param ifTied what decides where the votes are equal; null for nothing: a tie passes nothing
 * @param secret whether nobody is told who voted what
 * @param why quoted in explanations; may be empty
 */
public record VoteRow(
    RuleName name,
    Source source,
    String decision,
    List<BallotCondition> when,
    Electorate electorate,
    Set<Position> positions,
    Standard standard,
    VoteClock openFor,
    CloseEarly closeEarly,
    Calling calling,
    Sequels sequels,
    @Nullable Election election,
    @Nullable TieRule ifTied,
    boolean secret,
    String why)
    implements Row {

  public VoteRow {
    when = List.copyOf(when);
    positions = Set.copyOf(positions);
    List<Restart> restarts = openFor.restarts();
    if (secret && restarts.stream().anyMatch(one -> isOfNames(one.event()))) {
      throw new IllegalArgumentException(
          "a secret ballot starts again by nothing of which somebody has to be named: " + name);
    }
    if (closeEarly != CloseEarly.NEVER && restarts.stream().anyMatch(Restart::voidsVotes)) {
      throw new IllegalArgumentException(
          "no vote that may yet lapse closes a ballot early: " + name);
    }
    boolean weighted = electorate.weight() == Electorate.Weight.ONE_AN_ORGANISATION;
    if (weighted && (secret || standard.organisations() != null)) {
      throw new IllegalArgumentException(
          "organisations vote openly, and are not counted once more: " + name);
    }
    boolean byQuorum = restarts.stream().anyMatch(one -> one.event().isOfQuorum());
    if (byQuorum && (weighted || election != null || standard.quorum() == null)) {
      throw new IllegalArgumentException("no quorum of people can be wanting: " + name);
    }
  }

  /** Whether who said what when has to be told for it. */
  private static boolean isOfNames(Restart.Event event) {
    return event == Restart.Event.OBJECTION_WITHDRAWN || event == Restart.Event.QUORUM_REACHED;
  }

  /** A ballot for or against that anybody may call at any time. */
  public VoteRow(
      RuleName name,
      Source source,
      Electorate electorate,
      Set<Position> positions,
      Standard standard,
      VoteClock openFor,
      CloseEarly closeEarly,
      String why) {
    this(
        name,
        source,
        name.key(),
        List.of(),
        electorate,
        positions,
        standard,
        openFor,
        closeEarly,
        Calling.FREE,
        Sequels.NONE,
        null,
        null,
        false,
        why);
  }

  /** The same, but hanging on other ballots. */
  public VoteRow with(Sequels others) {
    return new VoteRow(
        name,
        source,
        decision,
        when,
        electorate,
        positions,
        standard,
        openFor,
        closeEarly,
        calling,
        others,
        election,
        ifTied,
        secret,
        why);
  }

  /** The same, but open for another time. */
  public VoteRow with(VoteClock clock) {
    return new VoteRow(
        name,
        source,
        decision,
        when,
        electorate,
        positions,
        standard,
        clock,
        closeEarly,
        calling,
        sequels,
        election,
        ifTied,
        secret,
        why);
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
