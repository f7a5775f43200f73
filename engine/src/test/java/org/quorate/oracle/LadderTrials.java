package org.quorate.oracle;

/** Nominations and holders on which rules of the ladder are tried. */
final class LadderTrials {
  private LadderTrials() {}

  /** Nominations and holders in turn: one file of rules speaks of both. */
  static Trials of(int most) {
    return new Trials(
        most,
        RareClimbsTest.all(),
        place ->
            switch (place % 5) {
              case 0 -> LadderCase.of(place / 5);
              case 1 -> DepartureCase.of(place / 5);
              case 2 -> LadderBallots.climbing(place / 5);
              case 3 -> LadderBallots.departing(place / 5);
              default -> LadderReturns.of(place / 5);
            });
  }
}
