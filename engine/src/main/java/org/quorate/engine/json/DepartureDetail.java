package org.quorate.engine.json;

import java.io.IOException;
import org.quorate.ladder.DepartureDecision;

/** What decisions on departures tell beside what every decision tells. */
record DepartureDetail(DepartureDecision decision) implements Detail {

  @Override
  public String kind() {
    return "departure-decision";
  }

  @Override
  public void question(JsonOutput out) throws IOException {
    out.text("person", decision.question().person().value());
    out.text("role", decision.question().role().value());
    if (decision.question().module() != null) {
      out.nullable("module", decision.question().module());
    }
    out.text("at", decision.question().at().toString());
    out.text("state", Words.of(decision.state()));
    if (decision.voting() != DepartureDecision.Voting.VOTES) {
      out.text("voting", Words.of(decision.voting()));
    }
  }

  @Override
  public void next(JsonOutput out) throws IOException {
    out.list("evidence", decision.evidence(), PromotionDetail::progress);
    out.list("uncounted", decision.uncounted(), PromotionDetail::uncounted);
    out.list("remedies", decision.remedies(), MergeDetail::remedy);
    out.nullable("waitUntil", decision.waitUntil());
  }
}
