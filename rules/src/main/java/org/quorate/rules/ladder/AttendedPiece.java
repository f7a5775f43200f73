package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Remedy;
import org.quorate.charter.EvidenceNeeded.Attended;
import org.quorate.ladder.Progress;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.people.Tri;

/** That a nominee attended so many of the last meetings. */
final class AttendedPiece extends Piece {
  private final Attended needed;
  private final List<Diary.Met> meetings;
  private final Sitting sitting;
  private final int attended;

  AttendedPiece(Scene scene, Attended needed) {
    super(scene);
    this.needed = needed;
    meetings = scene.meetings();
    sitting = Sitting.of(Tri.YES, scene.knows(Aspect.MEETINGS));
    int held = Diary.held(meetings, scene.at);
    attended =
        (int)
            meetings.subList(Math.max(0, held - needed.last()), held).stream()
                .filter(one -> one.present().contains(scene.nominee))
                .count();
  }

  @Override
  void collect(Facts facts) {
    facts.add(sitting);
  }

  private int have(Facts facts) {
    return facts.ruling(sitting) == Tri.YES ? attended : 0;
  }

  @Override
  Claim claim(Facts facts) {
    int lacks = Math.max(0, needed.count() - have(facts));
    return new Claim.Deeds(lacks, lacks, missing(facts).isEmpty());
  }

  @Override
  String because(Says ruled, Facts facts) {
    if (ruled == Says.UNKNOWN) {
      return "nobody can tell whether the nominee attended " + Words.evidence(needed);
    }
    int have = have(facts);
    String more = have < needed.count() ? ", " + (needed.count() - have) + " more needed" : "";
    return have + " attended of " + Words.evidence(needed) + more;
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    return scene.knows(Aspect.MEETINGS)
        ? EnumSet.noneOf(Aspect.class)
        : EnumSet.of(Aspect.MEETINGS);
  }

  @Override
  List<Helper> helpers(Says ruled, Facts facts) {
    String who = scene.people.shown(scene.nominee);
    return ruled == Says.UNMET_AUTHOR
        ? List.of(new Helper(Remedy.Action.CONTRIBUTE, who, "nominee"))
        : List.of();
  }

  /** When the next meeting is held nobody can foresee. */
  @Override
  Progress progress(Facts facts) {
    boolean exact = missing(facts).isEmpty();
    return new Progress(
        Words.evidence(needed), have(facts), needed.count(), exact, null, null, null);
  }

  @Override
  void turns(Set<Instant> turns) {
    turns(meetings, scene.at, turns);
  }

  /** Meetings that are told of and lie ahead. */
  static void turns(List<Diary.Met> meetings, Instant at, Set<Instant> turns) {
    meetings.subList(Diary.held(meetings, at), meetings.size()).forEach(one -> turns.add(one.at()));
  }
}
