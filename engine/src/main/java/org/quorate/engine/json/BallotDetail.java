package org.quorate.engine.json;

import java.io.IOException;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.BallotResult;
import org.quorate.vote.BallotResult.Refused;
import org.quorate.vote.BallotResult.Totals;

/**
 * What is told of whether a ballot passed: its numbers, and every vote with why it does not count.
 */
record BallotDetail(BallotDecision decision) implements Detail {

  @Override
  public String kind() {
    return "ballot-decision";
  }

  @Override
  public void question(JsonOutput out) throws IOException {
    out.text("ballot", decision.question().ballot().id());
    out.text("decision", decision.question().ballot().decision());
    out.text("at", decision.question().at().toString());
    out.text("state", Words.of(decision.result().state()));
  }

  @Override
  public void next(JsonOutput out) throws IOException {
    BallotResult result = decision.result();
    out.object("totals", inner -> totals(inner, result.totals()));
    if (result.electors() != null) {
      out.number("electors", result.electors());
    }
    if (result.margin().isPresent()) {
      out.number("margin", result.margin().getAsInt());
    }
    ElectionWriter.result(out, result);
    out.list("counted", result.counted(), HasPassedWriter::vote);
    out.list("notCounted", result.notCounted(), BallotDetail::refused);
  }

  private static void totals(JsonOutput out, Totals totals) throws IOException {
    out.number("for", totals.inFavour());
    out.number("against", totals.against());
    out.number("abstaining", totals.abstaining());
    out.number("blank", totals.blank());
    out.number("concerns", totals.concerns());
  }

  private static void refused(JsonOutput out, Refused refused) throws IOException {
    out.text("who", refused.who().value());
    HasPassedWriter.vote(out, refused.vote());
    out.text("because", refused.because());
    out.mayFlag("perhaps", refused.perhaps());
  }
}
