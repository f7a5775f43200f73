package org.quorate.engine.json;

import java.io.IOException;
import org.quorate.vote.BallotResult;
import org.quorate.vote.Seats;
import org.quorate.vote.Tally;

/** Writes what an election came to, in the shapes of {@link TallyWriter}. */
final class ElectionWriter {

  private ElectionWriter() {}

  /** Nothing of a ballot for or against. */
  static void result(JsonOutput out, BallotResult result) throws IOException {
    Tally tally = result.tally();
    Seats seats = result.seats();
    if (tally != null && result.state() == BallotResult.State.PASSED) {
      out.texts("elected", result.elected());
    }
    if (tally != null) {
      out.object("tally", inner -> tally(inner, tally, seats == null));
    }
    if (seats != null) {
      out.object("seating", inner -> seating(inner, seats));
    }
  }

  private static void tally(JsonOutput out, Tally tally, boolean decides) throws IOException {
    out.texts("winners", tally.winners());
    out.textLists("order", tally.order());
    out.texts("tied", tally.tied());
    if (decides && tally.margin().isPresent()) {
      out.number("margin", tally.margin().getAsLong());
    }
    TallyWriter.working(out, tally.working());
    out.list(
        "notCounted",
        tally.notCounted(),
        (inner, refused) -> {
          inner.number("vote", refused.vote());
          inner.number("times", refused.times());
          inner.text("because", refused.because());
        });
  }

  private static void seating(JsonOutput out, Seats seats) throws IOException {
    out.texts("seated", seats.seated());
    out.texts("tied", seats.tied());
    out.number("limit", seats.limit());
    TallyWriter.passedOver(out, seats);
    out.mayList("lots", seats.lots(), TallyWriter::lot);
  }
}
