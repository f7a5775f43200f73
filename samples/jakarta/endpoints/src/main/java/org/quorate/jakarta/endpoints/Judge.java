package org.quorate.jakarta.endpoints;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.quorate.Decision;
import org.quorate.GovernanceEngine;
import org.quorate.Question;
import org.quorate.engine.cdi.CharterInForce;
import org.quorate.engine.json.CaseReading;
import org.quorate.engine.json.Importers;
import org.quorate.engine.json.Importing;
import org.quorate.engine.json.JsonOutput;

/** Decides what a delivery tells of, as of now; what it does not tell stays unknown. */
@ApplicationScoped
class Judge {
  private static final int LONGEST = 140;

  @Inject GovernanceEngine engine;
  @Inject CharterInForce charters;
  @Inject InstantSource time;

  /** The body of a commit status. */
  String status(Forge forge, byte[] delivery, Deliveries deliveries) {
    CaseReading reading = Importers.read(delivery, Importing.DEFAULT.from(forge.format()));
    Question<?> question =
        reading.question().orElseThrow(() -> new Refused(Problem.of(reading.problems())));
    if (!deliveries.isNew(question.at())) {
      throw new Refused(422, "the newest instant of this delivery is not of these minutes");
    }
    Decision decision = engine.decide(charters.charter(), question.asOf(time.instant()));
    return JsonOutput.object(
        out -> {
          out.text("state", forge.state(decision.outcome()));
          out.text("context", "quorate");
          out.text("description", shortened(decision.headline()));
        });
  }

  /** Forges refuse longer ones. */
  static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
