package org.quorate.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Outcome;
import org.quorate.ladder.Climb;
import org.quorate.ladder.DepartureDecision;
import org.quorate.ladder.LadderReviewDecision;
import org.quorate.ladder.Lapse;
import org.quorate.ladder.Progress;

/**
 * What time alone does to somebody within the horizon of a review.
 *
 * @param who as people write it
 * @param good whether it is to the good of whom it happens to
 */
record LadderEvent(Instant at, String who, String words, boolean good) {

  /** All of them, first things first. */
  static List<LadderEvent> of(LadderReviewDecision review) {
    Instant end = end(review);
    List<LadderEvent> events = new ArrayList<>();
    for (Climb climb : review.climbs()) {
      rise(climb, events);
      for (Progress one : climb.decision().evidence()) {
        String role = LadderFacts.role(climb.role(), climb.module());
        String short_ = "falls short of " + one.what() + " for " + role;
        add(one.shortfall(), end, climb.person().shown(), short_, false, events);
      }
    }
    for (Lapse lapse : review.lapses()) {
      lapse(lapse, end, events);
    }
    events.sort(
        Comparator.comparing(LadderEvent::at)
            .thenComparing(LadderEvent::who)
            .thenComparing(LadderEvent::words));
    return events;
  }

  /** The last instant of interest; that of the review where it looks no further. */
  static Instant end(LadderReviewDecision review) {
    Instant at = review.question().at();
    return review.question().horizon() == null ? at : at.plus(review.question().horizon());
  }

  private static void rise(Climb climb, List<LadderEvent> events) {
    Instant turns = climb.turns();
    if (turns != null) {
      boolean may = climb.decision().outcome() == Outcome.ALLOWED;
      String words =
          (may ? "may become no more " : "may become ")
              + LadderFacts.role(climb.role(), climb.module());
      events.add(new LadderEvent(turns, climb.person().shown(), words, !may));
    }
  }

  private static void lapse(Lapse lapse, Instant end, List<LadderEvent> events) {
    String role = LadderFacts.role(lapse.role(), lapse.module());
    String who = lapse.person().shown();
    add(lapse.due(), end, who, "is due to lapse as " + role, false, events);
    DepartureDecision.State state = lapse.decision().state();
    if (state == DepartureDecision.State.IN_NOTICE
        || state == DepartureDecision.State.IN_GRACE
        || state == DepartureDecision.State.ON_LEAVE) {
      String ends = "is no longer " + DeparturePart.word(state) + " as " + role;
      add(lapse.decision().waitUntil(), end, who, ends, false, events);
    }
  }

  private static void add(
      @Nullable Instant at,
      Instant end,
      String who,
      String words,
      boolean good,
      List<LadderEvent> events) {
    if (at != null && !at.isAfter(end)) {
      events.add(new LadderEvent(at, who, words, good));
    }
  }
}
