package org.quorate.console;

import java.util.ArrayList;
import java.util.List;
import org.quorate.Cure;
import org.quorate.Decision;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.RuleName;
import org.quorate.Unmet;
import org.quorate.console.print.Ink;
import org.quorate.console.print.Paper;
import org.quorate.merge.MergeDecision;

/** Who can do what to unblock what was asked about, in sentences. */
final class Unblocking {
  private static final int INDENT = 4;
  private static final int SHOWN = 6;
  private static final int MOST = 50;

  private final Paper paper;

  private Unblocking(Paper paper) {
    this.paper = paper;
  }

  /** Of a contribution: one smallest set, by name. */
  static void write(MergeDecision decision, List<Circle> circles, Paper paper) {
    Unblocking unblocking = new Unblocking(paper);
    List<Remedy> remedies = decision.next().remedies();
    boolean least = remedies.isEmpty() || decision.next().minimal();
    paper.line(Ink.BOLD, "Who can unblock it" + (least ? "" : " (fewer may do too)"));
    if (remedies.isEmpty()) {
      unblocking.entry(nobody(decision, decision.next().byTimeAlone().isPresent()));
    }
    circles.forEach(unblocking::circle);
    remedies.stream()
        .filter(remedy -> !Circle.isNamed(remedy))
        .forEach(remedy -> unblocking.entry(sentence(remedy)));
  }

  /** Of anything else. */
  static void write(Decision decision, List<Remedy> remedies, Paper paper) {
    paper.line(Ink.BOLD, "Who can unblock it");
    if (remedies.isEmpty()) {
      new Unblocking(paper).entry(nobody(decision, isByTime(decision)));
    }
    sentences(remedies, paper);
  }

  /** What each can do. */
  static void sentences(List<Remedy> remedies, Paper paper) {
    Unblocking unblocking = new Unblocking(paper);
    remedies.stream().limit(MOST).forEach(remedy -> unblocking.entry(sentence(remedy)));
    if (remedies.size() > MOST) {
      unblocking.entry("and " + Words.counted(remedies.size() - MOST, "other"));
    }
  }

  /** What could be done about any finding, once each. */
  static List<Remedy> remedies(Decision decision) {
    return decision.findings().stream()
        .filter(Unmet.class::isInstance)
        .flatMap(finding -> ((Unmet) finding).remedies().stream())
        .distinct()
        .toList();
  }

  /** Whether nothing but time is wanting. */
  private static boolean isByTime(Decision decision) {
    return decision.findings().stream()
        .filter(Unmet.class::isInstance)
        .allMatch(finding -> ((Unmet) finding).cure() == Cure.TIME);
  }

  private static String nobody(Decision decision, boolean byTime) {
    if (decision.outcome() == Outcome.UNDETERMINED) {
      String missing = Words.missing(decision.findings());
      return "not known before this is told: " + missing;
    }
    return byTime
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
          case CALL -> "somebody has to call `" + who + "`";
          case ASK -> who + " can ask the holder";
          case NOMINATE -> who + " can propose the nominee";
          case SPONSOR -> who + " can sponsor it";
          case AGREE -> who + " has to agree";
          case PUBLISH_SEED -> who + " can publish a seed to draw a lot from";
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
