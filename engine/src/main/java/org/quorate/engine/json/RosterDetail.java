package org.quorate.engine.json;

import java.io.IOException;
import org.quorate.Decision;
import org.quorate.engine.roster.RosterDecision;
import org.quorate.engine.roster.RosterDecision.Step;

/** Whether a roster may change, with what the ladder says of each person and role. */
record RosterDetail(RosterDecision decision) implements Detail {

  @Override
  public String kind() {
    return "roster-decision";
  }

  @Override
  public void next(JsonOutput out) throws IOException {
    out.list("changes", decision.steps(), RosterDetail::change);
  }

  private static void change(JsonOutput out, Step step) throws IOException {
    out.text("change", Words.of(step.kind()));
    out.text("person", step.seat().person().value());
    out.text("role", step.seat().role().value());
    out.nullable("module", step.seat().module());
    out.text("outcome", Words.of(step.outcome()));
    out.text("because", step.because());
    Decision decision = step.decision();
    if (decision != null) {
      out.object("decision", inner -> DecisionWriter.decision(inner, decision));
    }
  }
}
