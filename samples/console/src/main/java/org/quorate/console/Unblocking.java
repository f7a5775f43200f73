package org.quorate.console;

import java.util.ArrayList;
import java.util.List;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.RuleName;
import org.quorate.console.print.Ink;
import org.quorate.console.print.Paper;
import org.quorate.merge.MergeDecision;

/** Who can do what to unblock a contribution, in sentences: one smallest set, by name. */
final class Unblocking {
  private static final int INDENT = 4;
  private static final int SHOWN = 6;
  private static final int MOST = 50;

  private final MergeDecision decision;
  private final Paper paper;

  private Unblocking(MergeDecision decision, Paper paper) {
    this.decision = decision;
    this.paper = paper;
  }

  static void write(MergeDecision decision, List<Circle> circles, Paper paper) {
    Unblocking unblocking = new Unblocking(decision, paper);
    List<Remedy> remedies = decision.next().remedies();
    boolean least = remedies.isEmpty() || decision.next().minimal();
    paper.line(Ink.BOLD, "Who can unblock it" + (least ? "" : " (fewer may do too)"));
    if (remedies.isEmpty()) {
      unblocking.entry(unblocking.nobody());
    }
    circles.forEach(unblocking::circle);
    remedies.stream()
        .filter(remedy -> !Circle.isNamed(remedy))
        .forEach(remedy -> unblocking.entry(sentence(remedy)));
  }

  private String nobody() {
    if (decision.outcome() == Outcome.UNDETERMINED) {
      String missing = Words.missing(decision.findings());
      return "not known before this is told: " + missing;
    }
    return decision.next().byTimeAlone().isPresent()
        ? "nobody needs to: time alone will do"
        : "nobody under the rules and people as they stand";
  }

  private void circle(Circle circle) {
    int size = circle.people().size();
    List<String> all = new ArrayList<>(circle.people());
    all.addAll(circle.others());
    String who =
        some(circle.people(), "and", MOST) + (size == 1 ? " has" : " have") + " to approve";
    if (circle.any()) {
      who =
          size == 1
              ? some(all, "or", SHOWN)
              : "any " + size + " of " + some(all, "and", size + SHOWN);
      who += " can approve";
    }
    entry(who + wanted(circle));
    if (!circle.any() && !circle.others().isEmpty()) {
      String place = size == 1 ? "in their place: " : "in place of any one of them: ";
      paper.entry(2 * INDENT, "", 0, Ink.FAINT, place + some(circle.others(), "or", SHOWN));
    }
  }

  private static String wanted(Circle circle) {
    List<String> wanted = new ArrayList<>();
    circle
        .rules()
        .forEach(
            (as, rules) -> {
              String asks = rules.size() == 1 ? "asks" : "ask";
              String cell = as.isEmpty() ? "" : ", which " + asks + " for `" + as + "`";
              wanted.add("for " + Words.listed(rules) + cell);
            });
    return wanted.isEmpty() ? "" : ", " + String.join(", and ", wanted);
  }

  static String sentence(Remedy remedy) {
    String who = remedy.who();
    return switch (remedy.action()) {
          case APPROVE -> who + " has to approve";
          case LIFT_VETO -> who + " can lift the veto";
          case LIFT_HOLD -> who + " can lift the hold";
          case WITHDRAW_OBJECTION -> who + " can withdraw the objection";
          case SIGN_OFF -> who + " has to sign off every commit";
          case PASS_CHECK -> quoted(who) + " has to do well";
          case CHANGE -> who + " has to change the contribution";
          case VOTE -> who + " has yet to vote";
          case ASK -> who + " can ask the holder";
          case NOMINATE -> who + " can propose the nominee";
          case SPONSOR -> who + " can sponsor the nominee";
          case AGREE -> who + " has to agree";
          case ATTEST -> who + " can attest it";
          case CONTRIBUTE -> who + " has to do more";
        }
        + rows(remedy.rules());
  }

  /** {@code check build} as {@code the check `build`}. */
  private static String quoted(String check) {
    String word = "check ";
    return check.startsWith(word) ? "the check `" + check.substring(word.length()) + "`" : check;
  }

  private static String rows(List<RuleName> rules) {
    return rules.isEmpty() ? "" : ", for " + Words.listed(rules);
  }

  /** The first of some names, the last behind a word. */
  private static String some(List<String> names, String last, int most) {
    if (names.size() > most) {
      return String.join(", ", names.subList(0, most)) + " " + last + " others";
    }
    int end = names.size() - 1;
    return end == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, end)) + " " + last + " " + names.get(end);
  }

  private void entry(String sentence) {
    paper.entry(INDENT, "", 0, Ink.PLAIN, sentence);
  }
}
