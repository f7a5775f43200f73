package org.quorate.engine.json;

import java.io.IOException;
import org.quorate.Decision;
import org.quorate.ladder.Climb;
import org.quorate.ladder.LadderReviewDecision;
import org.quorate.ladder.Lapse;

/** What a review of the ladder tells beside what every decision tells: each step and each lapse. */
record ReviewDetail(LadderReviewDecision decision) implements Detail {

  @Override
  public String kind() {
    return "ladder-review-decision";
  }

  @Override
  public void question(JsonOutput out) throws IOException {
    out.text("at", decision.question().at().toString());
    out.nullable("horizon", decision.question().horizon());
  }

  @Override
  public void next(JsonOutput out) throws IOException {
    out.list("steps", decision.climbs(), ReviewDetail::step);
    out.list("lapses", decision.lapses(), ReviewDetail::lapse);
  }

  private static void step(JsonOutput out, Climb climb) throws IOException {
    PromotionDetail.asked(out, climb.decision().question());
    out.mayFlag("returning", climb.returning());
    answer(out, climb.decision());
    out.nullable("turns", climb.turns());
    PromotionDetail.told(out, climb.decision());
  }

  private static void lapse(JsonOutput out, Lapse lapse) throws IOException {
    new DepartureDetail(lapse.decision()).question(out);
    answer(out, lapse.decision());
    out.nullable("due", lapse.due());
    new DepartureDetail(lapse.decision()).next(out);
  }

  private static void answer(JsonOutput out, Decision decision) throws IOException {
    out.text("outcome", Words.of(decision.outcome()));
    out.text("headline", decision.headline());
    out.list("findings", decision.findings(), FindingWriter::finding);
  }
}
