package org.quorate.console;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.Handle;
import org.quorate.Outcome;
import org.quorate.console.print.Ink;
import org.quorate.console.print.Paper;
import org.quorate.ladder.Climb;
import org.quorate.ladder.LadderReviewDecision;
import org.quorate.ladder.Lapse;

/** A review of the ladder in words: who may rise, who waits, who lapses, what is missing. */
final class LadderText {
  private static final int GUTTER = 14;
  private static final int MOST = 30;

  private final LadderReviewDecision decision;
  private final Paper paper;

  private LadderText(LadderReviewDecision decision, Paper paper) {
    this.decision = decision;
    this.paper = paper;
  }

  /**
   * Writes it.
   *
   * @param only the one person to tell everything of; null for a table of all
   * @param all whether those too are told who have much left to do
   */
  static Paper of(LadderReviewDecision decision, @Nullable Handle only, boolean all, Paper paper) {
    LadderText text = new LadderText(decision, paper);
    if (only != null) {
      text.person(only);
    } else {
      paper.line(Ink.BOLD, decision.headline());
      paper.entry(0, "as of", GUTTER, Ink.PLAIN, Words.of(decision.question().at()));
      paper.entry(0, "charter", GUTTER, Ink.PLAIN, decision.charter().name());
      text.groups(all);
    }
    return paper;
  }

  /** Writes what stands below the headline for all. */
  static void steps(LadderReviewDecision decision, boolean all, Paper paper) {
    new LadderText(decision, paper).groups(all);
  }

  /**
   * By whether somebody may rise.
   *
   * @param only the one person whom it is about; null for all
   */
  static int exitCode(LadderReviewDecision decision, @Nullable Handle only) {
    return decision.climbs().stream()
        .filter(climb -> only == null || climb.person().equals(only))
        .map(climb -> climb.decision().outcome())
        .max(Comparator.naturalOrder())
        .map(Judged::exitCode)
        .orElse(1);
  }

  private void groups(boolean all) {
    LadderGroup.of(decision, all).forEach(this::group);
    long blocked =
        decision.climbs().stream()
            .filter(climb -> climb.decision().outcome() == Outcome.BLOCKED)
            .count();
    if (!all && blocked > 0) {
      paper
          .blank()
          .line(Words.counted(blocked, "other") + " have something to do; --all lists them");
    }
    events();
  }

  private void group(LadderGroup group) {
    paper.blank().line(group.ink(), group.title() + " (" + group.lines().size() + ")");
    group.lines().stream().limit(MOST).forEach(line -> entry(line.who(), line.words()));
    more(group.lines().size());
  }

  /** What time alone does, if nobody does anything. */
  private void events() {
    List<LadderEvent> events = LadderEvent.of(decision);
    if (!events.isEmpty()) {
      long days = java.util.Objects.requireNonNull(decision.question().horizon()).toDays();
      paper.blank().line(Ink.BOLD, "Within " + days + " days, if nothing is added");
      events.stream()
          .limit(MOST)
          .forEach(event -> entry(event.who(), Words.of(event.at()) + " " + event.words()));
      more(events.size());
    }
  }

  private void entry(String who, String words) {
    paper.entry(2, who, GUTTER + 8, Ink.BOLD, words);
  }

  private void more(int all) {
    if (all > MOST) {
      paper.entry(2, "", 0, Ink.PLAIN, "and " + (all - MOST) + " more");
    }
  }

  private void person(Handle only) {
    List<Climb> climbs =
        decision.climbs().stream().filter(climb -> climb.person().equals(only)).toList();
    List<Lapse> lapses =
        decision.lapses().stream().filter(lapse -> lapse.person().equals(only)).toList();
    if (climbs.isEmpty()) {
      paper.line("there is no next step for " + only.shown() + " that these facts tell of");
      if (lapses.isEmpty()) {
        others(only);
      }
    }
    climbs.forEach(climb -> whole(climb.decision()));
    lapses.forEach(lapse -> whole(lapse.decision()));
    LadderEvent.of(decision).stream()
        .filter(event -> event.who().equals(only.shown()))
        .forEach(event -> entry(event.who(), Words.of(event.at()) + " " + event.words()));
  }

  /** Whoever has a step may have been meant. */
  private void others(Handle only) {
    Set<String> known = new TreeSet<>();
    decision.climbs().forEach(climb -> known.add(climb.person().shown()));
    decision.lapses().forEach(lapse -> known.add(lapse.person().shown()));
    if (!known.isEmpty() && !known.contains(only.shown())) {
      paper.line(Likely.help(only.shown(), known));
    }
  }

  private void whole(Decision one) {
    Explanation.write(one, paper);
    paper.blank();
  }
}
