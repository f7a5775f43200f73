package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Clock;
import org.quorate.charter.Restart;
import org.quorate.charter.ReviewRow;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.rules.reviews.Claim.Window;
import org.quorate.rules.reviews.Claim.Window.State;

/**
 * The clock of a row at the instant of the decision.
 *
 * @param end when it runs out, or null if that is not known or it has not started
 */
record Clocked(Window claim, @Nullable Instant end, Set<Aspect> lacks) {

  static Clocked of(
      Situation situation,
      Entitlement entitlement,
      ReviewRow row,
      Clock clock,
      @Nullable Instant lastApproval) {
    Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);
    Instant anchor = anchor(situation, clock, lastApproval, lacks);
    if (anchor == null) {
      boolean waits = clock.anchor() == Clock.Anchor.LAST_APPROVAL;
      return new Clocked(new Window(waits ? State.NOT_STARTED : State.UNKNOWN, false), null, lacks);
    }
    List<Windows.Event> events = events(situation, entitlement, row, lacks);
    Instant end =
        Windows.end(clock, row.restarts(), anchor, events, situation.at, situation.plan.calendars);
    if (end == null) {
      lacks.add(Aspect.CALENDAR);
      return new Clocked(new Window(State.UNKNOWN, false), null, lacks);
    }
    State state = situation.at.isBefore(end) ? State.RUNNING : State.ELAPSED;
    boolean certain = state == State.RUNNING || lacks.isEmpty();
    return new Clocked(new Window(state, certain), end, lacks);
  }

  private static @Nullable Instant anchor(
      Situation situation, Clock clock, @Nullable Instant lastApproval, Set<Aspect> lacks) {
    switch (clock.anchor()) {
      case OPENING -> {
        if (situation.versions.opened() == null) {
          lacks.add(Aspect.OPENED);
        }
        return situation.versions.opened();
      }
      case LAST_VERSION -> {
        Lacks.note(lacks, situation, Aspect.PUSHES);
        Instant change = situation.versions.lastChange();
        if (change == null) {
          lacks.add(Aspect.OPENED);
        }
        return change;
      }
      default -> {
        Lacks.note(lacks, situation, Aspect.REVIEWS);
        Lacks.note(lacks, situation, Aspect.PUSHES);
        return lastApproval;
      }
    }
  }

  private static List<Windows.Event> events(
      Situation situation, Entitlement entitlement, ReviewRow row, Set<Aspect> lacks) {
    List<Windows.Event> events = new ArrayList<>();
    for (Restart restart : row.restarts()) {
      boolean version = restart.event() == Restart.Event.NEW_VERSION;
      Lacks.note(lacks, situation, version ? Aspect.PUSHES : Aspect.OBJECTIONS);
    }
    if (row.restarts().isEmpty()) {
      return events;
    }
    for (Instant change : situation.versions.changes()) {
      events.add(new Windows.Event(change, Restart.Event.NEW_VERSION));
    }
    oppositions(situation, entitlement, row, events);
    events.sort(Comparator.comparing(Windows.Event::at));
    return events;
  }

  private static void oppositions(
      Situation situation, Entitlement entitlement, ReviewRow row, List<Windows.Event> events) {
    Map<Integer, List<Review>> byPerson = new HashMap<>();
    for (Review review : situation.contribution.evidence().reviews()) {
      if (review.verdict() != Verdict.COMMENT && !review.at().isAfter(situation.at)) {
        byPerson
            .computeIfAbsent(situation.people.number(review.reviewer()), any -> new ArrayList<>())
            .add(review);
      }
    }
    byPerson.forEach(
        (person, reviews) -> {
          reviews.sort((a, b) -> a == b ? 0 : Situation.later(a, b) == a ? 1 : -1);
          for (int i = 0; i < reviews.size(); i++) {
            Review next = i + 1 < reviews.size() ? reviews.get(i + 1) : null;
            opposition(situation, entitlement, row, person, reviews.get(i), next, events);
          }
        });
  }

  private static void opposition(
      Situation situation,
      Entitlement entitlement,
      ReviewRow row,
      int person,
      Review review,
      @Nullable Review next,
      List<Windows.Event> events) {
    boolean negative = review.verdict() == Verdict.OBJECT || review.verdict() == Verdict.VETO;
    if (!negative || !matters(entitlement, row, person, review)) {
      return;
    }
    events.add(new Windows.Event(review.at(), Restart.Event.OBJECTION));
    Instant ended = null;
    if (review.dismissed() != null && !review.dismissed().at().isAfter(situation.at)) {
      ended = review.dismissed().at();
    }
    if (next != null && next.verdict() == Verdict.APPROVE) {
      ended = ended == null || next.at().isBefore(ended) ? next.at() : ended;
    }
    if (ended != null) {
      events.add(new Windows.Event(ended, Restart.Event.OBJECTION_WITHDRAWN));
    }
  }

  private static boolean matters(
      Entitlement entitlement, ReviewRow row, int person, Review review) {
    if (row.objections() == null && row.vetoedBy() == null) {
      return !entitlement.situation().people.bot(person);
    }
    boolean objects =
        row.objections() != null
            && entitlement.means(row.objections().who(), person, review.at()) != Tri.NO;
    return objects
        || row.vetoedBy() != null
            && entitlement.means(row.vetoedBy().who(), person, review.at()) != Tri.NO;
  }
}
