package org.quorate.engine.json;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.Finding;
import org.quorate.Remedy;
import org.quorate.merge.Approver;
import org.quorate.merge.MergeDecision;
import org.quorate.merge.NextSteps;
import org.quorate.merge.Requirement;

/** What is told of whether a contribution may merge. */
final class MergeDetail implements Detail {
  private final MergeDecision decision;

  /** Every finding with its place in the list, by which requirements refer to it. */
  private final Map<Finding, Integer> findings = new LinkedHashMap<>();

  MergeDetail(MergeDecision decision) {
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

  @Override
  public MergeDecision decision() {
    return decision;
  }

  @Override
  public String kind() {
    return "merge-decision";
  }

  @Override
  public List<Finding> findings() {
    return List.copyOf(findings.keySet());
  }

  @Override
  public void question(JsonOutput out) throws IOException {
    out.text("contribution", decision.question().contribution().id());
    out.text("at", decision.question().at().toString());
  }

  @Override
  public void requirements(JsonOutput out) throws IOException {
    out.list("requirements", decision.groups(), this::requirement);
  }

  @Override
  public void next(JsonOutput out) throws IOException {
    out.object("next", inner -> next(inner, decision.next()));
    out.list("approvers", decision.approvers(), MergeDetail::approver);
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
    out.list("remedies", next.remedies(), MergeDetail::remedy);
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
}
