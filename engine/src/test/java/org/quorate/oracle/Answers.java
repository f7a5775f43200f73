package org.quorate.oracle;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quorate.Finding;
import org.quorate.Met;
import org.quorate.Obligation;
import org.quorate.RuleName;
import org.quorate.Unknown;
import org.quorate.Unmet;
import org.quorate.Waived;
import org.quorate.merge.MergeDecision;

/** Puts the engine's answer and the oracle's into the same lines, so that they can be compared. */
public final class Answers {
  private static final int SHOWN = 3;

  /** The end of a sentence that tells what does not count or stand, and why. */
  private static final Pattern REFUSALS =
      Pattern.compile(
          "(\\S+'s approval|(objection|veto|hold|a ballot) of \\S+) (does not|may not) (count|stand): [^;]*");

  private Answers() {}

  /** The lines of an answer of the engine. */
  public static List<String> of(MergeDecision decision) {
    Set<String> lines = new TreeSet<>();
    lines.add("outcome " + decision.outcome());
    for (Finding finding : decision.findings()) {
      OracleFinding same = finding(finding);
      lines.add(same.toString());
      Matcher told = REFUSALS.matcher(finding.because());
      if (told.find()) {
        lines.add(refusals(same, told.group()));
      }
    }
    decision.approvers().forEach(one -> lines.add(approver(one.handle().shown(), one.rules())));
    for (Obligation duty : decision.obligations()) {
      lines.add("owed " + duty.rule().name() + " by " + duty.due());
    }
    return List.copyOf(lines);
  }

  /** The lines of an answer of the oracle. */
  public static List<String> of(OracleAnswer answer) {
    Set<String> lines = new TreeSet<>();
    lines.add("outcome " + answer.outcome());
    answer.findings().forEach(finding -> lines.add(finding.toString()));
    answer
        .refusals()
        .forEach(
            (finding, sentences) -> {
              if (!sentences.isEmpty()) {
                lines.add(refusals(finding, list(sentences)));
              }
            });
    answer.approvers().forEach((person, rules) -> lines.add(approver(person, rules)));
    for (OracleExceptions.Duty duty : answer.duties()) {
      lines.add("owed " + duty.exception() + " by " + duty.due());
    }
    return List.copyOf(lines);
  }

  private static String approver(String person, Collection<RuleName> rules) {
    return "approved by " + person + " for " + List.copyOf(rules);
  }

  private static String refusals(OracleFinding finding, String sentences) {
    return finding.rule() + " " + finding.column() + " tells: " + sentences;
  }

  /** As answers show a list. */
  private static String list(List<String> sentences) {
    String shown = sentences.stream().limit(SHOWN).collect(Collectors.joining(", "));
    int more = sentences.size() - SHOWN;
    return more <= 0 ? shown : shown + " and " + more + " more";
  }

  static OracleFinding finding(Finding finding) {
    return new OracleFinding(finding.rule().name(), finding.column(), verdict(finding));
  }

  private static OracleVerdict verdict(Finding finding) {
    if (finding instanceof Met) {
      return OracleVerdict.MET;
    } else if (finding instanceof Waived) {
      return OracleVerdict.WAIVED;
    } else if (finding instanceof Unmet unmet) {
      return OracleVerdict.unmet(unmet.cure());
    }
    return OracleVerdict.unknown(((Unknown) finding).missing());
  }

  /** What one says and the other does not, line by line. */
  static String difference(Collection<String> oracle, Collection<String> engine) {
    return only("oracle", oracle, engine) + only("engine", engine, oracle);
  }

  private static String only(String name, Collection<String> here, Collection<String> there) {
    return here.stream()
        .filter(line -> !there.contains(line))
        .map(line -> "  " + name + ": " + line + "\n")
        .collect(Collectors.joining());
  }
}
