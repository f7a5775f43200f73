package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.quorate.charter.BodyRow;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.Vacancy;
import org.quorate.ladder.Voice;
import org.quorate.rules.people.Tri;

/** The ways in which the row of a body fills a vacant seat. */
final class Vacant {
  private final Scene scene;
  private final BodyRow body;
  private final Stretch since;

  Vacant(Scene scene, BodyRow body) {
    this.scene = scene;
    this.body = body;
    since = new Stretch(scene, this::isFree);
  }

  /** Whether a seat is free, whoever held it. */
  private Tri isFree(Instant when) {
    Assembly members = scene.assembly(body, when);
    if (body.seats() != null && members.size() >= body.seats()) {
      return Tri.NO;
    }
    return members.isOpen() ? Tri.MAYBE : Tri.YES;
  }

  /**
   * Each way, behind what the row of the role asks.
   *
   * @param decides whether that says who decides
   */
  List<Piece> besides(List<Piece> decided, boolean decides) {
    List<List<Piece>> ways = new ArrayList<>();
    if (body.vacancy() != null && body.seats() != null) {
      for (Vacancy.Way way : body.vacancy().ways()) {
        if (isOpen(way)) {
          ways.add(List.of(new OnlyIf(piece(way), any -> true, body.quoted())));
        }
      }
    }
    if (decides || ways.isEmpty()) {
      ways.add(0, decided);
    }
    return OneOf.of(ways);
  }

  /** Nobody appoints by what they say of a nomination that was refused. */
  private boolean isOpen(Vacancy.Way way) {
    return scene.appealed == null || !(way instanceof Vacancy.Appointed);
  }

  private Piece piece(Vacancy.Way way) {
    if (way instanceof Vacancy.Voted voted) {
      return new FillingPiece(scene, voted, since);
    } else if (way instanceof Vacancy.Appointed by) {
      return new HeadPiece(scene, LadderColumn.VACANCY, Voice.Says.AGREE, by.count(), by.who());
    }
    return new NextPiece(scene, body, (Vacancy.NextPlaced) way, since);
  }
}
