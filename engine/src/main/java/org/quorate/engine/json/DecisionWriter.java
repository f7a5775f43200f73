package org.quorate.engine.json;

import java.io.IOException;
import java.util.List;
import org.quorate.Decision;
import org.quorate.Obligation;
import org.quorate.charter.CharterRef;

/**
 * Writes a decision as JSON, with every row that it quotes; on questions of a host's own too.
 *
 * <p>The format is described by the resource {@code decision.schema.json} beside this class; a
 * reader of it ignores fields that it does not know. The same decision gives the same bytes.
 */
public final class DecisionWriter {
  private static final int FORMAT = 1;

  private DecisionWriter() {}

  /** The decision as JSON, ending with a line feed. */
  public static String write(Decision decision) {
    return JsonOutput.object(out -> decision(out, decision));
  }

  /**
   * The same with sentences of the host.
   *
   * @param notes such as what a file did not tell, or where the charter comes from
   */
  public static String write(Decision decision, List<String> notes) {
    return JsonOutput.object(
        out -> {
          decision(out, decision);
          out.texts("notes", notes);
        });
  }

  /** The same as part of what hosts print. */
  public static void decision(JsonOutput out, Decision decision) throws IOException {
    Detail detail = Detail.of(decision);
    out.text("kind", detail.kind());
    out.number("format", FORMAT);
    detail.question(out);
    out.text("outcome", Words.of(decision.outcome()));
    out.text("headline", decision.headline());
    out.nullable("until", decision.until().orElse(null));
    detail.requirements(out);
    out.list("findings", detail.findings(), FindingWriter::finding);
    detail.next(out);
    out.list("obligations", decision.obligations(), DecisionWriter::obligation);
    out.object("charter", inner -> charter(inner, decision.charter()));
    out.text("facts", decision.facts());
  }

  private static void obligation(JsonOutput out, Obligation obligation) throws IOException {
    FindingWriter.rule(out, "rule", obligation.rule());
    out.text("text", obligation.text());
    out.nullable("due", obligation.due());
  }

  private static void charter(JsonOutput out, CharterRef charter) throws IOException {
    out.text("name", charter.name());
    out.number("format", charter.format());
    out.text("rules", charter.rules());
    out.text("people", charter.people());
    out.text("text", charter.text());
  }
}
