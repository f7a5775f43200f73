package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.RoleRow.Promotion;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.rules.Facts;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Ballot;

/**
 * When a nominee was refused on the nominations that were announced at one instant: when the host
 * says so, and by those who decide. Appeals that were held on them turn that; one that turned what
 * the host says turned all of it.
 */
final class Refusals {
  private final Scene scene;
  private final @Nullable Overruling appeal;
  private final NavigableSet<Instant> told;
  private final List<Piece> deciders = new ArrayList<>();
  private final Map<Ballot, Held> hung = new LinkedHashMap<>();

  private Refusals(Scene scene, Promotion promotion, NavigableSet<Instant> told) {
    this.scene = scene;
    this.told = told;
    appeal = promotion.appeal();
    Rungs.deciders(scene, promotion.decidedBy(), promotion.sponsors()).stream()
        .filter(Refusing.class::isInstance)
        .forEach(deciders::add);
    if (appeal != null) {
      scene.open.forEach(
          one -> one.ballots().forEach(ballot -> hung.put(ballot, scene.held(one, ballot))));
    }
  }

  /** Those of all nominations up to now; what is told from before the first is the first's too. */
  static List<Refusals> of(Scene scene, Promotion promotion) {
    List<Refusals> all = new ArrayList<>();
    for (Instant announced : scene.given.keySet()) {
      Instant next = scene.given.higherKey(announced);
      boolean first = announced.equals(scene.given.firstKey());
      NavigableSet<Instant> later = first ? scene.refused : scene.refused.tailSet(announced, true);
      NavigableSet<Instant> told = next == null ? later : later.headSet(next, false);
      all.add(new Refusals(scene.on(announced), promotion, told));
    }
    return all;
  }

  void collect(Facts facts) {
    deciders.forEach(decider -> decider.collect(facts));
    hung.values().forEach(facts::add);
  }

  /**
   * One of them that stands or may, as far as appeals go.
   *
   * @param doubts what would tell, if it only may
   */
  record Standing(@Nullable Instant when, Tri stands, Set<Aspect> doubts) {}

  List<Standing> standing(Facts facts) {
    List<Standing> standing = new ArrayList<>();
    Tri turned = Tri.NO;
    for (Instant when : told) {
      turned = turned.or(turned(when, facts));
      add(standing, new Refused(when, Tri.YES), Set.of(), turned(when, facts));
    }
    for (Piece decider : deciders) {
      Refusing refusing = (Refusing) decider;
      for (Refused one : refusing.refusals(facts)) {
        add(standing, one, refusing.doubts(facts), turned.or(turned(one.when(), facts)));
      }
    }
    return standing;
  }

  private void add(List<Standing> standing, Refused one, Set<Aspect> why, Tri turned) {
    Tri stands = one.surely().and(turned.not());
    if (stands != Tri.NO) {
      Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
      doubts.addAll(one.surely() == Tri.MAYBE || one.when() == null ? why : Set.of());
      doubts.addAll(turned == Tri.MAYBE ? PolledPiece.missing(scene) : Set.of());
      standing.add(new Standing(one.when(), stands, doubts));
    }
  }

  /** Whether an appeal passed that was called in time for one of them. */
  private Tri turned(@Nullable Instant refused, Facts facts) {
    if (appeal == null) {
      return Tri.NO;
    }
    List<Instant> times = refused == null ? List.of() : List.of(refused);
    return new Appeals(scene, appeal, Held.counted(hung, facts), times, refused == null).passed();
  }

  /** When it may have been refused, as far as the facts tell. */
  Set<Instant> perhaps() {
    Set<Instant> perhaps = new TreeSet<>(told);
    deciders.forEach(decider -> perhaps.addAll(((Refusing) decider).perhaps()));
    return perhaps;
  }

  /** Adds when one of them, or what turns it, comes about by time alone. */
  void turns(Set<Instant> turns) {
    deciders.forEach(decider -> decider.turns(turns));
    if (appeal != null) {
      List<Instant> times = List.copyOf(perhaps());
      new Appeals(scene, appeal, List.copyOf(hung.keySet()), times, false).turns(turns);
    }
  }
}
