package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.charter.EvidenceNeeded.Counted;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.Window;
import org.quorate.ladder.Deed;
import org.quorate.ladder.Progress;
import org.quorate.ladder.Uncounted;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;

/** That a holder did less than a number of deeds. */
final class IdlePiece extends Idling {
  private final Counted enough;
  private final DeedsPiece deeds;

  IdlePiece(Scene scene, Counted enough, List<Deed> mine) {
    super(scene);
    this.enough = enough;
    this.deeds = new DeedsPiece(scene, enough, mine);
  }

  @Override
  void collect(Facts facts) {
    deeds.collect(facts);
  }

  @Override
  void collectOnce(Facts facts) {
    deeds.collectOnce(facts);
  }

  @Override
  boolean wasActive(Instant since, Facts facts) {
    return isEarly(since) || deeds.most(since, facts) >= enough.count();
  }

  /** Whether fewer cycles were over by then than are looked at. */
  private boolean isEarly(Instant when) {
    return enough.window() instanceof Window.LastCycles cycles
        && scene.knows(Aspect.CYCLES)
        && scene.diary.over(when) < cycles.number();
  }

  @Override
  Claim claim(Facts facts) {
    boolean active = deeds.have(facts) >= enough.count();
    return new Claim.Idleness(active, isEarly(scene.at), deeds.missing(facts).isEmpty());
  }

  @Override
  String because(Says says, Facts facts) {
    if (says == Says.UNMET_NOBODY && isEarly(scene.at)) {
      return "only " + scene.diary.over(scene.at) + " cycles are over: too few to be idle by";
    }
    String least = says == Says.UNKNOWN ? "at least " : "";
    return least
        + deeds.have(facts)
        + " beside fewer than "
        + Words.evidence(enough)
        + " asked for to stay";
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    return deeds.missing(facts);
  }

  @Override
  Progress progress(Facts facts) {
    return deeds.progress(facts);
  }

  @Override
  List<Uncounted> uncounted(Facts facts) {
    return deeds.uncounted(facts).stream()
        .map(
            one ->
                new Uncounted(
                    LadderColumn.WHEN.shown(), one.what(), one.who(), one.why(), one.times()))
        .toList();
  }

  @Override
  void turns(Set<Instant> turns) {
    deeds.turns(turns);
    if (enough.window() instanceof Window.LastCycles cycles) {
      turns.add(scene.diary.over(cycles.number()));
    }
  }
}
