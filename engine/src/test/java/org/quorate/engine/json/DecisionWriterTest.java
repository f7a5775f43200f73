package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Finding;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Met;
import org.quorate.Obligation;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.Rule;
import org.quorate.RuleName;
import org.quorate.Unknown;
import org.quorate.Unmet;
import org.quorate.Waived;
import org.quorate.charter.CharterRef;
import org.quorate.charter.Source;
import org.quorate.charter.Table;
import org.quorate.contribution.Contribution;
import org.quorate.host.Painting;
import org.quorate.merge.Approver;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;
import org.quorate.merge.NextSteps;
import org.quorate.merge.Requirement;

class DecisionWriterTest {
  private static final Schemas SCHEMA = Schemas.of("decision.schema.json");
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final MayMerge QUESTION =
      new MayMerge(Contribution.builder("42", Handle.of("ann")).build(), NOW, Known.everything());
  private static final Rule KERNEL =
      rule("reviews", "kernel", 7, "| kernel | path `mm/**` | 2 maintainers \\| more |");
  private static final Rule FAST = rule("exceptions", "fast-track", 20, "| fast-track | a | b |");
  private static final Remedy ASK =
      new Remedy(
          Remedy.Action.APPROVE, "@bob", "maintainer", List.of(RuleName.of("reviews", "kernel")));

  private static Rule rule(String kind, String key, int line, String text) {
    Table table = new Table("GOVERNANCE.md", kind, List.of("Rule", "When", "Approvals"));
    return new Rule(RuleName.of(kind, key), new Source(table, line, 1, text));
  }

  private static MergeDecision decision(Outcome outcome, List<Finding> findings) {
    return new MergeDecision(
        outcome,
        "waiting for 1 approval",
        List.of(
            new Requirement(
                outcome, List.of(new Requirement.Alternative(KERNEL, outcome, 3, findings)))),
        findings,
        new NextSteps(List.of(ASK), true, NOW, NOW),
        List.of(
            new Approver(
                Handle.of("chu"), List.of("Initech"), List.of(RuleName.of("reviews", "kernel")))),
        List.of(new Obligation(FAST, "review afterwards", NOW)),
        new CharterRef("example", 1, "r", "p", "t"),
        QUESTION,
        NOW);
  }

  private static MergeDecision full() {
    return decision(
        Outcome.WAITING,
        List.of(
            new Unmet(KERNEL, "Approvals", "1 of 2 approvals", Cure.PEOPLE, List.of(ASK)),
            new Met(KERNEL, "Checks", "`build` passed"),
            new Unknown(KERNEL, "Stay open", "no push is known", Set.of(Aspect.ROSTER_AT)),
            new Waived(KERNEL, "Sign-off", "fast track", FAST)));
  }

  @Test
  void everyKindOfFindingFitsTheSchema() {
    assertThat(SCHEMA.errors(DecisionWriter.write(full()))).isEmpty();
  }

  @Test
  void anAllowedDecisionFitsTheSchemaToo() {
    MergeDecision bare =
        new MergeDecision(
            Outcome.ALLOWED,
            "may merge",
            List.of(),
            List.of(),
            NextSteps.NONE,
            List.of(),
            List.of(),
            new CharterRef("example", 1, "r", "p", "t"),
            QUESTION,
            null);
    String json = DecisionWriter.write(bare);
    assertThat(SCHEMA.errors(json)).isEmpty();
    assertThat(json).doesNotContain("until").doesNotContain("waitUntil");
  }

  @Test
  void aDecisionOfAHostsOwnFitsTheSchemaToo() {
    Painting painting = new Painting(Outcome.BLOCKED, new CharterRef("example", 1, "r", "p", "t"));
    String json = DecisionWriter.write(painting, List.of("pink"));
    assertThat(SCHEMA.errors(json)).isEmpty();
    assertThat(json)
        .contains("\"kind\": \"decision\"", "\"outcome\": \"blocked\"", "painted: BLOCKED", "pink");
    assertThat(SCHEMA.errors(json.replace("\"decision\"", "\"merge-decision\""))).isNotEmpty();
  }

  @Test
  void aFindingQuotesItsRowWithPlaceAndCells() {
    assertThat(DecisionWriter.write(full()).replaceAll("\\s+", " "))
        .contains(
            "{ \"rule\": { \"name\": \"reviews/kernel\", \"document\": \"GOVERNANCE.md\","
                + " \"line\": 7, \"column\": 1, \"cells\": [ { \"header\": \"Rule\","
                + " \"text\": \"kernel\" }, { \"header\": \"When\", \"text\": \"path `mm/**`\" },"
                + " { \"header\": \"Approvals\", \"text\": \"2 maintainers | more\" } ] },"
                + " \"column\": \"Approvals\", \"verdict\": \"unmet\","
                + " \"because\": \"1 of 2 approvals\", \"outcome\": \"waiting\","
                + " \"cure\": \"people\", \"remedies\": [ { \"action\": \"approve\","
                + " \"who\": \"@bob\", \"as\": \"maintainer\","
                + " \"rules\": [ \"reviews/kernel\" ] } ] }");
  }

  @Test
  void whatNoRowSaysHasNoPlaceAndNoRowsName() {
    Source nowhere = new Source(KERNEL.source().table(), 0, 0, "");
    Rule none = new Rule(RuleName.of("reviews", "uncovered"), nowhere);
    Unmet uncovered = new Unmet(none, "When", "no row covers `x`", Cure.NOBODY, List.of());
    String json = DecisionWriter.write(decision(Outcome.BLOCKED, List.of(uncovered)));
    assertThat(SCHEMA.errors(json)).isEmpty();
    assertThat(json.replaceAll("\\s+", " "))
        .contains(
            "{ \"rule\": { \"name\": \"reviews\", \"document\": \"GOVERNANCE.md\","
                + " \"cells\": [] }, \"column\": \"When\"");
  }

  @Test
  void aRequirementRefersToItsFindings() {
    assertThat(DecisionWriter.write(full()).replaceAll("\\s+", " "))
        .contains("\"files\": 3, \"findings\": [ 0, 1, 2, 3 ]");
  }

  @Test
  void theSchemaRefusesAnUnmetFindingWithoutCure() {
    String json = DecisionWriter.write(full()).replace("\"cure\": \"people\",", "");
    assertThat(SCHEMA.errors(json)).isNotEmpty();
  }

  @Test
  void theSameDecisionGivesTheSameBytes() {
    assertThat(DecisionWriter.write(full())).isEqualTo(DecisionWriter.write(full()));
  }
}
