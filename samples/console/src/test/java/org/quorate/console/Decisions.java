package org.quorate.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.quorate.charter.Approvals;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterRef;
import org.quorate.charter.Condition;
import org.quorate.charter.Counting;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.Rows;
import org.quorate.charter.SignOff;
import org.quorate.charter.Source;
import org.quorate.charter.Table;
import org.quorate.charter.When;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Identity;
import org.quorate.merge.Approver;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;
import org.quorate.merge.NextSteps;
import org.quorate.merge.Requirement;

/** Decisions made by hand, to see how they are shown and added up. */
public final class Decisions {
  private static final Table REVIEWS =
      new Table("GOVERNANCE.md", "reviews", List.of("Rule", "When", "Approvals", "Sign-off"));

  private Decisions() {}

  /** A review row as quoted. */
  public static Rule rule(String key, int line, String cells) {
    return new Rule(
        RuleName.of("reviews", key), new Source(REVIEWS, line, 1, "| " + key + " | " + cells));
  }

  /** The name and digests of a charter of that name. */
  public static CharterRef ref(String name) {
    return new CharterRef(name, 1, "r-1a2b", "p-3c4d", "t-5e6f");
  }

  /** A charter with those review rows. */
  public static Charter charter(String name, Rule... rules) {
    List<ReviewRow> rows = new ArrayList<>();
    for (Rule rule : rules) {
      rows.add(
          new ReviewRow(
              rule.name(),
              rule.source(),
              When.of(new Condition.Always()),
              Approvals.NONE,
              null,
              List.of(),
              SignOff.NONE,
              null,
              null,
              null,
              null,
              Counting.DEFAULT,
              List.of(),
              List.of(),
              List.of(),
              null,
              ""));
    }
    return Charter.of(
        ref(name),
        "en",
        List.of("GOVERNANCE.md"),
        null,
        List.of(),
        Rows.builder().reviews(rows).build());
  }

  /** A finding that a column is met. */
  public static Finding met(Rule rule, String column) {
    return new Met(rule, column, "all there");
  }

  /** A finding that a column is unmet. */
  public static Finding unmet(Rule rule, String column, Cure cure) {
    return new Unmet(rule, column, "1 of 2 is there", cure, List.of());
  }

  /** A finding that an exception waives a column. */
  public static Finding waived(Rule rule, String column, Rule exception) {
    return new Waived(rule, column, "1 of 2 is there", exception);
  }

  /** A finding that some facts would settle. */
  public static Finding unknown(Rule rule, String column, Aspect... missing) {
    return new Unknown(rule, column, "that is not known", Set.of(missing));
  }

  /** A requirement of one row. */
  public static Requirement group(Finding... findings) {
    Requirement.Alternative row = row(findings);
    return new Requirement(row.outcome(), List.of(row));
  }

  /** A requirement of several rows, one of which will do. */
  public static Requirement anyOf(Requirement.Alternative... rows) {
    Outcome best = Outcome.BLOCKED;
    for (Requirement.Alternative row : rows) {
      best = best.better(row.outcome());
    }
    return new Requirement(best, List.of(rows));
  }

  /** One row with what it found. */
  public static Requirement.Alternative row(Finding... findings) {
    Outcome worst = Outcome.ALLOWED;
    for (Finding finding : findings) {
      worst = worst.worse(finding.outcome());
    }
    return new Requirement.Alternative(findings[0].rule(), worst, 1, List.of(findings));
  }

  /** A decision of those requirements, with nothing to do. */
  public static MergeDecision decision(Requirement... groups) {
    return decision("as the rows say", NextSteps.NONE, List.of(), List.of(), groups);
  }

  /** A decision of those requirements. */
  public static MergeDecision decision(
      String headline,
      NextSteps next,
      List<Approver> approvers,
      List<Finding> loose,
      Requirement... groups) {
    List<Finding> findings = new ArrayList<>(loose);
    Outcome worst = loose.stream().map(Finding::outcome).reduce(Outcome.ALLOWED, Outcome::worse);
    for (Requirement group : groups) {
      group.alternatives().forEach(row -> findings.addAll(row.findings()));
      worst = worst.worse(group.outcome());
    }
    return new MergeDecision(
        worst,
        headline,
        List.of(groups),
        findings,
        next,
        approvers,
        List.of(),
        ref("Kernel"),
        question("c1", "mm: keep pages", "2024-01-01T00:00:00Z"),
        null);
  }

  /** The same, with duties and an end. */
  public static MergeDecision with(
      MergeDecision decision, List<Obligation> obligations, Instant until) {
    return new MergeDecision(
        decision.outcome(),
        decision.headline(),
        decision.groups(),
        decision.findings(),
        decision.next(),
        decision.approvers(),
        obligations,
        decision.charter(),
        decision.question(),
        until);
  }

  /** The same, of another question. */
  public static MergeDecision of(MayMerge question, MergeDecision decision) {
    return new MergeDecision(
        decision.outcome(),
        decision.headline(),
        decision.groups(),
        decision.findings(),
        decision.next(),
        decision.approvers(),
        decision.obligations(),
        decision.charter(),
        question,
        decision.changesAt());
  }

  /** Somebody whose approval counted. */
  public static Approver approver(String handle, String... organisations) {
    return new Approver(
        Handle.of(handle), List.of(organisations), List.of(RuleName.of("reviews", "kernel")));
  }

  /** Something that somebody can do for some rules. */
  public static Remedy remedy(Remedy.Action action, String who, String as, String... rules) {
    return new Remedy(
        action,
        who,
        as,
        List.of(rules).stream().map(name -> RuleName.of("reviews", name)).toList());
  }

  /** A question about a contribution of one commit. */
  public static MayMerge question(String id, String title, String at) {
    Identity ann = Identity.of("Ann Lee", "ann@example.org");
    Contribution contribution =
        Contribution.builder(id, Handle.of("ann"))
            .title(title)
            .paths("src/a.c")
            .commits(List.of(new Commit(id, ann, ann, false, Commit.Signature.NONE, "", List.of())))
            .build();
    return new MayMerge(contribution, Instant.parse(at), Known.everything());
  }
}
