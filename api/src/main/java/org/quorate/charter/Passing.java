package org.quorate.charter;

/** A comparison that a ballot passes with. No vote at all passes none of them but silence. */
public sealed interface Passing {

  /**
   * Votes for are a share of a base.
   *
   * @param strict true for more than the share, false for at least that much
   */
  record Share(Fraction share, boolean strict, Base base) implements Passing {}

  /**
   * Votes for are to votes against as one number to another: {@code at least 2:1}.
   *
   * @param strict true for more than that
   */
  record Ratio(int inFavour, int against, boolean strict) implements Passing {

    public Ratio {
      if (inFavour < 1 || against < 1) {
        throw new IllegalArgumentException("a ratio has no 0: " + inFavour + ":" + against);
      }
    }
  }

  /** More votes for than against. */
  record MoreForThanAgainst() implements Passing {}

  /** Every seat of an election has a winner. */
  record SeatsFilled() implements Passing {}

  /**
   * An option of an election wins that stands to its default option as one number to another.
   * Source: Debian constitution, A.5, where a majority of 3:1 is {@code at least 3:1 over default}.
   *
   * @param strict true for more than that
   */
  record OverDefault(int inFavour, int against, boolean strict) implements Passing {

    public OverDefault {
      if (inFavour < 1 || against < 1) {
        throw new IllegalArgumentException("a ratio has no 0: " + inFavour + ":" + against);
      }
    }
  }

  /** Nobody voted against; silence passes, once the clock of the row has run: lazy consensus. */
  record NoObjection() implements Passing {}
}
