package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.charter.ReviewRow;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Tri;

/** Which rows apply to a case, which files each governs, and which files no row governs. */
final class Scopes {
  private final Situation situation;
  private final List<Scope> all = new ArrayList<>();
  private long[] surely;
  private long[] possibly;

  /** Whether a row surely takes whatever file the others leave over. */
  private boolean takesTheRest;

  /** A row with its alternatives, which apply as it does. */
  record Scope(List<ReviewRow> rows, Applies applies) {}

  Scopes(Situation situation) {
    this.situation = situation;
    surely = Bits.none(situation.paths.length);
    possibly = Bits.none(situation.paths.length);
    Conditions conditions = new Conditions(situation);
    for (int i = 0; i < situation.plan.groups().size(); i++) {
      List<ReviewRow> rows = situation.plan.groups().get(i);
      if (!rows.get(0).when().isOtherwise()) {
        add(rows, conditions.look(rows.get(0).when(), null));
      }
    }
    long[][] leftOver = null;
    List<Scope> covering = List.of();
    for (int i = 0; i < situation.plan.groups().size(); i++) {
      List<ReviewRow> rows = situation.plan.groups().get(i);
      if (rows.get(0).when().isOtherwise()) {
        if (leftOver == null) {
          long[] every = situation.everyFile();
          leftOver = new long[][] {Bits.without(every, possibly), Bits.without(every, surely)};
          covering = all.stream().filter(scope -> scope.applies().covers()).toList();
        }
        Applies applies = conditions.look(rows.get(0).when(), leftOver);
        add(rows, applies.because(whyLeftOver(covering, leftOver)));
      }
    }
  }

  /** Aspects that would tell which files the other rows leave over. */
  private Set<Aspect> whyLeftOver(List<Scope> covering, long[][] leftOver) {
    Set<Aspect> why = EnumSet.noneOf(Aspect.class);
    for (Scope scope : covering) {
      if (!Bits.isEmpty(Bits.and(scope.applies().doubtful(), leftOver[1]))) {
        why.addAll(scope.applies().lacks());
      }
    }
    if (Bits.isEmpty(leftOver[0])) {
      Lacks.note(why, situation, Aspect.FILES);
    }
    return why;
  }

  private void add(List<ReviewRow> rows, Applies applies) {
    if (applies.tri() != Tri.NO) {
      all.add(new Scope(rows, applies));
      boolean rest = rows.get(0).when().isOtherwise() && applies.conditions() == Tri.YES;
      takesTheRest |= rest;
      surely = Bits.add(surely, rest ? situation.everyFile() : applies.surelyCovered());
      possibly = Bits.add(possibly, applies.possiblyCovered());
    }
  }

  List<Scope> all() {
    return all;
  }

  /** Whether some file is surely governed by no row, or no row applies at all. */
  Uncovered lost() {
    boolean rules = false;
    for (int i = 0; i < all.size() && !rules; i++) {
      rules = maySpeak(all.get(i));
    }
    return new Uncovered(rules, Bits.isSome(situation.everyFile(), possibly));
  }

  /** Whether some file is perhaps governed by no row, or perhaps no row applies. */
  PerhapsUncovered doubtful() {
    Uncovered lost = lost();
    return new PerhapsUncovered(
        Bits.isSome(possibly, surely),
        someApplies(),
        situation.complete(Aspect.FILES),
        takesTheRest,
        lost.files() || !lost.rules());
  }

  /**
   * Whether some row surely applies; of a file that is surely governed nobody need know by which.
   */
  private boolean someApplies() {
    if (!Bits.isEmpty(surely)) {
      return true;
    }
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).applies().tri() == Tri.YES && speaks(all.get(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a row speaks of the files; of a change without any one does that asks for approvals.
   */
  private boolean speaks(Scope scope) {
    return situation.paths.length > 0
        || scope.rows().stream().noneMatch(row -> row.approvals().isNone());
  }

  private boolean maySpeak(Scope scope) {
    return !situation.complete(Aspect.FILES) || speaks(scope);
  }

  /** Paths that no row governs, surely or perhaps. */
  List<String> uncovered(boolean forSure) {
    List<String> paths = new ArrayList<>();
    long[] every = situation.everyFile();
    long[] open = forSure ? Bits.without(every, possibly) : Bits.without(possibly, surely);
    for (int i = 0; i < situation.paths.length; i++) {
      if (Bits.has(open, i)) {
        paths.add(situation.paths[i]);
      }
    }
    paths.sort(null);
    return paths;
  }

  /** Aspects that would tell whether every file is governed. */
  Set<Aspect> lacks() {
    Set<Aspect> why = EnumSet.noneOf(Aspect.class);
    long[] doubtful = Bits.without(possibly, surely);
    for (Scope scope : all) {
      if (!Bits.isEmpty(Bits.and(scope.applies().doubtful(), doubtful))) {
        why.addAll(scope.applies().lacks());
      }
    }
    Uncovered lost = lost();
    if (!lost.files() && lost.rules()) {
      boolean some = someApplies();
      for (Scope scope : all) {
        boolean open = !some && scope.applies().tri() == Tri.MAYBE && maySpeak(scope);
        why.addAll(open ? scope.applies().lacks() : Set.of());
      }
      if (!takesTheRest) {
        Lacks.note(why, situation, Aspect.FILES);
      }
    }
    return why;
  }
}
