package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.rules.Facts;
import org.quorate.rules.ballots.Governing.Fitting;
import org.quorate.rules.ballots.Governing.Governs;
import org.quorate.rules.people.Tri;

/** Which of the rows of a decision a ballot falls under. */
final class Choosing {
  private final List<Sitting> sittings;
  private final Facts facts;
  private final List<Circumstances> circumstances = new ArrayList<>();
  private final List<Fit> fits = new ArrayList<>();
  private @Nullable Governing governing;

  Choosing(List<Sitting> sittings, Facts facts) {
    this.sittings = sittings;
    this.facts = facts;
  }

  /** Whether there is nothing to choose: one row, and it is for every ballot of the decision. */
  boolean isSettled() {
    return sittings.size() == 1 && sittings.get(0).roll.hall.row.when().isEmpty();
  }

  /** Asks of each row whether it is for the ballot. */
  void fit() {
    Tri others = Tri.NO;
    for (Sitting sitting : sittings) {
      Circumstances own = new Circumstances(sitting);
      circumstances.add(own);
      others = others.or(own.areOtherwise() ? Tri.NO : own.hold());
    }
    for (Circumstances own : circumstances) {
      Fit fit = new Fit(own.areOtherwise() ? beside(others) : alone(own.hold()));
      fits.add(fit);
      facts.add(fit);
    }
  }

  private static Fit.Hold alone(Tri hold) {
    return switch (hold) {
      case YES -> Fit.Hold.HOLDS;
      case MAYBE -> Fit.Hold.PERHAPS_HOLDS;
      case NO -> Fit.Hold.FAILS;
    };
  }

  private static Fit.Hold beside(Tri others) {
    return switch (others) {
      case YES -> Fit.Hold.OTHER;
      case MAYBE -> Fit.Hold.PERHAPS_OTHER;
      case NO -> Fit.Hold.NO_OTHER;
    };
  }

  /** Asks what that comes to. */
  void count() {
    int surely = 0;
    boolean perhaps = false;
    for (Fit fit : fits) {
      surely += facts.ruling(fit) == Tri.YES ? 1 : 0;
      perhaps |= facts.ruling(fit) == Tri.MAYBE;
    }
    Fitting fitting = surely == 0 ? Fitting.NONE : surely == 1 ? Fitting.ONE : Fitting.SEVERAL;
    governing = new Governing(fitting, perhaps);
    facts.add(governing);
  }

  /** What the rules say of that. */
  Governs governs() {
    return (Governs) facts.ruling(Objects.requireNonNull(governing));
  }

  /** The row that decides, as far as it was asked for; null if none does alone. */
  @Nullable Sitting chosen() {
    if (isSettled()) {
      return sittings.get(0);
    }
    return governing == null || governs() != Governs.ONE ? null : thatFit(Tri.YES).get(0);
  }

  /** The rows that are for the ballot so surely. */
  List<Sitting> thatFit(Tri surely) {
    List<Sitting> some = new ArrayList<>();
    for (int i = 0; i < fits.size(); i++) {
      if (facts.ruling(fits.get(i)) == surely) {
        some.add(sittings.get(i));
      }
    }
    return some;
  }

  /** What is not known by which other rows may be for the ballot. */
  Set<Aspect> missing() {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    circumstances.forEach(own -> missing.addAll(own.missing()));
    return missing;
  }
}
