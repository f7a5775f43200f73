package org.quorate.gerrit;

import com.google.gerrit.extensions.restapi.ResourceNotFoundException;
import com.google.gerrit.extensions.restapi.Response;
import com.google.gerrit.extensions.restapi.RestReadView;
import com.google.gerrit.server.change.ChangeResource;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Locale;
import org.quorate.Outcome;
import org.quorate.engine.json.DecisionWriter;
import org.quorate.engine.json.DiagnosticWriter;
import org.quorate.engine.roster.RosterDecision;
import org.quorate.merge.MergeDecision;

/**
 * {@code GET /changes/ID/quorate~decision}: the whole decision, and under {@code roster} that on
 * who comes and goes; the diagnostics of a charter that was never accepted; 404 where no charter
 * concerns the change.
 */
@Singleton
final class DecisionView implements RestReadView<ChangeResource> {
  private final Judge judge;

  @Inject
  DecisionView(Judge judge) {
    this.judge = judge;
  }

  @Override
  public Response<JsonElement> apply(ChangeResource change) throws Exception {
    Ruling ruling =
        judge
            .of(change.getChangeData())
            .orElseThrow(() -> new ResourceNotFoundException("no charter concerns this change"));
    MergeDecision decision = ruling.decision();
    if (decision != null) {
      return Response.ok(decided(ruling, decision));
    }
    JsonObject rejected =
        JsonParser.parseString(
                DiagnosticWriter.write(ruling.inForce().charter().reading().diagnostics()))
            .getAsJsonObject();
    rejected.addProperty("headline", ruling.headline());
    return Response.ok(rejected);
  }

  /** The decision on the merge, with that on the roster in it, and the outcome of both. */
  private static JsonObject decided(Ruling ruling, MergeDecision decision) {
    JsonObject told =
        JsonParser.parseString(DecisionWriter.write(decision, ruling.notes())).getAsJsonObject();
    RosterDecision roster = ruling.roster();
    if (roster != null) {
      JsonElement beside = JsonParser.parseString(DecisionWriter.write(roster));
      Outcome worse = decision.outcome().worse(roster.outcome());
      told.addProperty("outcome", worse.name().toLowerCase(Locale.ROOT));
      told.addProperty("headline", ruling.headline());
      told.add("roster", beside);
    }
    return told;
  }
}
