package org.quorate.engine.json;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.Finding;
import org.quorate.Obligation;
import org.quorate.Remedy;
import org.quorate.charter.CharterRef;
import org.quorate.merge.Approver;
import org.quorate.merge.MergeDecision;
import org.quorate.merge.NextSteps;
import org.quorate.merge.Requirement;

/**
 * Writes a decision as JSON, with every row that it quotes.
 *
 * <p>The format is described by the resource {@code decision.schema.json} beside this class; a
 * reader of it ignores fields that it does not know. The same decision gives the same bytes.
 */
public final class DecisionWriter {
  private static final int FORMAT = 1;

  private final MergeDecision decision;

  /** Every finding with its place in the list, by which requirements refer to it. */
  private final Map<Finding, Integer> findings = new LinkedHashMap<>();

  private DecisionWriter(MergeDecision decision) {
    this.decision = decision;
    decision.findings().forEach(this::index);
    for (Requirement requirement : decision.groups()) {
      for (Requirement.Alternative alternative : requirement.alternatives()) {
        alternative.findings().forEach(this::index);
      }
    }
  }

  private int index(Finding finding) {
    return findings.computeIfAbsent(finding, added -> findings.size());
  }

  /** The decision as JSON, ending with a line feed. */
  public static String write(MergeDecision decision) {
    return JsonOutput.object(new DecisionWriter(decision)::fields);
  }

  /**
   * The same with sentences of the host.
   *
   * @param notes such as what a file did not tell, or where the charter comes from
   */
  public static String write(MergeDecision decision, List<String> notes) {
    DecisionWriter writer = new DecisionWriter(decision);
    return JsonOutput.object(
        out -> {
          writer.fields(out);
          out.texts("notes", notes);
        });
  }

  private void fields(JsonOutput out) throws IOException {
    out.text("kind", "merge-decision");
    out.number("format", FORMAT);
    out.text("contribution", decision.question().contribution().id());
    out.text("at", decision.question().at().toString());
    out.text("outcome", Words.of(decision.outcome()));
    out.text("headline", decision.headline());
    out.nullable("until", decision.changesAt());
    out.list("requirements", decision.groups(), this::requirement);
    out.list("findings", List.copyOf(findings.keySet()), FindingWriter::finding);
    out.object("next", inner -> next(inner, decision.next()));
    out.list("approvers", decision.approvers(), DecisionWriter::approver);
    out.list("obligations", decision.obligations(), DecisionWriter::obligation);
    out.object("charter", inner -> charter(inner, decision.charter()));
    out.text("facts", decision.facts());
  }

  private void requirement(JsonOutput out, Requirement requirement) throws IOException {
    out.text("outcome", Words.of(requirement.outcome()));
    out.list("alternatives", requirement.alternatives(), this::alternative);
  }

  private void alternative(JsonOutput out, Requirement.Alternative alternative) throws IOException {
    FindingWriter.rule(out, "rule", alternative.rule());
    out.text("outcome", Words.of(alternative.outcome()));
    out.number("files", alternative.files());
    out.numbers("findings", alternative.findings().stream().map(this::index).toList());
  }

  private static void next(JsonOutput out, NextSteps next) throws IOException {
    out.list("remedies", next.remedies(), DecisionWriter::remedy);
    out.flag("minimal", next.minimal());
    out.nullable("waitUntil", next.waitUntil());
    out.nullable("timeAlone", next.timeAlone());
  }

  static void remedy(JsonOutput out, Remedy remedy) throws IOException {
    out.text("action", Words.of(remedy.action()));
    out.text("who", remedy.who());
    out.mayText("as", remedy.as());
    out.texts("rules", remedy.rules());
  }

  private static void approver(JsonOutput out, Approver approver) throws IOException {
    out.text("handle", approver.handle().value());
    out.texts("organisations", approver.organisations());
    out.texts("rules", approver.rules());
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
