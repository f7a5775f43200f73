package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.RoleName;
import org.quorate.charter.EvidenceNeeded.Attended;
import org.quorate.ladder.Progress;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.people.Tri;
import org.quorate.rules.people.Within;

/**
 * That a holder attended fewer than so many of the last meetings. Of those that are told only so
 * many are looked at as can matter: back to the last of them that count for certain.
 */
final class AbsencePiece extends Idling {
  private final Attended enough;
  private final RoleName role;
  private final Within within;
  private final boolean allKnown;
  private final List<Diary.Met> meetings;
  private @Nullable Attendance now;

  AbsencePiece(Scene scene, Attended enough, RoleName role) {
    super(scene);
    this.enough = enough;
    this.role = role;
    within = scene.question.module() == null ? Within.NOWHERE : scene.within;
    allKnown = scene.knows(Aspect.MEETINGS);
    meetings = scene.meetings();
  }

  private Sitting sitting(Diary.Met one) {
    Tri held = scene.people.holds(scene.nominee, role, false, one.at(), within);
    return Sitting.of(held, allKnown);
  }

  private Tri theirs(Diary.Met one, Facts facts) {
    return (Tri) facts.ruling(sitting(one));
  }

  @Override
  void collect(Facts facts) {
    for (Tri held : Tri.values()) {
      facts.add(Sitting.of(held, allKnown));
    }
  }

  /**
   * Goes through the meetings up to now.
   *
   * @param each told how it stands at an instant, and after each later meeting
   * @param unsure told of meetings that may be none of theirs
   */
  private Attendance attendance(
      Instant since, Facts facts, Consumer<Attendance> each, Consumer<Instant> unsure) {
    int begin = Diary.held(meetings, since);
    int first = begin;
    for (int sure = 0; first > 0 && sure < enough.last(); first--) {
      sure += theirs(meetings.get(first - 1), facts) == Tri.YES ? 1 : 0;
    }
    Attendance attendance = new Attendance(enough.last());
    for (int i = first; i < Diary.held(meetings, scene.at); i++) {
      if (i >= begin) {
        each.accept(attendance);
      }
      Diary.Met one = meetings.get(i);
      Tri theirs = theirs(one, facts);
      if (theirs != Tri.NO) {
        attendance.add(theirs == Tri.YES, one.present().contains(scene.nominee));
      }
      if (theirs == Tri.MAYBE) {
        unsure.accept(one.at());
      }
    }
    each.accept(attendance);
    return attendance;
  }

  private Attendance now(Facts facts) {
    if (now == null) {
      now = attendance(scene.at, facts, any -> {}, any -> {});
    }
    return now;
  }

  private Tri idle(Attendance attendance) {
    return allKnown ? attendance.isFewerThan(enough.count()) : Tri.MAYBE;
  }

  /** How it stood at an instant and ever since. */
  private Set<Tri> idle(Instant since, Facts facts) {
    Set<Tri> idle = EnumSet.noneOf(Tri.class);
    attendance(since, facts, then -> idle.add(idle(then)), any -> {});
    return idle;
  }

  @Override
  boolean wasActive(Instant since, Facts facts) {
    return idle(since, facts).contains(Tri.NO);
  }

  @Override
  Claim claim(Facts facts) {
    Tri idle = idle(now(facts));
    boolean early = allKnown && now(facts).isEarly();
    return new Claim.Idleness(idle == Tri.NO && !early, early, idle == Tri.YES);
  }

  @Override
  String because(Says says, Facts facts) {
    Attendance there = now(facts);
    if (says == Says.UNKNOWN) {
      return "nobody can tell whether the holder attended " + Words.evidence(enough);
    } else if (there.isEarly()) {
      return "only " + there.held() + " of " + enough.last() + " meetings were theirs to attend";
    }
    return there.attended() + " attended; staying needs " + Words.evidence(enough);
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    return idle(now(facts)) == Tri.MAYBE ? lacks(scene.at, facts) : EnumSet.noneOf(Aspect.class);
  }

  @Override
  Set<Aspect> doubts(Instant since, Facts facts) {
    return idle(since, facts).contains(Tri.MAYBE)
        ? lacks(since, facts)
        : EnumSet.noneOf(Aspect.class);
  }

  /** What would tell which of the meetings that matter since an instant are theirs. */
  private Set<Aspect> lacks(Instant since, Facts facts) {
    Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);
    if (!allKnown) {
      lacks.add(Aspect.MEETINGS);
      return lacks;
    }
    attendance(since, facts, any -> {}, when -> lacks.addAll(scene.lacksStanding(when)));
    return lacks;
  }

  @Override
  Progress progress(Facts facts) {
    return new Progress(
        Words.evidence(enough),
        now(facts).attended(),
        enough.count(),
        idle(now(facts)) != Tri.MAYBE,
        null,
        null,
        null);
  }

  @Override
  void turns(Set<Instant> turns) {
    AttendedPiece.turns(meetings, scene.at, turns);
  }
}
