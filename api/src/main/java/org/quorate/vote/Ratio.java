package org.quorate.vote;

/**
 * How many votes for must stand against how many against, such as 3:1.
 *
 * @param votesFor from 1 to a million
 * @param votesAgainst from 1 to a million
 * @param strict true if only more than the ratio reaches it
 */
public record Ratio(int votesFor, int votesAgainst, boolean strict) {
  /** More for than against is enough. */
  public static final Ratio SIMPLE = new Ratio(1, 1);

  public Ratio {
    if (Math.min(votesFor, votesAgainst) < 1 || Math.max(votesFor, votesAgainst) > 1_000_000) {
      throw new IllegalArgumentException("no ratio: " + votesFor + ":" + votesAgainst);
    }
  }

  /** One that exactly so much reaches. */
  public Ratio(int votesFor, int votesAgainst) {
    this(votesFor, votesAgainst, false);
  }

  /** Whether these votes reach the ratio and are more for than against. */
  public boolean reached(long forIt, long againstIt) {
    long lead = Math.multiplyExact(forIt, votesAgainst) - Math.multiplyExact(againstIt, votesFor);
    return forIt > againstIt && (strict ? lead > 0 : lead >= 0);
  }

  @Override
  public String toString() {
    return (strict ? "more than " : "") + votesFor + ":" + votesAgainst;
  }
}
