package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Electorate;
import org.quorate.charter.Restart;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Course;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/**
 * What happened by now that may restart a ballot's clock: changed texts, withdrawn objections,
 * votes that perhaps make up the quorum.
 */
final class Stirs {
  private final Hall hall;
  private final List<Stir> stirs = new ArrayList<>();

  private Stirs(Hall hall) {
    this.hall = hall;
  }

  /** In turn, up to now. */
  static List<Stir> of(Hall hall) {
    Stirs all = new Stirs(hall);
    if (asks(hall, Restart.Event.NEW_VERSION)) {
      all.versions(hall.ballot.course());
    }
    if (asks(hall, Restart.Event.OBJECTION_WITHDRAWN)) {
      all.withdrawals();
    }
    if (asks(hall, Restart.Event.QUORUM_REACHED)) {
      all.votes();
    }
    all.stirs.removeIf(stir -> stir.at().isAfter(hall.at));
    all.stirs.sort(Comparator.comparing(Stir::at));
    return all.stirs;
  }

  /** Whether a row's clock is restarted by events of a kind. */
  static boolean asks(Hall hall, Restart.Event kind) {
    return hall.row.openFor().restarts().stream().anyMatch(one -> one.event() == kind);
  }

  private void versions(Course course) {
    TreeSet<Instant> versions = new TreeSet<>(course.revised());
    if (course.lastVersion() != null) {
      versions.add(course.lastVersion());
    }
    versions.forEach(at -> stirs.add(new Stir(at, Restart.Event.NEW_VERSION, at, Tri.YES)));
  }

  /** Votes that may be said, can be read and came since the opening, in turn. */
  static List<Say> heard(Hall hall) {
    Slate slate = Slate.of(hall);
    List<Say> says = new ArrayList<>();
    for (Vote vote : hall.ballot.votes()) {
      if (isHeard(hall, vote) && (slate == null || slate.flaw(vote) == null)) {
        says.add(new Say(vote, hall.people.number(vote.voter()), null));
      }
    }
    says.sort(Say.IN_TURN);
    return says;
  }

  private void withdrawals() {
    Map<Integer, Say> last = new HashMap<>();
    for (Say say : heard(hall)) {
      Say before = last.put(say.person(), say);
      if (before != null && objects(before) && !objects(say)) {
        Instant at = say.vote().at();
        stirs.add(
            new Stir(
                at,
                Restart.Event.OBJECTION_WITHDRAWN,
                before.vote().at(),
                hall.mayVote(say.person(), at, roll(hall, at))));
      }
    }
  }

  private void votes() {
    Instant before = null;
    for (Say say : heard(hall)) {
      Instant at = say.vote().at();
      if (!at.equals(before)) {
        stirs.add(new Stir(at, Restart.Event.QUORUM_REACHED, at, Tri.YES));
      }
      before = at;
    }
  }

  /** As of when somebody's standing is looked up; where that is the closing, when they spoke. */
  static Instant roll(Hall hall, Instant at) {
    boolean opening = hall.row.electorate().roll() == Electorate.Roll.OPENING;
    return opening ? hall.ballot.course().opened() : at;
  }

  private static boolean isHeard(Hall hall, Vote vote) {
    boolean admitted =
        vote.position() == Position.WITHDRAWN || hall.row.positions().contains(vote.position());
    return admitted && !vote.at().isBefore(hall.ballot.course().opened());
  }

  private static boolean objects(@Nullable Say say) {
    return say != null
        && (say.vote().position() == Position.AGAINST || say.vote().position() == Position.CONCERN);
  }
}
