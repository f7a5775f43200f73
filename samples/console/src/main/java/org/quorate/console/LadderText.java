package org.quorate.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.Finding;
import org.quorate.Handle;
import org.quorate.Met;
import org.quorate.Outcome;
import org.quorate.console.print.Ink;
import org.quorate.console.print.Paper;
import org.quorate.ladder.Climb;
import org.quorate.ladder.LadderReviewDecision;
import org.quorate.ladder.Progress;
import org.quorate.ladder.PromotionDecision;

/** A review of the ladder in words: who may rise, who waits, what is missing. */
final class LadderText {
  private static final int GUTTER = 14;
  private static final int MOST = 30;

  private final LadderReviewDecision decision;
  private final Duration horizon;
  private final Paper paper;

  private LadderText(LadderReviewDecision decision, Duration horizon, Paper paper) {
    this.decision = decision;
    this.horizon = horizon;
    this.paper = paper;
  }

  /**
   * Writes it.
   *
   * @param only the one person to tell everything of; null for a table of all
   * @param all whether those too are told who have much left to do
   */
  static Paper of(
      LadderReviewDecision decision,
      @Nullable Handle only,
      Duration horizon,
      boolean all,
      Paper paper) {
    LadderText text = new LadderText(decision, horizon, paper);
    if (only != null) {
      text.person(only);
    } else {
      text.table(all);
    }
    return paper;
  }

  /** Writes what stands below the headline for all. */
  static void steps(LadderReviewDecision decision, Duration horizon, boolean all, Paper paper) {
    new LadderText(decision, horizon, paper).groups(all);
  }

  static int exitCode(LadderReviewDecision decision) {
    return decision.climbs().stream()
        .map(climb -> climb.decision().outcome())
        .max(Comparator.naturalOrder())
        .map(Judged::exitCode)
        .orElse(1);
  }

  private void table(boolean all) {
    paper.line(Ink.BOLD, decision.headline());
    paper.entry(0, "as of", GUTTER, Ink.PLAIN, Words.of(decision.question().at()));
    paper.entry(0, "charter", GUTTER, Ink.PLAIN, decision.charter().name());
    groups(all);
  }

  private void groups(boolean all) {
    group("May rise now", Outcome.ALLOWED, Ink.GREEN);
    group("Wait for others or for time", Outcome.WAITING, Ink.YELLOW);
    group("May perhaps: facts are missing", Outcome.UNDETERMINED, Ink.YELLOW);
    if (all) {
      group("Have something to do", Outcome.BLOCKED, Ink.RED);
    } else {
      long blocked = of(Outcome.BLOCKED).size();
      paper
          .blank()
          .line(Words.counted(blocked, "other") + " have something to do; --all lists them");
    }
    lapsing();
  }

  private List<Climb> of(Outcome outcome) {
    return decision.climbs().stream()
        .filter(climb -> climb.decision().outcome() == outcome)
        .sorted(
            Comparator.comparingInt((Climb climb) -> missing(climb.decision()))
                .thenComparing(Climb::person))
        .toList();
  }

  private static int missing(PromotionDecision one) {
    return one.evidence().stream().mapToInt(Progress::missing).sum();
  }

  private void group(String title, Outcome outcome, Ink ink) {
    List<Climb> climbs = of(outcome);
    if (climbs.isEmpty()) {
      return;
    }
    paper.blank().line(ink, title + " (" + climbs.size() + ")");
    climbs.stream().limit(MOST).forEach(this::row);
    if (climbs.size() > MOST) {
      paper.entry(2, "", 0, Ink.PLAIN, "and " + (climbs.size() - MOST) + " more");
    }
  }

  private void row(Climb climb) {
    String evidence =
        climb.decision().evidence().stream()
            .map(one -> one.have() + "/" + one.needed() + " " + unit(one))
            .collect(Collectors.joining("; "));
    String open =
        climb.decision().findings().stream()
            .filter(finding -> !(finding instanceof Met))
            .filter(finding -> !finding.column().equals("Evidence needed"))
            .map(Finding::column)
            .distinct()
            .collect(Collectors.joining(", "));
    String said = step(climb) + (evidence.isEmpty() ? "" : ": " + evidence);
    paper.entry(
        2,
        climb.person().shown(),
        GUTTER + 8,
        Ink.BOLD,
        open.isEmpty() ? said : said + " (open: " + open + ")");
  }

  /** Without the number that stands before it. */
  private static String unit(Progress one) {
    String number = one.needed() + " ";
    return one.what().startsWith(number) ? one.what().substring(number.length()) : one.what();
  }

  private static String step(Climb climb) {
    return climb.role() + (climb.module() == null ? "" : " of " + climb.module());
  }

  /** Whose evidence is enough now and will not be soon. */
  private void lapsing() {
    Instant end = decision.question().at().plus(horizon);
    List<Climb> soon =
        decision.climbs().stream()
            .filter(climb -> climb.decision().evidence().stream().anyMatch(e -> lapses(e, end)))
            .toList();
    if (soon.isEmpty()) {
      return;
    }
    paper
        .blank()
        .line(
            Ink.BOLD,
            "Evidence that falls short within " + horizon.toDays() + " days, if nothing is added");
    for (Climb climb : soon) {
      for (Progress one : climb.decision().evidence()) {
        if (lapses(one, end)) {
          paper.entry(
              2,
              climb.person().shown(),
              GUTTER + 8,
              Ink.PLAIN,
              step(climb)
                  + ": "
                  + one.what()
                  + " at "
                  + Words.of(Objects.requireNonNull(one.lapses())));
        }
      }
    }
  }

  private static boolean lapses(Progress one, Instant end) {
    return one.have() == one.needed() && one.lapses() != null && !one.lapses().isAfter(end);
  }

  private void person(Handle only) {
    List<Climb> climbs =
        decision.climbs().stream().filter(climb -> climb.person().equals(only)).toList();
    if (climbs.isEmpty()) {
      paper.line("there is no next step for " + only.shown() + " that these facts tell of");
    }
    for (Climb climb : climbs) {
      Explanation.write(climb.decision(), paper);
      paper.blank();
    }
  }
}
