package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.charter.ReviewRow;

/** Which rows apply to a case, which files each governs, and which files no row governs. */
final class Scopes {
  private final Situation situation;
  private final List<Scope> all = new ArrayList<>();
  private final Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);
  private long[] surely;
  private long[] possibly;

  /** A row with its alternatives, which apply as it does. */
  record Scope(List<ReviewRow> rows, Applies applies) {}

  Scopes(Situation situation) {
    this.situation = situation;
    surely = Bits.none(situation.paths.length);
    possibly = surely;
    for (List<ReviewRow> rows : situation.plan.groups()) {
      if (!rows.get(0).when().isOtherwise()) {
        add(rows, new Conditions(situation).look(rows.get(0).when(), null));
      }
    }
    long[] every = situation.everyFile();
    long[][] leftOver = {Bits.without(every, possibly), Bits.without(every, surely)};
    for (List<ReviewRow> rows : situation.plan.groups()) {
      if (rows.get(0).when().isOtherwise()) {
        Applies applies = new Conditions(situation).look(rows.get(0).when(), leftOver);
        if (applies.tri() == Tri.MAYBE) {
          Set<Aspect> why = EnumSet.copyOf(lacks);
          why.addAll(applies.lacks());
          applies =
              new Applies(Tri.MAYBE, applies.sure(), applies.possible(), applies.covers(), why);
        }
        add(rows, applies);
      }
    }
  }

  private void add(List<ReviewRow> rows, Applies applies) {
    if (applies.tri() != Tri.NO) {
      all.add(new Scope(rows, applies));
      surely = Bits.or(surely, applies.surelyCovered());
      possibly = Bits.or(possibly, applies.possiblyCovered());
      if (applies.covers()) {
        lacks.addAll(applies.lacks());
      }
    }
  }

  List<Scope> all() {
    return all;
  }

  Coverage coverage() {
    boolean rules = !situation.plan.groups().isEmpty();
    long[] every = situation.everyFile();
    return new Coverage(
        rules,
        !Bits.isEmpty(Bits.without(every, possibly)),
        !Bits.isEmpty(Bits.without(every, surely)),
        situation.complete(Aspect.FILES));
  }

  /** Paths that no row governs, surely or perhaps. */
  List<String> uncovered(boolean forSure) {
    List<String> paths = new ArrayList<>();
    long[] covered = forSure ? possibly : surely;
    for (int i = 0; i < situation.paths.length; i++) {
      if (!Bits.has(covered, i)) {
        paths.add(situation.paths[i]);
      }
    }
    paths.sort(null);
    return paths;
  }

  Set<Aspect> lacks() {
    Set<Aspect> why = EnumSet.copyOf(lacks);
    Lacks.note(why, situation, Aspect.FILES);
    return why;
  }
}
