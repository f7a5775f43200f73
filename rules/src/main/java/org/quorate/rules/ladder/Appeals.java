package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Remedy;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.rules.Polls;
import org.quorate.rules.Waiting;
import org.quorate.rules.people.Tri;
import org.quorate.rules.time.Windows;
import org.quorate.vote.Ballot;

/**
 * The ballots of an appeal beside the refusals that they may turn.
 *
 * @param refusals when it was refused; an appeal may turn each of them
 * @param doubtful whether there is one of which nobody can tell when it was
 */
record Appeals(
    Scene scene,
    Overruling appeal,
    List<Ballot> ballots,
    List<Instant> refusals,
    boolean doubtful) {

  private @Nullable Instant end(Instant refused) {
    return appeal.within() == null
        ? Instant.MAX
        : Windows.end(appeal.within(), refused, scene.plan.calendars);
  }

  /** Whether a ballot opened after one of the refusals, and soon enough. */
  Tri counts(Ballot ballot) {
    Instant opened = ballot.course().opened();
    Tri counts = doubtful ? Tri.MAYBE : Tri.NO;
    for (Instant refused : refusals) {
      if (!opened.isBefore(refused)) {
        Instant end = end(refused);
        counts = counts.or(end == null ? Tri.MAYBE : Tri.of(!opened.isAfter(end)));
      }
    }
    return counts;
  }

  Polls polls() {
    return Polls.of(appeal.decision(), ballots, scene.plan::decided, this::counts);
  }

  /** Whether one passed that counts. */
  Tri passed() {
    return polls().passed(scene.knows(Aspect.NOMINATIONS));
  }

  /** What one waits for that goes on; where none does, people as long as one may be called. */
  Waiting waiting() {
    Waiting pending = polls().pending();
    return pending == Waiting.NOT && until().isPresent() ? Waiting.FOR_PEOPLE : pending;
  }

  private boolean isCalled() {
    return polls().held().stream().anyMatch(one -> one.counts() != Tri.NO);
  }

  /** Until when one may be called; empty for no more. */
  private Optional<Instant> until() {
    Instant last = scene.at;
    for (Instant refused : refusals) {
      Instant end = end(refused);
      last = end != null && end.isAfter(last) ? end : last;
    }
    return last.isAfter(scene.at) ? Optional.of(last) : Optional.empty();
  }

  /** What is so of it, as the end of a sentence about what was refused. */
  String rest() {
    String quoted = "`votes/" + appeal.decision() + "`";
    String called = isCalled() ? ", and " + polls().sentence(Tri.NO) : "";
    if (polls().pending() != Waiting.NOT) {
      return called;
    }
    String another = called.isEmpty() ? ", and " + quoted : "; another one";
    return until()
        .map(
            end ->
                called
                    + another
                    + " may be opened"
                    + (end.equals(Instant.MAX) ? "" : " until " + end))
        .orElse(called.isEmpty() ? ", and no appeal may turn that" : called);
  }

  List<Piece.Helper> helpers() {
    List<Piece.Helper> helpers = new ArrayList<>();
    if (polls().pending() != Waiting.NOT) {
      polls()
          .remedies(List.of())
          .forEach(one -> helpers.add(new Piece.Helper(one.action(), one.who(), one.as())));
    } else if (until().isPresent()) {
      String who = "votes/" + appeal.decision();
      helpers.add(new Piece.Helper(Remedy.Action.CALL, who, ""));
    }
    return helpers;
  }

  /** What would tell whether one passed. */
  Set<Aspect> missing() {
    return PolledPiece.missing(scene);
  }

  /** Adds when it turns by time alone. */
  void turns(Set<Instant> turns) {
    polls().turns().forEach(turns::add);
    for (Instant refused : refusals) {
      Instant end = end(refused);
      if (end != null) {
        turns.add(end);
      }
    }
  }
}
