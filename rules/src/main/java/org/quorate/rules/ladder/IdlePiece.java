package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.charter.DepartureRow.Idle;
import org.quorate.charter.LadderColumn;
import org.quorate.ladder.Deed;
import org.quorate.ladder.Progress;
import org.quorate.ladder.Uncounted;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;

/** That a holder did less than a number of deeds. */
final class IdlePiece extends Piece {
  private final Idle idle;
  private final DeedsPiece deeds;

  IdlePiece(Scene scene, Idle idle, List<Deed> mine) {
    super(scene);
    this.idle = idle;
    this.deeds = new DeedsPiece(scene, idle.counted(), mine);
  }

  @Override
  void collect(Facts facts) {
    deeds.collect(facts);
  }

  /** Adds what rules whether the holder was idle at other instants than now. */
  void collectOnce(Facts facts) {
    deeds.collectOnce(facts);
  }

  /** Whether the holder did enough to stay at some instant since another. */
  boolean wasActive(Instant since, Facts facts) {
    return deeds.most(since, facts) >= idle.fewerThan();
  }

  @Override
  Claim claim(Facts facts) {
    boolean active = deeds.have(facts) >= idle.fewerThan();
    return new Claim.Idleness(active, deeds.missing(facts).isEmpty());
  }

  @Override
  String because(Says says, Facts facts) {
    String least = says == Says.UNKNOWN ? "at least " : "";
    return least
        + deeds.have(facts)
        + " beside fewer than "
        + Words.evidence(idle.counted())
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
  }
}
