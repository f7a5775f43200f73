package org.quorate.rules.ladder;

import java.util.ArrayList;
import java.util.List;
import org.quorate.Cure;
import org.quorate.Outcome;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;

/**
 * Ways of which one is enough. Answers speak of the nearest, of equally near ones of the first; who
 * could go another of them is named too.
 */
final class OneOf {
  private final List<List<Piece>> ways;

  private OneOf(List<List<Piece>> ways) {
    this.ways = ways;
  }

  /** The pieces of all of them, each of which speaks only where its way is the nearest. */
  static List<Piece> of(List<List<Piece>> ways) {
    OneOf one = new OneOf(ways);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      int way = i;
      ways.get(i)
          .forEach(
              piece ->
                  pieces.add(
                      new OnlyIf(
                          piece,
                          facts -> one.nearest(facts) == way,
                          facts -> one.outcome(way, facts) == Outcome.WAITING,
                          null)));
    }
    return ways.size() == 1 ? ways.get(0) : pieces;
  }

  private int nearest(Facts facts) {
    int nearest = 0;
    for (int way = 1; way < ways.size(); way++) {
      boolean nearer = outcome(way, facts).compareTo(outcome(nearest, facts)) > 0;
      nearest = nearer ? way : nearest;
    }
    return nearest;
  }

  private Outcome outcome(int way, Facts facts) {
    Outcome outcome = Outcome.ALLOWED;
    for (Piece piece : ways.get(way)) {
      Says says = piece.says(facts);
      Cure cure = says.cure();
      boolean open = cure == null && says == Says.UNKNOWN;
      outcome =
          outcome.worse(
              cure != null ? cure.outcome() : open ? Outcome.UNDETERMINED : Outcome.ALLOWED);
    }
    return outcome;
  }
}
