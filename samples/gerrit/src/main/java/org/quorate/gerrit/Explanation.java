package org.quorate.gerrit;

import com.google.gerrit.entities.SubmitRequirement;
import com.google.gerrit.entities.SubmitRequirementResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.Finding;
import org.quorate.Obligation;
import org.quorate.Remedy;
import org.quorate.charter.Diagnostic;
import org.quorate.engine.roster.RosterDecision;
import org.quorate.merge.MergeDecision;

/** A ruling in lines for people, with what Gerrit itself asks beside it. */
final class Explanation {
  private static final String OURS = "quorate~";

  private final List<String> lines = new ArrayList<>();

  private Explanation() {}

  static List<String> of(
      Ruling ruling, Map<SubmitRequirement, SubmitRequirementResult> requirements) {
    Explanation explanation = new Explanation();
    explanation.lines.add(ruling.headline());
    MergeDecision decision = ruling.decision();
    if (decision == null) {
      ruling.inForce().charter().reading().diagnostics().stream()
          .map(Diagnostic::toString)
          .flatMap(String::lines)
          .forEach(line -> explanation.lines.add("  " + line));
    } else {
      explanation.decided(decision);
      explanation.next(decision);
    }
    explanation.roster(ruling.roster());
    ruling.notes().forEach(note -> note.lines().forEach(explanation.lines::add));
    explanation.beside(requirements);
    return explanation.lines;
  }

  private void decided(Decision decision) {
    for (Finding finding : decision.findings()) {
      String column = finding.column().isEmpty() ? "" : ", " + finding.column();
      lines.add(
          "  "
              + word(finding)
              + " "
              + finding.rule().name()
              + " ("
              + finding.rule().source().place()
              + ")"
              + column
              + ": "
              + finding.because());
    }
    for (Obligation obligation : decision.obligations()) {
      lines.add("afterwards: " + obligation.text() + ", for " + obligation.rule().name());
    }
    decision.until().ifPresent(until -> lines.add("time alone may change this at " + until));
  }

  private void roster(@Nullable RosterDecision roster) {
    if (roster == null) {
      return;
    }
    lines.add(roster.headline());
    for (RosterDecision.Step step : roster.steps()) {
      lines.add("  " + words(step.kind()) + ", " + words(step.outcome()) + ": " + step.because());
      Decision decision = step.decision();
      if (decision != null) {
        decided(decision);
      }
    }
  }

  private void next(MergeDecision decision) {
    for (Remedy remedy : decision.next().remedies()) {
      String as = remedy.as().isEmpty() ? "" : " as " + remedy.as();
      lines.add("what would do: " + words(remedy.action()) + ": " + remedy.who() + as);
    }
    decision.next().byTimeAlone().ifPresent(at -> lines.add("or wait until " + at));
  }

  private void beside(Map<SubmitRequirement, SubmitRequirementResult> requirements) {
    requirements.forEach(
        (requirement, result) -> {
          if (!requirement.name().startsWith(OURS)) {
            lines.add(
                "beside it, Gerrit's own "
                    + requirement.name()
                    + ": "
                    + words(result.status())
                    + " ("
                    + requirement.submittabilityExpression().expressionString()
                    + ")");
          }
        });
  }

  private static String word(Finding finding) {
    return finding.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
