package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.CheckNeeded;
import org.quorate.contribution.Check;
import org.quorate.rules.people.Tri;

/** The checks that a row needs, sorted by how they stand. */
record Checking(List<String> failed, List<String> unreported, List<String> unknown) {

  /** How a check stands, best first. */
  private enum State {
    WELL,
    UNKNOWN,
    UNREPORTED,
    FAILED;

    State worse(State other) {
      return compareTo(other) >= 0 ? this : other;
    }

    /** How it stands if it may stand in either way. */
    State or(State other) {
      boolean sure = this == other || this.compareTo(UNKNOWN) > 0 && other.compareTo(UNKNOWN) > 0;
      return sure ? worse(other) : UNKNOWN;
    }
  }

  static Checking of(Situation situation, List<CheckNeeded> needed) {
    Checking all = new Checking(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < needed.size(); i++) {
      CheckNeeded check = needed.get(i);
      switch (state(situation, check)) {
        case FAILED -> all.failed.add(check.name());
        case UNREPORTED -> all.unreported.add(check.name());
        case UNKNOWN -> all.unknown.add(check.name());
        case WELL -> {}
      }
    }
    return all;
  }

  private static State state(Situation situation, CheckNeeded needed) {
    State unreported = situation.complete(Aspect.CHECKS) ? State.UNREPORTED : State.UNKNOWN;
    State surely = null;
    Instant latest = latest(situation, needed.name());
    List<Check> runs = situation.contribution.evidence().checks();
    for (int i = 0; i < runs.size(); i++) {
      Check run = runs.get(i);
      boolean own = ofVersion(situation, needed.name(), run) == Tri.YES;
      if (own && (run.at() == null || run.at().equals(latest))) {
        State state = state(needed, run);
        surely = surely == null ? state : surely.worse(state);
      }
    }
    State all = surely == null ? unreported : lastOf(situation, surely);
    for (int i = 0; i < runs.size(); i++) {
      Check run = runs.get(i);
      boolean perhaps = ofVersion(situation, needed.name(), run) == Tri.MAYBE;
      if (perhaps && !(run.at() != null && latest != null && run.at().isBefore(latest))) {
        all = all.or(state(needed, run));
      }
    }
    return all;
  }

  /** How a check stands by its last run told: where some may not be told a later one may fail. */
  private static State lastOf(Situation situation, State told) {
    return told == State.WELL && !situation.complete(Aspect.CHECKS) ? State.UNKNOWN : told;
  }

  /** When the latest dated run ended that is surely of the newest version, or null. */
  private static @Nullable Instant latest(Situation situation, String name) {
    Instant latest = null;
    for (Check run : situation.contribution.evidence().checks()) {
      Instant at = run.at();
      boolean later = at != null && (latest == null || at.isAfter(latest));
      latest = later && ofVersion(situation, name, run) == Tri.YES ? at : latest;
    }
    return latest;
  }

  /** Whether a run is of a check by its name, has ended by now, and is of the newest version. */
  private static Tri ofVersion(Situation situation, String name, Check run) {
    boolean seen = run.at() == null || !run.at().isAfter(situation.at);
    return run.name().equals(name) && seen ? situation.versions.isOfNewest(run) : Tri.NO;
  }

  private static State state(CheckNeeded needed, Check run) {
    if (needed.accepted().contains(run.conclusion())) {
      return State.WELL;
    }
    return run.conclusion() == Check.Conclusion.PENDING ? State.UNREPORTED : State.FAILED;
  }

  Claim.ChecksReported claim() {
    return new Claim.ChecksReported(!failed.isEmpty(), !unreported.isEmpty(), !unknown.isEmpty());
  }
}
