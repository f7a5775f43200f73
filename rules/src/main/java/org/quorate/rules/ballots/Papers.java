package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Restart;
import org.quorate.charter.VoteRow;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Course;
import org.quorate.vote.Poll;
import org.quorate.vote.Position;

/** How many papers of a secret ballot were in when, as its host counted them. */
final class Papers {
  private final Hall hall;

  /** Whether papers of another version may have come in, of which only turnouts tell. */
  private final boolean renewed;

  private final boolean told;
  private final boolean contradicted;
  private final boolean mayBeIdle;
  private long total;
  private long idle;

  Papers(Hall hall) {
    this.hall = hall;
    renewed = areRenewed(hall.row);
    told = hall.known.complete(Aspect.VOTES) && !renewed;
    Instant closed = hall.ballot.course().closed();
    boolean cut = closed != null && !closed.isAfter(hall.at);
    contradicted =
        hall.known.complete(Aspect.VOTES) && contradicted(hall, cut ? closed : null) != null;
    mayBeIdle = hall.row.positions().stream().anyMatch(this::isIdle);
    for (Poll.Paper paper : hall.ballot.poll().papers()) {
      total += paper.times();
      idle += isIdle(paper.position()) ? paper.times() : 0;
    }
  }

  /** Whether papers may lapse with the version that they were on. */
  static boolean areRenewed(VoteRow row) {
    return row.openFor().restarts().stream().anyMatch(Restart::voidsVotes);
  }

  /**
   * A count of papers that cannot be right beside the papers and the other counts, since papers
   * only come in; null for none. Papers on an older version are not told, so nothing is said of
   * those.
   *
   * @param closed from when on no more came in; null if that is not known
   */
  static Poll.@Nullable Turnout contradicted(Hall hall, @Nullable Instant closed) {
    Poll poll = hall.ballot.poll();
    long papers = poll.papers().stream().mapToLong(Poll.Paper::times).sum();
    List<Poll.Turnout> turnouts = new ArrayList<>(poll.turnouts());
    Instant since = areRenewed(hall.row) ? newest(hall) : hall.ballot.course().opened();
    turnouts.removeIf(one -> one.at().isBefore(since) || one.at().isAfter(hall.at));
    turnouts.sort(Comparator.comparing(Poll.Turnout::at).thenComparing(Poll.Turnout::papers));
    Poll.Turnout before = new Poll.Turnout(Instant.MIN, 0);
    for (Poll.Turnout one : turnouts) {
      boolean last = closed != null && !one.at().isBefore(closed);
      boolean alike = !one.at().equals(before.at()) || one.papers() == before.papers();
      boolean grows = one.papers() >= before.papers() && one.papers() <= papers;
      if (!alike || !grows || last && one.papers() < papers) {
        return one;
      }
      before = one;
    }
    return null;
  }

  /** When the text changed last, or else the opening. */
  private static Instant newest(Hall hall) {
    Course course = hall.ballot.course();
    return Stream.concat(course.revised().stream(), Stream.ofNullable(course.lastVersion()))
        .filter(when -> !when.isAfter(hall.at) && when.isAfter(course.opened()))
        .max(Instant::compareTo)
        .orElse(course.opened());
  }

  /**
   * Whether there were enough by an instant that count for the quorum. Papers only come in: what
   * was in before is in, and what came later was not more before. A host whose counts contradict
   * themselves has told nothing.
   *
   * @param newest papers before then lapsed with the version that they were on; null for none
   * @param doubtful how many are of people of whom it is not sure that they may vote
   * @param high so many are enough for certain
   * @param low fewer are not enough for certain
   */
  Tri reached(Instant end, @Nullable Instant newest, long doubtful, long high, long low) {
    Instant opened = hall.ballot.course().opened();
    Instant since = newest == null || newest.isBefore(opened) ? opened : newest;
    long least = 0;
    long most = told ? total : Long.MAX_VALUE;
    for (Poll.Turnout one : hall.ballot.poll().turnouts()) {
      boolean counted = !one.at().isBefore(since) && !one.at().isAfter(hall.at);
      if (counted && !one.at().isAfter(end)) {
        least = Math.max(least, one.papers());
      }
      if (counted && (one.at().equals(end) || one.at().isAfter(end) && !renewed)) {
        most = Math.min(most, one.papers());
      }
    }
    long without = told ? idle : mayBeIdle ? least : 0;
    if (contradicted || least > most) {
      return Tri.MAYBE;
    } else if (Math.max(0, least - without - doubtful) >= high) {
      return Tri.YES;
    }
    return Math.min(most, told ? total - idle : most) < low ? Tri.NO : Tri.MAYBE;
  }

  /** The first instant after another from which what was counted tells something else. */
  @Nullable Instant next(Instant asked) {
    Instant next = null;
    for (Poll.Turnout one : hall.ballot.poll().turnouts()) {
      Instant turn = one.at().isAfter(asked) ? one.at() : one.at().plusNanos(1);
      if (turn.isAfter(asked) && (next == null || turn.isBefore(next))) {
        next = turn;
      }
    }
    return next;
  }

  /** Whether a paper does not count for the quorum. */
  private boolean isIdle(@Nullable Position position) {
    return position == null
        || position == Position.WITHDRAWN
        || !World.of(position).in(Demands.participants(hall.row.standard()));
  }
}
