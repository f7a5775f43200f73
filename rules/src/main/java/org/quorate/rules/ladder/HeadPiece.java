package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.quorate.Aspect;
import org.quorate.Remedy;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.Who;
import org.quorate.ladder.Uncounted;
import org.quorate.ladder.Voice;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;

/** So many people who sponsor the nominee, or who say yes. */
final class HeadPiece extends Piece {
  private static final int SHOWN = 5;

  final Choir choir;
  private final LadderColumn column;
  private final Voice.Says says;
  private final int needed;
  private final Who who;

  HeadPiece(Scene scene, LadderColumn column, Voice.Says says, int needed, Who who) {
    super(scene);
    this.column = column;
    this.says = says;
    this.needed = needed;
    this.who = who;
    choir = new Choir(scene, says, who);
  }

  @Override
  void collect(Facts facts) {
    choir.collect(facts);
  }

  @Override
  Claim claim(Facts facts) {
    Set<Integer> possibly = choir.people(facts, true);
    int surely = choir.people(facts, false).size();
    Set<Integer> reach = new TreeSet<>(possibly);
    reach.addAll(choir.reachable(facts, needed));
    int lacksReachable = choir.isOpen() ? 0 : lacks(reach.size());
    boolean allKnown = scene.knows(Aspect.NOMINATIONS);
    int lacksPossibly = allKnown ? lacks(possibly.size()) : lacks(untold(facts, possibly));
    return new Claim.Headcount(column, lacks(surely), lacksPossibly, lacksReachable);
  }

  /** How many may have spoken, though nobody told of it. */
  private int untold(Facts facts, Set<Integer> told) {
    Set<Integer> all = new TreeSet<>(told);
    all.addAll(choir.untold(facts, needed));
    return choir.wasOpen() ? needed : all.size();
  }

  private int lacks(int there) {
    return Math.max(0, needed - there);
  }

  @Override
  String because(Says ruled, Facts facts) {
    String have = have(facts);
    return switch (ruled) {
      case MET -> have;
      case UNKNOWN -> have + ", as far as is known";
      case UNMET_NOBODY -> have + ", and there are not so many who could";
      default -> scene.afresh() + have;
    };
  }

  private String have(Facts facts) {
    Set<Integer> there = choir.people(facts, false);
    String from = " from " + Words.who(who);
    return (there.isEmpty() ? "none" : "" + there.size())
        + " of "
        + needed
        + (says == Voice.Says.SPONSOR ? (needed == 1 ? " sponsor" : " sponsors") : "")
        + from
        + (says == Voice.Says.SPONSOR ? "" : " said yes")
        + (there.isEmpty() ? "" : ": " + Words.people(scene.people, there));
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    missing.addAll(choir.missing(facts));
    if (!scene.knows(Aspect.NOMINATIONS)) {
      missing.add(Aspect.NOMINATIONS);
    }
    return missing;
  }

  @Override
  List<Helper> helpers(Says ruled, Facts facts) {
    if (ruled != Says.UNMET_PEOPLE) {
      return List.of();
    }
    Remedy.Action action = says == Voice.Says.SPONSOR ? Remedy.Action.SPONSOR : Remedy.Action.AGREE;
    List<Helper> helpers = new ArrayList<>();
    Set<Integer> done = choir.people(facts, true);
    for (int person : scene.sorted(choir.reachable(facts, SHOWN + done.size()))) {
      if (!done.contains(person) && helpers.size() < SHOWN) {
        helpers.add(new Helper(action, scene.people.shown(person), Words.who(who)));
      }
    }
    if (choir.isOpen()) {
      helpers.add(new Helper(action, "any " + Words.who(who), Words.who(who)));
    }
    return scene.orAfresh(helpers);
  }

  @Override
  List<Uncounted> uncounted(Facts facts) {
    return choir.uncounted(column.shown(), needed + " " + Words.who(who), facts);
  }

  @Override
  void turns(Set<Instant> turns) {
    choir.turns(turns);
  }
}
