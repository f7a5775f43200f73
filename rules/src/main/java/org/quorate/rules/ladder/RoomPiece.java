package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Rule;
import org.quorate.charter.BodyRow;
import org.quorate.charter.LadderColumn;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.people.Tri;

/** Room in the body whose members hold the role: a free seat, or one under the cap. */
final class RoomPiece extends Piece {
  private final BodyRow body;
  private final LadderColumn column;
  private final Bench bench;
  private final Tri room;
  private final @Nullable Instant opens;

  RoomPiece(Scene scene, LadderColumn column, BodyRow body) {
    super(scene);
    this.body = body;
    this.column = column;
    bench = new Bench(scene, body, scene.at);
    room = room(bench);
    opens = room == Tri.NO ? opens() : null;
  }

  private boolean isOfSeats() {
    return column == LadderColumn.SEATS;
  }

  private Tri room(Bench bench) {
    return isOfSeats() ? bench.isVacant() : bench.fits();
  }

  /** The first instant at which a term, or an affiliation, that ends or begins makes room. */
  private @Nullable Instant opens() {
    for (Instant turn : scene.plan.terms.all().tailSet(scene.at, false)) {
      if (room(new Bench(scene, body, turn)) == Tri.YES) {
        return turn;
      }
    }
    return null;
  }

  @Override
  Claim claim(Facts facts) {
    return new Claim.Room(column, Claim.Opening.of(room, opens != null));
  }

  @Override
  Rule rule(Rule own) {
    return body.quoted();
  }

  @Override
  String because(Says says, Facts facts) {
    String sentence = isOfSeats() ? bench.ofSeats() : bench.ofCap();
    return says == Says.UNMET_TIME ? sentence + "; until " + opens : sentence;
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    return bench.missing(!isOfSeats());
  }

  @Override
  @Nullable Instant cured(Facts facts) {
    return opens;
  }
}
