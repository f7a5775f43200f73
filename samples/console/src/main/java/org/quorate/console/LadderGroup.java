package org.quorate.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.quorate.Finding;
import org.quorate.Met;
import org.quorate.Outcome;
import org.quorate.console.print.Ink;
import org.quorate.ladder.Climb;
import org.quorate.ladder.DepartureDecision.State;
import org.quorate.ladder.LadderReviewDecision;
import org.quorate.ladder.Lapse;
import org.quorate.ladder.Progress;
import org.quorate.ladder.PromotionDecision;

/**
 * People of whom a review says the same, with what it says of each.
 *
 * @param ink how its title is shown
 */
record LadderGroup(String title, Ink ink, List<Line> lines) {

  /**
   * One line.
   *
   * @param who as people write it
   */
  record Line(String who, String words) {}

  /** All groups that are not empty, those who rise before those who lapse. */
  static List<LadderGroup> of(LadderReviewDecision review, boolean all) {
    List<LadderGroup> groups = new ArrayList<>();
    groups.add(climbs(review, "May rise now", Ink.GREEN, Outcome.ALLOWED));
    groups.add(climbs(review, "Wait for others or for time", Ink.YELLOW, Outcome.WAITING));
    groups.add(climbs(review, "May perhaps: facts are missing", Ink.YELLOW, Outcome.UNDETERMINED));
    if (all) {
      groups.add(climbs(review, "Have something to do", Ink.RED, Outcome.BLOCKED));
    }
    groups.addAll(lapses(review));
    groups.removeIf(group -> group.lines().isEmpty());
    return groups;
  }

  private static LadderGroup climbs(
      LadderReviewDecision review, String title, Ink ink, Outcome outcome) {
    List<Line> lines =
        review.climbs().stream()
            .filter(climb -> climb.decision().outcome() == outcome)
            .sorted(
                Comparator.comparingInt((Climb climb) -> missing(climb.decision()))
                    .thenComparing(Climb::person))
            .map(LadderGroup::line)
            .toList();
    return new LadderGroup(title, ink, lines);
  }

  private static int missing(PromotionDecision one) {
    return one.evidence().stream().mapToInt(Progress::missing).sum();
  }

  private static Line line(Climb climb) {
    String open =
        climb.decision().findings().stream()
            .filter(finding -> !(finding instanceof Met))
            .filter(finding -> !finding.column().equals("Evidence needed"))
            .map(Finding::column)
            .distinct()
            .collect(Collectors.joining(", "));
    String before = climb.returning() ? ", which they held before" : "";
    String said =
        LadderFacts.role(climb.role(), climb.module())
            + before
            + counters(climb.decision().evidence());
    return new Line(climb.person().shown(), open.isEmpty() ? said : said + " (open: " + open + ")");
  }

  private static String counters(List<Progress> evidence) {
    return evidence.isEmpty()
        ? ""
        : evidence.stream()
            .map(one -> one.have() + "/" + one.needed() + " " + unit(one))
            .collect(Collectors.joining("; ", ": ", ""));
  }

  /** Without the number that stands before it. */
  private static String unit(Progress one) {
    String number = one.needed() + " ";
    return one.what().startsWith(number) ? one.what().substring(number.length()) : one.what();
  }

  private static List<LadderGroup> lapses(LadderReviewDecision review) {
    Map<State, List<Line>> by = new EnumMap<>(State.class);
    List<Line> due = new ArrayList<>();
    for (Lapse lapse : review.lapses()) {
      Instant when = lapse.due();
      if (when != null) {
        due.add(line(lapse, ", due at " + Words.of(when)));
      }
      Instant wait = lapse.decision().waitUntil();
      String until = wait == null ? "" : ", until " + Words.of(wait);
      by.computeIfAbsent(lapse.decision().state(), any -> new ArrayList<>())
          .add(line(lapse, until));
    }
    List<LadderGroup> groups = new ArrayList<>();
    for (State state : STATES.keySet()) {
      groups.add(
          new LadderGroup(
              Objects.requireNonNull(STATES.get(state)),
              state == State.STEPS_DOWN ? Ink.RED : Ink.YELLOW,
              by.getOrDefault(state, List.of())));
    }
    groups.add(new LadderGroup("Stay, and are due to lapse soon", Ink.YELLOW, due));
    return groups;
  }

  /** In the order in which somebody gets there; who stays is told of only if it is not for long. */
  private static final Map<State, String> STATES = states();

  private static Map<State, String> states() {
    Map<State, String> states = new java.util.LinkedHashMap<>();
    states.put(State.STEPS_DOWN, "Have to step down now");
    states.put(State.TO_BE_DECIDED, "Others have to decide whether they step down");
    states.put(State.IN_GRACE, "In grace");
    states.put(State.IN_NOTICE, "In notice");
    states.put(State.TO_BE_ASKED, "To be asked whether they stay");
    states.put(State.ON_LEAVE, "On leave");
    states.put(State.UNDETERMINED, "Lapse perhaps: facts are missing");
    return states;
  }

  private static Line line(Lapse lapse, String when) {
    return new Line(
        lapse.person().shown(),
        LadderFacts.role(lapse.role(), lapse.module())
            + when
            + counters(lapse.decision().evidence()));
  }
}
