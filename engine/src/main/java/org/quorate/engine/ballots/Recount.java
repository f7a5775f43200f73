package org.quorate.engine.ballots;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.vote.Contest;
import org.quorate.vote.CountingRule;
import org.quorate.vote.NotCounted;
import org.quorate.vote.OptionName;
import org.quorate.vote.Tally;

/**
 * A tally of published votes, with all that it takes to make it again.
 *
 * @param source the file
 * @param withdrawn options of the file that were left out
 * @param contest the others, the seats and the seed of lots
 * @param cast votes in the file, whether they could be read or not
 * @param tally what they come to, without a cap
 * @param lines for each vote that is not counted the line where it stands
 * @param seating the pass with a cap, if there was one
 * @param turnout how many could vote and had to
 */
public record Recount(
    Source source,
    List<OptionName> withdrawn,
    Contest contest,
    CountingRule rule,
    long cast,
    Tally tally,
    List<Integer> lines,
    @Nullable Seating seating,
    Turnout turnout) {

  public Recount {
    withdrawn = List.copyOf(withdrawn);
    lines = List.copyOf(lines);
  }

  /**
   * Where votes come from.
   *
   * @param file its name
   * @param sha256 its digest, in hexadecimal digits
   * @param columns every column, where the format has any
   */
  public record Source(
      String file, String sha256, BallotFormat format, List<BallotColumn> columns) {
    public Source {
      columns = List.copyOf(columns);
    }

    /** That of ballots that were read from these bytes. */
    public static Source of(String file, byte[] bytes, Ballots ballots) {
      return new Source(file, digest(bytes), ballots.format(), ballots.columns());
    }

    private static String digest(byte[] bytes) {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }
  }

  /**
   * How many could vote, and how many had to.
   *
   * @param electors how many could vote; null if nobody says
   * @param list where they stand; null if there is no list
   * @param quorum how many votes must count, or nobody is elected; null for any number
   */
  public record Turnout(@Nullable Long electors, @Nullable Electors list, @Nullable Long quorum) {
    /** Nobody says anything of it. */
    public static final Turnout UNTOLD = new Turnout(null, null, null);
  }

  /** The same with a second pass. */
  Recount with(Seating pass) {
    return new Recount(source, withdrawn, contest, rule, cast, tally, lines, pass, turnout);
  }

  /** The same where so many could vote, and had to. */
  public Recount with(Turnout told) {
    return new Recount(source, withdrawn, contest, rule, cast, tally, lines, seating, told);
  }

  /** How many votes were counted. */
  public long counted() {
    return cast - tally.notCounted().stream().mapToLong(NotCounted::times).sum();
  }

  /** Whether as many votes count as have to. */
  public boolean reachesQuorum() {
    return turnout.quorum() == null || counted() >= turnout.quorum();
  }

  /** Who has a seat whatever becomes of those who are tied; nobody below the quorum. */
  public List<OptionName> winners() {
    return reachesQuorum() ? first() : List.of();
  }

  /** Who is first by votes, whether enough voted or not. */
  public List<OptionName> first() {
    return seating == null ? tally.winners() : seating.seats().seated();
  }

  /** Between whom the seats left lie. */
  public List<OptionName> tied() {
    if (!reachesQuorum()) {
      return List.of();
    }
    return seating == null ? tally.tied() : seating.seats().tied();
  }

  /** How many seats have nobody. */
  public int open() {
    return contest.seats() - winners().size();
  }
}
