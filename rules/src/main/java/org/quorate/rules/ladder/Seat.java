package org.quorate.rules.ladder;

import java.util.ArrayList;
import java.util.List;
import org.quorate.charter.BodyRow;
import org.quorate.charter.OverCap;
import org.quorate.rules.ladder.DepartureDeliberation.Exit;
import org.quorate.rules.people.Tri;
import org.quorate.rules.people.Within;

/** How the row of a body may take its seat from a member. */
final class Seat {
  private final Scene scene;
  private final BodyRow body;

  Seat(Scene scene, BodyRow body) {
    this.scene = scene;
    this.body = body;
  }

  /** Whether some row of a body may. */
  static boolean isTaken(BodyRow body) {
    return body.mandate().term() != null || body.cap() != null && body.overCap().isSaid();
  }

  /** Adds each way. */
  void exits(List<Exit> exits) {
    if (body.cap() != null && body.overCap().isSaid()) {
      exits.add(new Exit(body.quoted(), overCap(), false));
    }
    if (body.mandate().term() != null) {
      exits.add(new Exit(body.quoted(), List.of(member(), new TermPiece(scene, body)), false));
    }
  }

  private Piece member() {
    Tri held = scene.people.holds(scene.nominee, body.members(), true, scene.at, Within.NOWHERE);
    return DepartureDeliberation.holding(scene, held);
  }

  private List<Piece> overCap() {
    Overage overage = new Overage(scene, body);
    List<Piece> pieces = new ArrayList<>(List.of(member(), new OverPiece(overage)));
    if (overage.over == Tri.YES) {
      pieces.addAll(remedies(overage));
    }
    return pieces;
  }

  private List<Piece> remedies(Overage overage) {
    if (body.overCap() instanceof OverCap.Unless unless) {
      WaiverPiece waiver = new WaiverPiece(overage, unless);
      Piece way = remedy(overage, unless.way());
      return List.of(waiver, new OnlyIf(way, facts -> !waiver.isWaived(facts), null));
    }
    return List.of(remedy(overage, body.overCap()));
  }

  private Piece remedy(Overage overage, OverCap way) {
    if (way instanceof OverCap.Resign resign) {
      return new ResignPiece(overage, resign.within());
    } else if (way instanceof OverCap.Lot lot) {
      return new LotPiece(overage, lot.agree());
    }
    String stays =
        way instanceof OverCap.NextElection
            ? "nobody has to go before the next election"
            : "nobody has to go, though they are too many";
    return new PlainPiece(scene, new Claim.Lots(Claim.Fate.SPARED, true), stays, stays);
  }
}
