package org.quorate.oracle;

import java.nio.charset.StandardCharsets;
import org.quorate.engine.json.CaseReader;
import org.quorate.engine.json.CaseReading;
import org.quorate.engine.json.CaseWriter;
import org.quorate.engine.json.DecisionWriter;
import org.quorate.engine.json.Schemas;
import org.quorate.merge.MergeDecision;

/** Cases and answers as JSON. */
final class Written {
  private static final Schemas DECISION = Schemas.of("decision.schema.json");

  private Written() {}

  /** A case that went through JSON. */
  static GeneratedCase again(GeneratedCase one) {
    String json = CaseWriter.write(one.question());
    CaseReading reading = CaseReader.read(json.getBytes(StandardCharsets.UTF_8));
    return one.with(
        reading.question().orElseThrow(() -> new AssertionError(reading.problems() + "\n" + json)));
  }

  static String schemaErrors(MergeDecision decision) {
    String json = DecisionWriter.write(decision);
    String errors = DECISION.errors(json).toString();
    return errors.equals("[]") ? "" : errors + "\n" + json;
  }
}
